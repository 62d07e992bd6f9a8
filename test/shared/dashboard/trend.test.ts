import { expect, it } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { trendOf } from '../../../shared/domain/dashboard/trend.ts'
import { row } from './rows.ts'

const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10'] as Month[]
const two = (month: string, a: string | null, b: string | null, more: Parameters<typeof row>[0] = {}) => [row({ month, actual: a, ...more }), row({ month, employeeId: 2, actual: b, ...more })]

// Catches: a month with results missing drawn as a fall; targets summed over other rows than the results. 29 + 28 = 57 of 60 万元.
it('adds up whole months and leaves the others out', () => {
  const trend = trendOf([...two('2026-08', '310000', '300000'), ...two('2026-09', '290000', '280000'), ...two('2026-10', '300000', null)], MONTHS)
  expect(trend?.points.map(({ actual, target, missing, met }) => [actual, target, missing, met])).toEqual([[null, null, 0, null], ['61', '60', 0, true], ['57', '60', 0, false], [null, '60', 1, null]])
  expect(trend?.sentence).toBe('销售额2026年9月 57 万元，目标 60 万元，完成 95.00 %；有目标的 2 个月里 1 个月达到；2026年10月还有 1 行待录，没有画。')
})

// Catches: a band drawn from some people's floors beneath everybody's figures.
it('draws a band only where every row has one', () => {
  const band = { floor: '200000', stretch: '400000' }
  const trend = trendOf([...two('2026-09', '1', '2', band), row({ month: '2026-10', ...band }), row({ month: '2026-10', employeeId: 2, floor: '200000' })], MONTHS)
  expect(trend?.points.slice(2).map(({ floor, stretch }) => [floor, stretch])).toEqual([['40', '80'], ['40', null]])
})

// Catches: a run claimed over a gap or from two months; 元 and 万元 compared as they are printed.
it('speaks of a run only when there is one', () => {
  const falling = trendOf([row({ month: '2026-07', actual: '330000', displayUnit: '元' }), row({ month: '2026-08', actual: '310000' }), row({ month: '2026-09', actual: '300000' }), row({ month: '2026-10', actual: '290000' })], MONTHS)
  expect(falling?.points.map(({ actual }) => actual)).toEqual(['33', '31', '30', '29'])
  expect(falling?.sentence).toContain('；已连续 3 个月下降')
  expect(trendOf([row({ month: '2026-07', actual: '330000' }), row({ month: '2026-09', actual: '310000' }), row({ month: '2026-10', actual: '290000' })], MONTHS)?.sentence).not.toContain('连续')
  expect(trendOf([row({ month: '2026-10' })], MONTHS)?.sentence).toBe('销售额2026年10月 28.5 万元，目标 30 万元，完成 95.00 %；只有一个月的数字，看不出走势。')
  expect(trendOf([], MONTHS)).toBeNull()
})
