import { expect, test } from 'vitest'
import { NO_HISTORY, record, redo, undo, withoutRefused, type History } from '../../../renderer/stores/figure-history.ts'
import type { Change, Slot } from '../../../renderer/stores/figure-slot.ts'
import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'

const slot = (employee: number): Slot => ({ employeeId: employee as EmployeeId, part: 1, indicatorId: 7 as IndicatorId, field: 'actual' })
const change = (employee: number, before: string, after: string): Change => ({ slot: slot(employee), before, after })
const undone = (history: History) => undo(history) ?? { history: NO_HISTORY, changes: [] }

test('a paste is taken back as one step, with the texts before it', () => {
  const history = record(record(NO_HISTORY, [change(1, '', '5')]), [change(1, '5', '8'), change(2, 'abc', '9')])
  const { changes, history: left } = undone(history)
  expect(new Map(changes.map((one) => [one.slot.employeeId, one.after]))).toEqual(new Map([[1, '5'], [2, 'abc']]))
  expect(undone(left).changes).toEqual([change(1, '5', '')])
})

test('a cell hit twice in one step goes back to its first text', () => {
  const { changes } = undone(record(NO_HISTORY, [change(1, 'a', 'b'), change(1, 'b', 'c')]))
  expect(changes.at(-1)?.after).toBe('a')
})

test('redo brings back what undo took, and typing anew forgets it', () => {
  const { history } = undone(record(NO_HISTORY, [change(1, '', '5')]))
  expect(redo(history)?.changes).toEqual([change(1, '', '5')])
  expect(redo(record(history, [change(2, '', '1')]))).toBeNull()
})

test('an empty step leaves the steps that can be redone', () => {
  const { history } = undone(record(NO_HISTORY, [change(1, '', '5')]))
  expect(redo(record(history, []))).not.toBeNull()
})

test('nothing to undo answers null', () => {
  expect(undo(NO_HISTORY)).toBeNull()
  expect(redo(NO_HISTORY)).toBeNull()
})

test('a refused cell is not undone: it went back by itself', () => {
  const history = record(NO_HISTORY, [change(1, '', '5'), change(2, '', '6')])
  expect(undone(withoutRefused(history, [slot(1)])).changes).toEqual([change(2, '6', '')])
  expect(undo(withoutRefused(history, [slot(1), slot(2)]))).toBeNull()
})

test('the history does not grow without end', () => {
  let history = NO_HISTORY
  for (let at = 0; at < 500; at++) history = record(history, [change(1, String(at), String(at + 1))])
  expect(history.done.length).toBe(200)
  expect(undone(history).changes[0]?.before).toBe('500')
})
