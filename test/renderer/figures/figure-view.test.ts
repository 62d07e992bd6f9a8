import { expect, test } from 'vitest'
import { barLength, grouped, lockOf, viewOf } from '../../../renderer/stores/figure-view.ts'
import { gridCell, gridIndicator, gridPerson } from './grid-cell.ts'

const indicator = gridIndicator()

test('money is shown and edited in the display unit', () => {
  expect(viewOf(gridCell({ actual: '12345678' }), indicator, 'actual', undefined, undefined)).toMatchObject({ text: '1234.5678', shown: '1,234.5678', problem: null })
})

test('a bad cell shows what was typed and why it is no figure', () => {
  const bad = { employeeId: gridCell().employeeId, part: 1, indicatorId: indicator.id, field: 'actual' as const, text: '二十八', reason: '不是数字' }
  expect(viewOf(gridCell({ actual: '1' }), indicator, 'actual', bad, undefined)).toMatchObject({ text: '二十八', shown: '二十八', problem: '不是数字' })
})

test('a typed text covers both the saved figure and the bad text before it', () => {
  const view = viewOf(gridCell({ actual: '10000' }), indicator, 'actual', undefined, { text: '1234.5', state: 'failed' })
  expect(view).toMatchObject({ text: '1234.5', shown: '1,234.5', problem: null, typed: 'failed' })
})

test('a met-or-not row reads and shows words, but its target is a figure', () => {
  const cell = gridCell({ rule: 'binary', binary: true, actual: '0' })
  expect(viewOf(cell, indicator, 'actual', undefined, undefined).shown).toBe('未达成')
  expect(viewOf(cell, indicator, 'actual', undefined, { text: '是', state: 'saving' })).toMatchObject({ shown: '达成', problem: null })
  expect(viewOf(cell, indicator, 'actual', undefined, { text: '3', state: 'saving' }).problem).toContain('达成')
})

test('thousands are parted in numbers only', () => {
  expect(['1234567.125', '-1000', '999', '未达成', '2026-11'].map(grouped)).toEqual(['1,234,567.125', '-1,000', '999', '未达成', '2026-11'])
})

test('a confirmed sheet, a closed month and a judged row take no typing', () => {
  expect(lockOf(false, gridPerson(), gridCell(), 'actual')).toBeNull()
  expect(lockOf(false, gridPerson({ confirmed: true }), gridCell(), 'actual')).toBe('confirmed')
  expect(lockOf(true, gridPerson(), gridCell(), 'target')).toBe('closed')
  expect(lockOf(false, gridPerson(), gridCell({ rule: 'judgement' }), 'actual')).toBe('judged')
  expect(lockOf(false, gridPerson(), undefined, 'actual')).toBe('no-row')
})

test('an exempt row can still be given its target, and figures the rule does not read are closed', () => {
  const exempt = gridCell({ exempt: '当月无业务' })
  expect([lockOf(false, gridPerson(), exempt, 'actual'), lockOf(false, gridPerson(), exempt, 'target')]).toEqual(['exempt', null])
  expect([lockOf(false, gridPerson(), gridCell(), 'stretch'), lockOf(false, gridPerson(), gridCell({ rule: 'interpolation', reads: ['floor', 'target', 'stretch'] }), 'stretch')]).toEqual(['unused', null])
})

test('the bar stays within the cell and runs the other way for lower-is-better', () => {
  expect(barLength(gridCell({ actual: '900000' }), 'higher')).toBe(1)
  expect(barLength(gridCell({ actual: '150000' }), 'higher')).toBe(0.5)
  // For half a month the bar is full at half the target.
  expect(barLength(gridCell({ actual: '150000', effective: { floor: null, target: '150000', stretch: null, base: null } }), 'higher')).toBe(1)
  expect(barLength(gridCell({ actual: '450000' }), 'lower')).toBe(0.5)
  expect(barLength(gridCell({ actual: '-9' }), 'higher')).toBeGreaterThan(0)
  expect(barLength(gridCell({ actual: '5', target: '0' }), 'lower')).toBe(1)
})
