import { expect, it } from 'vitest'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { changeLines, dayWithin, type TargetChange } from '../../../shared/domain/target/target-change.ts'

const change = (more: Partial<TargetChange>): TargetChange => ({ field: 'target', was: '250000', became: '300000', on: '2026-11-12' as Day, reason: '客户合并', by: '老板', ...more })
const now = { floor: null, target: '300000', stretch: null, base: null }
const cell = { unit: '元', displayUnit: '万元' }

// Catches: the paper showing 元 where the sheet shows 万元, or the old figure without its reason.
it('says both figures in the unit of the sheet, from when and why', () => {
  expect(changeLines([change({})], now, cell)).toEqual(['目标 30（原 25，11-12 起改：客户合并）'])
})

// Catches: only the last change told of a target that was moved twice.
it('tells every change in order, field by field, and a figure that was taken away', () => {
  expect(changeLines([change({ was: '200000', became: '250000', on: '2026-11-05' as Day, reason: '旺季' }), change({}), change({ field: 'floor', was: '100000', became: null, reason: '不设底线' })], now, cell))
    .toEqual(['目标 30（原 20，11-05 起改：旺季；原 25，11-12 起改：客户合并）', '底线 未定（原 10，11-12 起改：不设底线）'])
  expect(changeLines([], now, cell)).toEqual([])
})

// Catches: '11-23 起改' on the sheet of October.
it('keeps the day within the month', () => {
  const of = (day: string) => dayWithin('2026-10' as Month, day as Day)
  expect([of('2026-11-23'), of('2026-09-01'), of('2026-10-12'), dayWithin('2026-02' as Month, '2026-03-01' as Day)]).toEqual(['2026-10-31', '2026-10-01', '2026-10-12', '2026-02-28'])
})
