import { beforeEach, expect, test, vi } from 'vitest'
import type { Grid } from '../../../shared/api/figures.ts'
import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { gridCell, gridIndicator, gridPerson } from './grid-cell.ts'

const { call, CallFailure } = vi.hoisted(() => ({
  call: vi.fn(),
  CallFailure: class extends Error { code: string; details = {}; constructor(code: string) { super(code); this.code = code } },
}))
vi.mock('../../../renderer/api/call.ts', () => ({ call, CallFailure }))

const { commit, forgetRefusals, retry, takeAgain, takeBack, useFigureSaving } = await import('../../../renderer/stores/figure-saving.ts')
const { takeGrid, useFigureCells, viewAt } = await import('../../../renderer/stores/figure-cells.ts')
const { queryClient } = await import('../../../renderer/stores/queries.ts')

const month = '2026-11' as Month
const slot = { employeeId: 1 as EmployeeId, indicatorId: gridCell().indicatorId, field: 'actual' } as const
const shown = () => viewAt(slot)
const type = (after: string) => commit([{ slot, before: shown()?.text ?? '', after }])
const saved = (actual: string | null, more = {}) => ({ cells: [gridCell({ actual })], people: [gridPerson()], bad: [], refused: [], ...more })
const settled = () => vi.waitFor(() => { if ([...useFigureCells.getState().typed.values()].some((one) => one.state === 'saving')) throw new Error('still saving') })
const sent = () => call.mock.calls.map(([, input]) => (input as { entries: { text: string }[] }).entries.map((entry) => entry.text))

beforeEach(() => {
  call.mockReset()
  const grid: Grid = { month, people: [gridPerson()], indicators: [gridIndicator()], cells: [gridCell()], bad: [], withoutSheet: [], closed: false }
  queryClient.setQueryData(['figures.grid', { month }], grid)
  useFigureCells.setState({ typed: new Map() })
  useFigureSaving.setState({ histories: new Map(), refused: [], failure: null })
  takeGrid(grid)
})

test('a text typed while the last one is being saved is not put back by the answer', async () => {
  let answer: (value: unknown) => void = () => undefined
  call.mockReturnValueOnce(new Promise((done) => { answer = done })).mockResolvedValueOnce(saved('90000'))
  type('8')
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(1))
  type('9')
  answer(saved('80000'))
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(2))
  expect(shown()?.text).toBe('9')
  await settled()
  expect(shown()).toMatchObject({ text: '9', typed: null })
  expect(sent()).toEqual([['8'], ['9']])
})

test('one paste is one call', async () => {
  call.mockResolvedValueOnce(saved('80000'))
  commit([{ slot, before: '', after: '8' }, { slot: { ...slot, field: 'target' }, before: '30', after: '31' }])
  await settled()
  expect(sent()).toEqual([['8', '31']])
})

test('a failed save keeps the text on screen, and trying again saves it', async () => {
  call.mockRejectedValueOnce(new CallFailure('disk-full')).mockResolvedValueOnce(saved('80000'))
  type('8')
  await settled()
  expect(shown()).toMatchObject({ text: '8', typed: 'failed' })
  expect(useFigureSaving.getState().failure?.code).toBe('disk-full')
  retry()
  await settled()
  expect(shown()).toMatchObject({ text: '8', typed: null })
})

test('typing over a failed cell does not bring the failed text back by trying again', async () => {
  call.mockRejectedValueOnce(new CallFailure('busy')).mockResolvedValueOnce(saved('90000'))
  type('8')
  await settled()
  type('9')
  await settled()
  retry()
  await new Promise((done) => { setTimeout(done, 20) })
  expect(sent()).toEqual([['8'], ['9']])
})

test('a refused cell goes back with its reason and leaves nothing to undo', async () => {
  call.mockResolvedValueOnce(saved('70000', { refused: [{ ...slot, text: '8', code: 'sheet-confirmed' }] }))
  type('8')
  await settled()
  expect(shown()).toMatchObject({ text: '7', typed: null })
  expect(useFigureSaving.getState().refused).toMatchObject([{ text: '8', code: 'sheet-confirmed' }])
  expect(takeBack()).toBeNull()
  forgetRefusals()
  expect(useFigureSaving.getState().refused).toEqual([])
})

test('a month closed meanwhile puts the cells back instead of keeping them for ever', async () => {
  call.mockRejectedValueOnce(new CallFailure('month-closed'))
  type('8')
  await settled()
  expect(shown()).toMatchObject({ text: '', typed: null })
  expect(useFigureSaving.getState().refused[0]?.code).toBe('month-closed')
})

test('undo and redo are saved like typing', async () => {
  call.mockResolvedValueOnce(saved('80000')).mockResolvedValueOnce(saved(null)).mockResolvedValueOnce(saved('80000'))
  type('8')
  await settled()
  expect(takeBack()).toEqual(slot)
  await settled()
  expect(shown()?.text).toBe('')
  expect(takeAgain()).toEqual(slot)
  await settled()
  expect(sent()).toEqual([['8'], [''], ['8']])
})

test('the same text typed again is not saved and is no step', () => {
  type('')
  expect(call).not.toHaveBeenCalled()
  expect(takeBack()).toBeNull()
})
