import type { Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

export interface SheetCounts { sheets: number; scored: number; confirmed: number; toConfirm: number }

export const countSheets = (db: Connection, month: Month): SheetCounts => db.prepare(`
  SELECT count(*) AS sheets, count(*) FILTER (WHERE sheet = 'scored') AS scored, count(confirmed_at) AS confirmed,
    count(*) FILTER (WHERE sheet IN ('scored','excused') AND confirmed_at IS NULL) AS toConfirm
  FROM evaluation WHERE month = ?`).get(month) as SheetCounts

export const countBadCells = (db: Connection, month: Month): number =>
  (db.prepare('SELECT count(*) AS n FROM bad_cell WHERE month = ?').get(month) as { n: number }).n

export const totalsOf = (db: Connection, month: Month): { total: string; grade: string }[] =>
  db.prepare('SELECT total, grade FROM evaluation WHERE month = ? AND total IS NOT NULL').all(month) as { total: string; grade: string }[]
