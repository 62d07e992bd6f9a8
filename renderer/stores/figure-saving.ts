import { create } from 'zustand'
import type { FigureField, Grid } from '../../shared/api/figures.ts'
import type { Output } from '../../shared/api/contract.ts'
import type { Day, Month } from '../../shared/domain/brand.ts'
import { call, CallFailure } from '../api/call.ts'
import { badKey, takeGrid, typedKey, useFigureCells } from './figure-cells.ts'
import { NO_HISTORY, record, redo, undo, withoutRefused, type History } from './figure-history.ts'
import { lineKey, pairKey, slotKey, type Change, type Slot } from './figure-slot.ts'
import type { Typed } from './figure-view.ts'
import { queryClient } from './queries.ts'
import { markFailed, markSaved, markSaving } from './saving.ts'

type Saved = Output<'figures.save'>
/** Why agreed targets are changed, and from which day. */
export interface Reason { reason: string; on: Day }
export interface Waiting { month: Month; slot: Slot; text: string; why?: Reason }
export interface Refusal { month: Month; slot: Slot; text: string; code: Saved['refused'][number]['code'] }

interface FigureSaving {
  histories: ReadonlyMap<Month, History>
  /** Cells that went back, told by the page until they are read. */
  refused: readonly Refusal[]
  /** Targets that were agreed: their texts stay on screen until a reason is given, or it is left at that. */
  asking: readonly Waiting[]
  failure: CallFailure | null
}
export const useFigureSaving = create<FigureSaving>(() => ({ histories: new Map(), refused: [], asking: [], failure: null }))

const MOST = 20_000
let queue: Waiting[] = []
let stuck: Waiting[] = []
let busy = false

const historyOf = (month: Month): History => useFigureSaving.getState().histories.get(month) ?? NO_HISTORY
const keepHistory = (month: Month, history: History) => useFigureSaving.setState(({ histories }) => ({ histories: new Map(histories).set(month, history) }))

/** Puts texts on screen at once and saves them in one call; together they are one step of the history. */
export function commit(changes: readonly Change[], options: { recorded: boolean } = { recorded: true }): void {
  const { month, typed } = useFigureCells.getState()
  const real = changes.filter(({ before, after }) => before !== after)
  if (month === null || real.length === 0) return
  const now = new Map(typed)
  for (const { slot, after } of real) now.set(typedKey(month, slot), { text: after, state: 'saving' } satisfies Typed)
  useFigureCells.setState({ typed: now })
  if (options.recorded) keepHistory(month, record(historyOf(month), real))
  const touched = new Set(real.map(({ slot }) => slotKey(slot)))
  stuck = stuck.filter((one) => one.month !== month || !touched.has(slotKey(one.slot)))
  queue.push(...real.map(({ slot, after }) => ({ month, slot, text: after })))
  queueMicrotask(() => { void send() })
}

/** For when something else has moved the figures: what the grid remembers would write over it. */
export const forgetFigureHistory = (): void => useFigureSaving.setState({ histories: new Map() })

/** Takes back the last step; answers its cells so that the page can go there. */
export function takeBack(): Slot | null { return travel(undo) }
export function takeAgain(): Slot | null { return travel(redo) }

function travel(step: typeof undo): Slot | null {
  const { month } = useFigureCells.getState()
  const moved = month === null ? null : step(historyOf(month))
  if (month === null || moved === null) return null
  keepHistory(month, moved.history)
  commit(moved.changes, { recorded: false })
  return moved.changes[0]?.slot ?? null
}

/** Sends again what could not be saved. */
export function retry(): void {
  const again = stuck
  stuck = []
  useFigureSaving.setState({ failure: null })
  mark(again, 'saving')
  queue.push(...again)
  void send()
}

/** The reason the house asked for: the texts go out again with it, together. */
export function giveReason(why: Reason): void {
  const { asking } = useFigureSaving.getState()
  useFigureSaving.setState({ asking: [] })
  mark(asking, 'saving')
  queue.push(...asking.map((one) => ({ ...one, why })))
  void send()
}

/** Left at what was agreed: the cells show it again and there is nothing to undo. */
export function keepAgreed(): void {
  const { asking } = useFigureSaving.getState()
  useFigureSaving.setState({ asking: [] })
  for (const [month, all] of Map.groupBy(asking, (one) => one.month)) {
    useFigureCells.setState({ typed: without(month, all) })
    keepHistory(month, withoutRefused(historyOf(month), all.map(({ slot }) => slot)))
  }
}

export const forgetRefusals = (month: Month) => useFigureSaving.setState(({ refused }) => ({ refused: refused.filter((one) => one.month !== month) }))

/** One call at a time, so that two saves of a cell cannot overtake each other. */
async function send(): Promise<void> {
  const month = queue[0]?.month
  if (busy || month === undefined) return
  busy = true
  const batch = nextBatch(month)
  markSaving()
  try {
    settle(month, batch, await save(month, batch))
    markSaved()
  } catch (failure) {
    giveUp(month, batch, failure instanceof CallFailure ? failure : new CallFailure('fault', {}))
    markFailed()
  }
  busy = false
  void send()
}

