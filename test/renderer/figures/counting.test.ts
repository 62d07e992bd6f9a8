import { expect, test } from 'vitest'
import { RESULTS, tally, TARGETS } from '../../../renderer/components/figure-grid/counting.ts'
import { slotKey } from '../../../renderer/stores/figure-slot.ts'
import type { BadCell, GridCell } from '../../../shared/api/figures.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import type { Typed } from '../../../renderer/stores/figure-view.ts'
import { gridCell, gridIndicator } from './grid-cell.ts'

const person = (id: number) => id as EmployeeId
const board = (cells: GridCell[], bad: BadCell[] = [], typed: Record<string, Typed> = {}) => ({
  cells, indicators: new Map([[7, gridIndicator()]]), bad: new Map(bad.map((one) => [slotKey(one), one])), typed: (key: string) => typed[key],
})
const badCell: BadCell = { employeeId: person(1), part: 1, indicatorId: gridCell().indicatorId, field: 'actual', text: '二十八', reason: '不是数字' }

test('exempt and judged rows wait for no result and are not counted', () => {
  const found = tally(board([
    gridCell({ actual: '285000' }), gridCell({ employeeId: person(2) }),
    gridCell({ employeeId: person(3), exempt: '当月无业务' }), gridCell({ employeeId: person(4), rule: 'judgement' }),
  ]), RESULTS)
  expect([found.filled, found.wanted]).toEqual([1, 2])
  expect(found.missing.map((slot) => slot.employeeId)).toEqual([2])
})

test('a cell that is no figure is wrong: neither recorded nor listed as missing', () => {
  const found = tally(board([gridCell()], [badCell]), RESULTS)
  expect(found).toMatchObject({ wanted: 1, filled: 0, missing: [], wrong: [{ text: '二十八', reason: '不是数字' }] })
})

test('zero is a result', () => {
  expect(tally(board([gridCell({ actual: '0' })]), RESULTS).filled).toBe(1)
})

test('what was just typed counts before the house has answered', () => {
  const typed = (text: string) => tally(board([gridCell()], [badCell], { '1|1|7|actual': { text, state: 'saving' } }), RESULTS)
  expect(typed('28.5')).toMatchObject({ filled: 1, wrong: [] })
  expect(typed('')).toMatchObject({ filled: 0, wrong: [], missing: [{ employeeId: 1 }] })
  expect(typed('约30').wrong[0]?.text).toBe('约30')
})

test('a wrong target is not counted among the wrong results, nor the other way round', () => {
  const bad = board([gridCell()], [{ ...badCell, field: 'target' }])
  expect(tally(bad, RESULTS).wrong).toEqual([])
  expect(tally(bad, TARGETS).wrong.length).toBe(1)
})

test('interpolation waits for all three figures, a met-or-not row for none', () => {
  const missing = tally(board([gridCell({ rule: 'interpolation', needs: ['floor', 'target', 'stretch'] }), gridCell({ employeeId: person(2), rule: 'binary', binary: true, target: null, needs: [] })]), TARGETS)
  expect(missing.missing.map((slot) => slot.field)).toEqual(['floor', 'stretch'])
  expect([missing.filled, missing.wanted]).toEqual([1, 3])
})

test('a growth row without a base is missing its base, one that is given its rate waits for nothing', () => {
  const cell = gridCell({ rule: 'growth', target: null, needs: ['base'] })
  expect(tally(board([cell]), TARGETS).missing.map((slot) => slot.field)).toEqual(['base'])
  expect(tally(board([gridCell({ rule: 'growth', target: null, needs: [] })]), TARGETS).wanted).toBe(0)
})
