import type { LeverAction } from '../../library/levers.ts'
import { byWorth, NEVER_TRIED, type Tally } from './worked.ts'

/** shows: the action is said to move the indicator itself; cause: one linked as its cause; other: neither. */
export type ActionFit = 'shows' | 'cause' | 'other'
export interface SuggestedAction { action: LeverAction; fit: ActionFit; tally: Tally }

const ORDER: Record<ActionFit, number> = { shows: 0, cause: 1, other: 2 }

/**
 * The library in the order in which it may help one or several indicators: what moves them, then what moves their causes, then the rest;
 * within each what worked in this company first. `codes` and `causes` are library codes.
 */
export function suggestActions(library: readonly LeverAction[], codes: ReadonlySet<string>, causes: ReadonlySet<string>, tried: ReadonlyMap<string, Tally>): SuggestedAction[] {
  const fitOf = ({ shows }: LeverAction): ActionFit => (shows.some((code) => codes.has(code)) ? 'shows' : shows.some((code) => causes.has(code)) ? 'cause' : 'other')
  // How early the action names an indicator that is asked for: its best one stands first.
  const place = ({ shows }: LeverAction): number => {
    const at = shows.findIndex((code) => codes.has(code))
    return at === -1 ? shows.length : at
  }
  return library.map((action) => ({ action, fit: fitOf(action), tally: tried.get(action.code) ?? NEVER_TRIED }))
    .toSorted((a, b) => ORDER[a.fit] - ORDER[b.fit] || byWorth(a.tally, b.tally) || place(a.action) - place(b.action))
}
