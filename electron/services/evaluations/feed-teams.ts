import type { EvaluationId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { beneath, teamFeed } from '../../../shared/domain/evaluation/team-feed.ts'
import type { Connection } from '../../database/open.ts'
import { removeBadCells } from '../../repositories/bad-cells.ts'
import { putResults } from '../../repositories/results.ts'
import { fedCells, openFedMonths, teamRows, teamSheets, type FedCell } from '../../repositories/team-rows.ts'
import { followersOf } from './growth-followers.ts'
import { rescore } from './rescore.ts'

export interface FedChange extends FedCell { before: Pick<FedCell, 'actual' | 'note'> }

/**
 * Makes the team rows of a month anew from what the people beneath have typed, and stores those that differ. Fed rows never feed
 * others, so one pass serves every level. Confirmed sheets and closed months stay as they are. Needs a transaction; scores nothing.
 */
export function feedTeams(db: Connection, month: Month, indicatorIds: readonly IndicatorId[] | null): FedChange[] {
  const cells = fedCells(db, month, indicatorIds)
  if (cells.length === 0) return []
  const sheets = teamSheets(db, month)
  const rows = teamRows(db, month, [...new Set(cells.map((cell) => cell.indicatorId))])
  const teams = new Map([...new Set(cells.map((cell) => cell.employeeId))].map((manager) => [manager, beneath(manager, sheets)]))
  const changes = cells.flatMap((cell) => {
    const fed = teamFeed(cell, teams.get(cell.employeeId) ?? [], rows)
    return fed.actual === cell.actual && fed.note === cell.note ? [] : [{ ...cell, ...fed, before: { actual: cell.actual, note: cell.note } }]
  })
  putResults(db, changes)
  // Nobody can mend a text in a cell that takes no typing.
  removeBadCells(db, cells.map((cell) => ({ ...cell, field: 'actual' as const })))
  return changes
}

/** The sheets whose team rows are different now. */
export const fedSheets = (changes: readonly FedChange[]): EvaluationId[] => [...new Set(changes.map(({ evaluationId }) => evaluationId))]

/** After sheets were laid, removed, exempted or hung under somebody else: the month's team rows are made and scored anew. */
export function refeed(db: Connection, months: readonly Month[]): void {
  const changes = months.flatMap((month) => feedTeams(db, month, null))
  rescore({ db }, [...fedSheets(changes), ...followersOf(db, changes)])
}

export const refeedOpen = (db: Connection): void => refeed(db, openFedMonths(db))
