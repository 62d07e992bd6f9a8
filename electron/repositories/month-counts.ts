import type { Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

export interface SheetCounts { sheets: number; scored: number; confirmed: number; toConfirm: number }

export const countSheets = (db: Connection, month: Month): SheetCounts => db.prepare(`
  SELECT count(*) AS sheets, count(*) FILTER (WHERE sheet = 'scored') AS scored, count(confirmed_at) AS confirmed,
    count(*) FILTER (WHERE sheet IN ('scored','excused') AND confirmed_at IS NULL) AS toConfirm
  FROM evaluation WHERE month = ?`).get(month) as SheetCounts

export const countBadCells = (db: Connection, month: Month): number =>
  (db.prepare('SELECT count(*) AS n FROM bad_cell WHERE month = ?').get(month) as { n: number }).n

/** Everybody employed on at least one day of the month, and how many of them have no sheet yet. */
export const countPeople = (db: Connection, month: Month): { people: number; withoutSheet: number } => db.prepare(`
  SELECT count(*) AS people, count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM evaluation v WHERE v.month = $month AND v.employee_id = e.id)) AS withoutSheet
  FROM employee e WHERE (e.joined_on IS NULL OR e.joined_on <= $month || '-31') AND (e.left_on IS NULL OR e.left_on >= $month || '-01')`)
  .get({ month }) as { people: number; withoutSheet: number }

export const totalsOf = (db: Connection, month: Month): { total: string; grade: string }[] =>
  db.prepare('SELECT total, grade FROM evaluation WHERE month = ? AND total IS NOT NULL').all(month) as { total: string; grade: string }[]
