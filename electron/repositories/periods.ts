import type { Day, Month } from '../../shared/domain/brand.ts'
import { FIRST_STATE, type MonthState } from '../../shared/domain/period/month-state.ts'
import type { Connection } from '../database/open.ts'

/** A closed month is frozen: nothing of it may be written. */
export const isClosed = (db: Connection, month: Month): boolean =>
  db.prepare("SELECT 1 FROM period WHERE month = ? AND state = 'closed'").get(month) !== undefined

export const closedMonths = (db: Connection): Month[] =>
  db.prepare("SELECT month FROM period WHERE state = 'closed' ORDER BY month").pluck().all() as Month[]

export interface Period { month: Month; state: MonthState; meetingOn: Day | null; meetingSkipped: string | null }

const SELECT = 'SELECT month, state, meeting_on AS meetingOn, meeting_skipped AS meetingSkipped FROM period'

/** A month without a row is planned and its meeting not spoken of. */
export const periodOf = (db: Connection, month: Month): Period =>
  (db.prepare(`${SELECT} WHERE month = ?`).get(month) as Period | undefined) ?? { month, state: FIRST_STATE, meetingOn: null, meetingSkipped: null }

export const listPeriods = (db: Connection): Period[] => db.prepare(`${SELECT} ORDER BY month`).all() as Period[]

export function putState(db: Connection, month: Month, state: MonthState): void {
  db.prepare('INSERT INTO period (month, state) VALUES (?, ?) ON CONFLICT (month) DO UPDATE SET state = excluded.state').run(month, state)
}

export function putMeeting(db: Connection, month: Month, heldOn: Day | null, skipped: string | null): void {
  db.prepare(`
    INSERT INTO period (month, state, meeting_on, meeting_skipped) VALUES (@month, @state, @heldOn, @skipped)
    ON CONFLICT (month) DO UPDATE SET meeting_on = excluded.meeting_on, meeting_skipped = excluded.meeting_skipped`).run({ month, state: FIRST_STATE, heldOn, skipped })
}
