import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import { exact, type Exact } from '../../../shared/domain/decimal/decimal.ts'
import { personMatches } from '../../../shared/domain/employee/person-search.ts'
import { whoConfirms, type OperatorRole } from '../../../shared/domain/evaluation/confirm.ts'

/** What a sheet waits for: results, mending, its confirmation, or nothing. */
export type Standing = 'missing' | 'stuck' | 'ready' | 'confirmed'
export const STANDINGS: readonly Standing[] = ['missing', 'stuck', 'ready', 'confirmed']

export function standingOf({ confirmedAt, sheet }: Pick<EvaluationSummary, 'confirmedAt' | 'sheet'>): Standing {
  if (confirmedAt !== null) return 'confirmed'
  switch (sheet) {
    case 'scored': case 'excused': return 'ready'
    case 'incomplete': return 'missing'
    case 'refused': case 'weights-wrong': return 'stuck'
  }
}

/** Waits for this operator and nobody else: as direct manager, or the owner for people without one. A stand-in is not meant. */
export function isMine(sheet: Pick<EvaluationSummary, 'confirmedAt' | 'employeeId' | 'managerId' | 'managerName'>, operator: OperatorRole): boolean {
  if (sheet.confirmedAt !== null) return false
  const who = whoConfirms(operator, sheet)
  return who.may && who.as !== 'owner-stand-in'
}

/** gap: only sheets whose 自评 lies at least so many points above or below the score, the farthest first. */
export interface SheetFilter { query: string; department: string | null; standing: Standing | null; mine: boolean; gap: string | null }
export const NO_FILTER: SheetFilter = { query: '', department: null, standing: null, mine: false, gap: null }

export function filterSheets(sheets: readonly EvaluationSummary[], filter: SheetFilter, operator: OperatorRole): EvaluationSummary[] {
  const found = sheets.filter((sheet) =>
    (filter.department === null || sheet.department === filter.department)
    && (filter.standing === null || standingOf(sheet) === filter.standing)
    && (!filter.mine || isMine(sheet, operator))
    && personMatches(sheet.name, sheet.number, filter.query)
    && (filter.gap === null || isApart(sheet, filter.gap)))
  return filter.gap === null ? found : found.toSorted((a, b) => apart(b).comparedTo(apart(a)))
}

/** How far self score and score lie apart whichever is higher; −1 where there is nothing to compare. */
const apart = ({ difference }: Pick<EvaluationSummary, 'difference'>): Exact => (difference === null ? exact('-1') : exact(difference).abs())
export const GAPS = ['0', '1', '3', '5', '10'] as const
export const isApart = (sheet: Pick<EvaluationSummary, 'difference'>, gap: string): boolean => apart(sheet).gte(exact(gap))

export const departmentsOf = (sheets: readonly EvaluationSummary[]): string[] => [...new Set(sheets.map(({ department }) => department))].sort((a, b) => a.localeCompare(b, 'zh-CN'))

export function countStandings(sheets: readonly EvaluationSummary[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { missing: 0, stuck: 0, ready: 0, confirmed: 0 }
  for (const sheet of sheets) counts[standingOf(sheet)] += 1
  return counts
}

/** The sheet `step` places on; from none at all, the first or the last. Null where the list ends. */
export function neighbour(sheets: readonly EvaluationSummary[], id: number | null, step: 1 | -1): EvaluationSummary | null {
  const at = sheets.findIndex((sheet) => sheet.id === id)
  if (at === -1) return (step === 1 ? sheets[0] : sheets.at(-1)) ?? null
  return sheets[at + step] ?? null
}

/** The next sheet after this one, going round, that waits for a confirmation this operator may give. */
export function nextReady(sheets: readonly EvaluationSummary[], id: number, operator: OperatorRole): EvaluationSummary | null {
  const at = sheets.findIndex((sheet) => sheet.id === id)
  const round = [...sheets.slice(at + 1), ...sheets.slice(0, Math.max(0, at))]
  const waiting = round.filter((sheet) => sheet.id !== id && standingOf(sheet) === 'ready' && whoConfirms(operator, sheet).may)
  return waiting.find((sheet) => isMine(sheet, operator)) ?? waiting[0] ?? null
}

/** What confirming these at once would do, before it is done. */
export function foresee(sheets: readonly EvaluationSummary[], operator: OperatorRole): Record<'direct' | 'standIn' | 'barred' | 'unready' | 'done', number> {
  const counts = { direct: 0, standIn: 0, barred: 0, unready: 0, done: 0 }
  for (const sheet of sheets) {
    const who = whoConfirms(operator, sheet)
    if (sheet.confirmedAt !== null) counts.done += 1
    else if (!who.may) counts.barred += 1
    else if (standingOf(sheet) !== 'ready') counts.unready += 1
    else counts[who.as === 'owner-stand-in' ? 'standIn' : 'direct'] += 1
  }
  return counts
}
