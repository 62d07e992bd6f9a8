import type { Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

export interface SheetCounts { sheets: number; scored: number; confirmed: number; toConfirm: number }
export interface RowCounts { targetRows: number; targetsMissing: number; resultRows: number; resultsMissing: number }

export const countSheets = (db: Connection, month: Month): SheetCounts => db.prepare(`
  SELECT count(*) AS sheets, count(*) FILTER (WHERE sheet = 'scored') AS scored, count(confirmed_at) AS confirmed,
    count(*) FILTER (WHERE sheet IN ('scored','excused') AND confirmed_at IS NULL) AS toConfirm
  FROM evaluation WHERE month = ?`).get(month) as SheetCounts

/** Rules that read no 目标 (bands, binary, judgement, counted events, growth) want only a result; 说明法 wants neither. */
export const countRows = (db: Connection, month: Month): RowCounts => db.prepare(`
  SELECT count(*) FILTER (WHERE wants_target) AS targetRows, count(*) FILTER (WHERE wants_target AND target IS NULL) AS targetsMissing,
    count(*) FILTER (WHERE wants_result) AS resultRows, count(*) FILTER (WHERE wants_result AND actual IS NULL) AS resultsMissing
  FROM (
    SELECT t.target, s.actual, r.rule ->> 'kind' <> 'judgement' AS wants_result,
      CASE r.rule ->> 'kind' WHEN 'ratio' THEN 1 WHEN 'interpolation' THEN 1 WHEN 'bonus' THEN 1 WHEN 'nearness' THEN 1
        WHEN 'deduction' THEN r.rule ->> 'basis' = 'distance' WHEN 'binary' THEN r.rule ->> 'meetsTarget' ELSE 0 END AS wants_target
    FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id
    LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.indicator_id = r.indicator_id
    LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.indicator_id = r.indicator_id
    WHERE e.month = ? AND r.exempt IS NULL
  )`).get(month) as RowCounts

export const countBadCells = (db: Connection, month: Month): number =>
  (db.prepare('SELECT count(*) AS n FROM bad_cell WHERE month = ?').get(month) as { n: number }).n

/** Everybody employed on at least one day of the month, and how many of them have no sheet yet. */
export const countPeople = (db: Connection, month: Month): { people: number; withoutSheet: number } => db.prepare(`
  SELECT count(*) AS people, count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM evaluation v WHERE v.month = $month AND v.employee_id = e.id)) AS withoutSheet
  FROM employee e WHERE (e.joined_on IS NULL OR e.joined_on <= $month || '-31') AND (e.left_on IS NULL OR e.left_on >= $month || '-01')`)
  .get({ month }) as { people: number; withoutSheet: number }

export const totalsOf = (db: Connection, month: Month): { total: string; grade: string }[] =>
  db.prepare('SELECT total, grade FROM evaluation WHERE month = ? AND total IS NOT NULL').all(month) as { total: string; grade: string }[]
