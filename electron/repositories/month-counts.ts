import type { DecimalText, EmployeeId, Month } from '../../shared/domain/brand.ts'
import type { SheetState } from '../../shared/domain/evaluation/evaluation.ts'
import type { Connection } from '../database/open.ts'

/** People, not sheets: somebody whose month is in parts counts once, and only when all of them are so. */
export interface SheetCounts { sheets: number; scored: number; confirmed: number; toConfirm: number }

export const countSheets = (db: Connection, month: Month): SheetCounts => db.prepare(`
  WITH person AS (
    SELECT min(sheet = 'scored' OR (sheet = 'excused' AND whole ->> '$.state' = 'scored')) AS scored, min(confirmed_at IS NOT NULL) AS confirmed,
      max(sheet IN ('scored','excused') AND confirmed_at IS NULL) AS toConfirm
    FROM evaluation WHERE month = ? GROUP BY employee_id)
  SELECT count(*) AS sheets, coalesce(sum(scored), 0) AS scored, coalesce(sum(confirmed), 0) AS confirmed, coalesce(sum(toConfirm), 0) AS toConfirm FROM person`).get(month) as SheetCounts

export const countBadCells = (db: Connection, month: Month): number =>
  (db.prepare('SELECT count(*) AS n FROM bad_cell WHERE month = ?').get(month) as { n: number }).n

/** One person's month: the sheet's own outcome, or that of its parts joined. */
export interface PersonOutcome { employeeId: EmployeeId; state: SheetState | 'open'; total: DecimalText | null; grade: string | null; coefficient: DecimalText | null }

export const outcomesOfMonth = (db: Connection, month: Month): PersonOutcome[] => db.prepare(`
  SELECT employee_id AS employeeId, CASE WHEN whole IS NULL THEN sheet ELSE whole ->> '$.state' END AS state, CASE WHEN whole IS NULL THEN total ELSE whole ->> '$.total' END AS total,
    CASE WHEN whole IS NULL THEN grade ELSE whole ->> '$.grade' END AS grade, CASE WHEN whole IS NULL THEN coefficient ELSE whole ->> '$.coefficient' END AS coefficient
  FROM evaluation e WHERE month = ? AND part = (SELECT min(x.part) FROM evaluation x WHERE x.month = e.month AND x.employee_id = e.employee_id) ORDER BY number`).all(month) as PersonOutcome[]

export const totalsOf = (db: Connection, month: Month): { total: string; grade: string }[] =>
  outcomesOfMonth(db, month).flatMap(({ total, grade }) => (total === null ? [] : [{ total, grade: grade ?? '' }]))
