import type { DecimalText } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import { redistribute } from '../evaluation/weights.ts'
import type { DraftKeyResult } from './draft.ts'

/** A key result of the quarter that ends, with its latest figure and its score 0..1 (null: no check-in). */
export type EndingKeyResult = DraftKeyResult & { current: DecimalText | null; score: DecimalText | null }

/** Open: the objective has no score yet, or one below 1 (unrounded: 0.96 is open). */
export const isOpen = (score: DecimalText | null): boolean => score === null || exact(score).lt(1)

/**
 * Key results for the next quarter: the latest figure is the new start, what was reached stays behind and leaves its weight to
 * the others (2 decimals, total 100). What has to be kept is carried on, met or not.
 */
export function carriedKeyResults(ending: readonly EndingKeyResult[]): DraftKeyResult[] {
  const behind = ending.map(({ kind, score }) => kind !== 'at-least' && kind !== 'at-most' && score !== null && !isOpen(score))
  const weights = redistribute(ending.map(each => each.weight), behind)
  return ending.flatMap(({ current, score: _, ...draft }, at) => {
    if (behind[at]) return []
    const runs = draft.kind === 'increase' || draft.kind === 'decrease'
    return [{ ...draft, id: null, start: runs ? (current ?? draft.start) : null, weight: weights[at] ?? draft.weight }]
  })
}
