import type { EvaluationId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { Feed } from '../../shared/domain/evaluation/feed.ts'
import type { TeamRow, TeamSheet } from '../../shared/domain/evaluation/team-feed.ts'
import type { Connection } from '../database/open.ts'
import type { ResultRecord } from './results.ts'

/** A row that is made from the team's results, on a sheet that may still change. */
export interface FedCell extends ResultRecord { evaluationId: EvaluationId; feed: Exclude<Feed, 'typed'>; unit: string; displayUnit: string; name: string; definition: string }

/** Those of a month that is not closed; null asks for every indicator. */
export const fedCells = (db: Connection, month: Month, indicatorIds: readonly IndicatorId[] | null): FedCell[] => db.prepare(`
  SELECT e.id AS evaluationId, e.month, e.employee_id AS employeeId, e.part, r.indicator_id AS indicatorId, r.feed, r.unit, r.display_unit AS displayUnit, r.name, r.definition,
    s.actual, coalesce(s.note, '') AS note
  FROM evaluation e
  JOIN evaluation_row r ON r.evaluation_id = e.id AND r.feed <> 'typed'
  LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id
  WHERE e.month = @month AND e.confirmed_at IS NULL AND (@ids IS NULL OR r.indicator_id IN (SELECT value FROM json_each(@ids)))
    AND NOT EXISTS (SELECT 1 FROM period p WHERE p.month = e.month AND p.state = 'closed')`)
  .all({ month, ids: indicatorIds === null ? null : JSON.stringify(indicatorIds) }) as FedCell[]

/** Months that are not closed and have such rows on open sheets. */
export const openFedMonths = (db: Connection): Month[] => db.prepare(`
  SELECT DISTINCT e.month FROM evaluation_row r JOIN evaluation e ON e.id = r.evaluation_id AND e.confirmed_at IS NULL
  WHERE r.feed <> 'typed' AND e.month NOT IN (SELECT month FROM period WHERE state = 'closed') ORDER BY e.month`).pluck().all() as Month[]

export const teamSheets = (db: Connection, month: Month): TeamSheet[] => db.prepare(`
  SELECT id, employee_id AS employeeId, name, manager_id AS managerId, CAST(julianday(to_day) - julianday(from_day) + 1 AS INTEGER) AS days
  FROM evaluation WHERE month = ? ORDER BY number, part`).all(month) as TeamSheet[]

/** Everybody's rows of these indicators. */
export const teamRows = (db: Connection, month: Month, indicatorIds: readonly IndicatorId[]): TeamRow[] => (db.prepare(`
  SELECT e.id AS sheetId, r.indicator_id AS indicatorId, r.feed, r.exempt IS NOT NULL AS exempt, s.actual
  FROM evaluation e
  JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id IN (SELECT value FROM json_each(@ids))
  LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id
  WHERE e.month = @month`).all({ month, ids: JSON.stringify(indicatorIds) }) as (Omit<TeamRow, 'exempt'> & { exempt: number })[])
  .map((row) => ({ ...row, exempt: row.exempt === 1 }))