/** The figures waiting for one month, the last text of each; or one note, which has a call of its own. */
function nextBatch(month: Month): Waiting[] {
  const mine = queue.filter((one) => one.month === month)
  const note = mine[0]?.slot.field === 'note'
  const batch = note ? mine.slice(0, 1) : mine.filter((one) => one.slot.field !== 'note' && one.why === mine[0]?.why).slice(0, MOST)
  const taken = new Set(batch)
  queue = queue.filter((one) => !taken.has(one))
  return [...new Map(batch.map((one) => [slotKey(one.slot), one])).values()]
}

function save(month: Month, batch: readonly Waiting[]): Promise<Saved> {
  const first = batch[0]
  if (first?.slot.field === 'note') return call('figures.note', { month, employeeId: first.slot.employeeId, indicatorId: first.slot.indicatorId, part: first.slot.part, note: first.text })
  return call('figures.save', { month, entries: batch.map(({ slot, text }) => ({ employeeId: slot.employeeId, indicatorId: slot.indicatorId, part: slot.part, field: slot.field as FigureField, text })), change: first?.why ?? null })
}

/** The house's answer goes on screen in the same moment as the typed texts go: no cell flashes its old figure. */
function settle(month: Month, batch: readonly Waiting[], saved: Saved): void {
  const key = ['figures.grid', { month }]
  const agreed = new Set(saved.refused.filter(({ code }) => code === 'target-agreed').map(slotKey))
  const typed = without(month, batch.filter(({ slot }) => !agreed.has(slotKey(slot))))
  const before = queryClient.getQueryData<Grid>(key)
  if (before === undefined) useFigureCells.setState({ typed })
  else {
    // A reading begun before this save would put old figures back.
    void queryClient.cancelQueries({ queryKey: key })
    const after = queryClient.setQueryData<Grid>(key, merged(before, saved)) ?? before
    if (useFigureCells.getState().month === month) takeGrid(after, typed)
    else useFigureCells.setState({ typed })
  }
  ask(batch.filter(({ slot }) => agreed.has(slotKey(slot))))
  const refused = saved.refused.filter(({ code }) => code !== 'target-agreed')
  if (refused.length === 0) return
  keepHistory(month, withoutRefused(historyOf(month), refused))
  refuse(refused.map(({ employeeId, indicatorId, part, field, text, code }) => ({ month, slot: { employeeId, indicatorId, part, field }, text, code })))
}

function ask(held: readonly Waiting[]): void {
  if (held.length === 0) return
  mark(held, 'asking')
  useFigureSaving.setState(({ asking }) => ({ asking: [...new Map([...asking, ...held].map((one) => [typedKey(one.month, one.slot), one])).values()] }))
}

const refuse = (refused: Refusal[]) => useFigureSaving.setState((state) => ({ refused: [...state.refused, ...refused] }))

/** A closed month or a confirmed sheet takes nothing: the cells go back. Anything else keeps the text for another try. */
function giveUp(month: Month, batch: readonly Waiting[], failure: CallFailure): void {
  if (failure.code === 'month-closed' || failure.code === 'sheet-confirmed') {
    const code = failure.code
    useFigureCells.setState({ typed: without(month, batch) })
    keepHistory(month, withoutRefused(historyOf(month), batch.map(({ slot }) => slot)))
    refuse(batch.map(({ slot, text }) => ({ month, slot, text, code })))
    return
  }
  stuck = [...stuck, ...batch]
  mark(batch, 'failed')
  useFigureSaving.setState({ failure })
}

function mark(batch: readonly Waiting[], state: Typed['state']): void {
  const typed = new Map(useFigureCells.getState().typed)
  for (const { month, slot, text } of batch) {
    const key = typedKey(month, slot)
    if (typed.get(key)?.text === text) typed.set(key, { text, state })
  }
  useFigureCells.setState({ typed })
}

/** Typed texts left once a batch is saved; one typed over meanwhile stays. */
function without(month: Month, batch: readonly Waiting[]): Map<string, Typed> {
  const typed = new Map(useFigureCells.getState().typed)
  const still = new Set(queue.filter((one) => one.month === month).map(({ slot }) => slotKey(slot)))
  for (const { slot } of batch) if (!still.has(slotKey(slot))) typed.delete(typedKey(month, slot))
  return typed
}

/** The month's grid with the answer of a save in it. */
export function merged(grid: Grid, saved: Saved): Grid {
  const cells = new Map(saved.cells.map((cell) => [pairKey(cell), cell]))
  const people = new Map(saved.people.map((person) => [lineKey(person), person]))
  return {
    ...grid, bad: [...new Map(saved.bad.map((bad) => [badKey(bad), bad])).values()],
    cells: grid.cells.map((cell) => cells.get(pairKey(cell)) ?? cell),
    people: grid.people.map((person) => people.get(lineKey(person)) ?? person),
  }
}
