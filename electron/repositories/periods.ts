import type { Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** A closed month is frozen: nothing of it may be written. */
export const isClosed = (db: Connection, month: Month): boolean =>
  db.prepare("SELECT 1 FROM period WHERE month = ? AND state = 'closed'").get(month) !== undefined

export const closedMonths = (db: Connection): Month[] =>
  db.prepare("SELECT month FROM period WHERE state = 'closed' ORDER BY month").pluck().all() as Month[]
