import { slotKey, type Change, type Slot } from './figure-slot.ts'

/** Steps that can be taken back and taken again; a paste, a fill or a deletion is one step. */
export interface History { done: readonly (readonly Change[])[]; undone: readonly (readonly Change[])[] }
export const NO_HISTORY: History = { done: [], undone: [] }
const KEPT = 200

/** Records a step; what had been undone can no longer be redone. */
export function record(history: History, step: readonly Change[]): History {
  return step.length === 0 ? history : { done: [...history.done, step].slice(-KEPT), undone: [] }
}

export function undo(history: History): { history: History; changes: Change[] } | null {
  const step = history.done.at(-1)
  if (step === undefined) return null
  return {
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
    changes: step.map(({ slot, before, after }) => ({ slot, before: after, after: before })).toReversed(),
  }
}

export function redo(history: History): { history: History; changes: Change[] } | null {
  const step = history.undone.at(-1)
  if (step === undefined) return null
  return { history: { done: [...history.done, step], undone: history.undone.slice(0, -1) }, changes: [...step] }
}

/** Takes out cells the house refused: they went back by themselves, so there is nothing to undo. */
export function withoutRefused(history: History, refused: readonly Slot[]): History {
  const gone = new Set(refused.map(slotKey))
  const last = history.done.at(-1)
  if (last === undefined || gone.size === 0) return history
  const left = last.filter(({ slot }) => !gone.has(slotKey(slot)))
  return { ...history, done: left.length === 0 ? history.done.slice(0, -1) : [...history.done.slice(0, -1), left] }
}
