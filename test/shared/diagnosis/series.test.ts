import { expect, test } from 'vitest'
import type { EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { pointOf, type SeriesRow } from '../../../shared/domain/diagnosis/series.ts'

const MONTH = '2026-11' as Month
const LIMITS = { redBelow: '0.8', amberBelow: '1' }
const row = (actual: string | null, more: Partial<SeriesRow> = {}): SeriesRow => ({
  month: MONTH, employeeId: 1 as EmployeeId, department: '销售部', indicatorId: 7 as IndicatorId, name: '新客户数', definition: '', unit: '家', displayUnit: '家',
  direction: 'higher', dimension: 'utility', scope: 'person', feed: 'typed', rule: 'ratio', exempt: false, wantsTarget: true, target: null, actual, weight: '40', score: null, light: null, ...more,
})

// Catches: a bare number on the wall that may be a target as well as a result; a sum over rows that have no target beside one over all.
test('says what was reached beside its target, or that there is none', () => {
  expect(pointOf(MONTH, [row('8'), row('5')], LIMITS).shown).toBe('实际 13 家')
  expect(pointOf(MONTH, [row('8', { target: '10' }), row('5')], LIMITS).shown).toBe('8 家，目标 10 家')
  expect(pointOf(MONTH, [row(null)], LIMITS)).toEqual({ month: MONTH, attainment: null, light: null, missing: 1, shown: '' })
})

// 30 + 24 of 40 + 40: 67.5 %, under 80.
test('counts what was scored, and leaves exempt rows and the team\'s copy out', () => {
  const rows = [row('8', { score: '30.00' }), row('5', { score: '24.00' }), row('1', { score: '0.00', exempt: true }), row('13', { score: '40.00', scope: 'team' })]
  expect(pointOf(MONTH, rows, LIMITS)).toMatchObject({ attainment: '0.675', light: 'red', missing: 0 })
})
