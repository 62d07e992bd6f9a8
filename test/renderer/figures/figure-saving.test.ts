import { beforeEach, expect, test, vi } from 'vitest'
import type { Grid } from '../../../shared/api/figures.ts'
import type { Day, EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { gridCell, gridIndicator, gridPerson } from './grid-cell.ts'

const { call, CallFailure } = vi.hoisted(() => ({
  call: vi.fn(),
  CallFailure: class extends Error { code: string; details = {}; constructor(code: string) { super(code); this.code = code } },
}))
vi.mock('../../../renderer/api/call.ts', () => ({ call, CallFailure }))

const { commit, forgetRefusals, giveReason, keepAgreed, retry, takeAgain, takeBack, useFigureSaving } = await import('../../../renderer/stores/figure-saving.ts')
const { takeGrid, useFigureCells, viewAt } = await import('../../../renderer/stores/figure-cells.ts')
const { queryClient } = await import('../../../renderer/stores/queries.ts')

const month = '2026-11' as Month
const slot = { employeeId: 1 as EmployeeId, part: 1, indicatorId: gridCell().indicatorId, field: 'actual' } as const
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
  useFigureSaving.setState({ histories: new Map(), refused: [], asking: [], failure: null })
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
  forgetRefusals('2026-10' as Month)
  expect(useFigureSaving.getState().refused).toHaveLength(1)
  forgetRefusals(useFigureCells.getState().month as Month)
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

const aim = { ...slot, field: 'target' } as const
const agreed = (text: string) => saved('70000', { refused: [{ ...aim, part: 1, text, code: 'target-agreed' }] })
const resting = () => vi.waitFor(() => { if (useFigureSaving.getState().asking.length === 0) throw new Error('not asked yet') })

// Catches: a typed target lost while the reason is asked for, or good cells of the same paste sent a second time.
test('an agreed target stays as typed, asks once for the batch and goes out again with the reason', async () => {
  call.mockResolvedValueOnce(agreed('31')).mockResolvedValueOnce({ ...saved('70000'), cells: [gridCell({ actual: '70000', target: '310000' })] })
  commit([{ slot, before: '', after: '7' }, { slot: aim, before: '30', after: '31' }])
  await resting()
  expect(viewAt(aim)).toMatchObject({ text: '31', typed: 'asking' })
  expect(shown()).toMatchObject({ text: '7', typed: null })
  expect(useFigureSaving.getState().refused).toEqual([])
  giveReason({ reason: '客户合并', on: '2026-11-12' as Day })
  await settled()
  expect(sent()).toEqual([['7', '31'], ['31']])
  expect(call.mock.calls.map(([, input]) => (input as { change: unknown }).change)).toEqual([null, { reason: '客户合并', on: '2026-11-12' }])
  expect(viewAt(aim)).toMatchObject({ text: '31', typed: null })
})

// Catches: a cell that goes on showing a figure that was not saved, and an undo of what never was.
test('without a reason the agreed figure is on screen again', async () => {
  call.mockResolvedValueOnce(agreed('31'))
  commit([{ slot: aim, before: '30', after: '31' }])
  await resting()
  keepAgreed()
  expect(viewAt(aim)).toMatchObject({ text: '30', typed: null })
  expect(useFigureSaving.getState().asking).toEqual([])
  expect(takeBack()).toBeNull()
  expect(call).toHaveBeenCalledTimes(1)
})

// Catches: cells typed meanwhile, which need no reason, sent under somebody else's.
test('what is typed beside it goes out without the reason', async () => {
  call.mockResolvedValueOnce(agreed('31')).mockResolvedValue(saved('80000'))
  commit([{ slot: aim, before: '30', after: '31' }])
  await resting()
  giveReason({ reason: '客户合并', on: '2026-11-12' as Day })
  type('8')
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(3))
  expect(call.mock.calls.slice(1).map(([, input]) => input as { entries: { text: string }[]; change: unknown }).map(({ entries, change }) => [entries.map(({ text }) => text), change === null])).toEqual([[['31'], false], [['8'], true]])
})

// Catches: a figure of somebody's second half shown, saved or taken back in the first.
test('two parts of one person’s month are two lines', async () => {
  const second = { ...slot, part: 2 }
  const grid: Grid = {
    month, people: [gridPerson(), gridPerson({ part: 2 })], indicators: [gridIndicator()], cells: [gridCell({ actual: '10000' }), gridCell({ part: 2 })], bad: [], withoutSheet: [], closed: false,
  }
  queryClient.setQueryData(['figures.grid', { month }], grid)
  takeGrid(grid)
  call.mockResolvedValueOnce({ ...saved('70000'), cells: [gridCell({ part: 2, actual: '70000' })], people: [gridPerson({ part: 2 })] })
  commit([{ slot: second, before: '', after: '7' }])
  expect([viewAt(slot)?.text, viewAt(second)?.text]).toEqual(['1', '7'])
  await settled()
  expect(call.mock.calls[0]?.[1]).toMatchObject({ entries: [{ part: 2, text: '7' }] })
  expect([viewAt(slot)?.text, viewAt(second)?.text]).toEqual(['1', '7'])
  expect(takeBack()).toEqual(second)
})
