import type { Day, EmployeeId, Fen, IndicatorId, MeetingId, Month } from '../../shared/domain/brand.ts'
import type { AgendaItem, AgendaKey } from '../../shared/domain/meeting/agenda.ts'
import type { Used } from '../../shared/domain/meeting/timer.ts'
import type { Connection } from '../database/open.ts'

export interface Attendee { employeeId: EmployeeId | null; name: string; present: boolean }
export interface MeetingRecord {
  id: MeetingId
  month: Month
  state: 'planned' | 'running' | 'ended'
  heldOn: Day | null
  place: string
  chair: string
  agenda: AgendaItem[]
  attendance: Attendee[]
  notes: Partial<Record<AgendaKey, string>>
  outlook: string
  startedAt: string | null
  endedAt: string | null
}

type Stored = Omit<MeetingRecord, 'agenda' | 'attendance' | 'notes'> & { agenda: string; attendance: string; notes: string }

export function meetingOf(db: Connection, month: Month): MeetingRecord | undefined {
  const row = db.prepare(`
    SELECT id, month, state, held_on AS heldOn, place, chair, agenda, attendance, notes, outlook, started_at AS startedAt, ended_at AS endedAt
    FROM meeting WHERE month = ?`).get(month) as Stored | undefined
  return row === undefined ? undefined : {
    ...row, agenda: JSON.parse(row.agenda) as AgendaItem[], attendance: JSON.parse(row.attendance) as Attendee[], notes: JSON.parse(row.notes) as MeetingRecord['notes'],
  }
}

export function putMeetingRecord(db: Connection, { agenda, attendance, notes, ...row }: Omit<MeetingRecord, 'id'>): void {
  db.prepare(`
    INSERT INTO meeting (month, state, held_on, place, chair, agenda, attendance, notes, outlook, started_at, ended_at)
    VALUES (@month, @state, @heldOn, @place, @chair, @agenda, @attendance, @notes, @outlook, @startedAt, @endedAt)
    ON CONFLICT (month) DO UPDATE SET state = excluded.state, held_on = excluded.held_on, place = excluded.place, chair = excluded.chair, agenda = excluded.agenda,
      attendance = excluded.attendance, notes = excluded.notes, outlook = excluded.outlook, started_at = excluded.started_at, ended_at = excluded.ended_at`)
    .run({ ...row, agenda: JSON.stringify(agenda), attendance: JSON.stringify(attendance), notes: JSON.stringify(notes) })
}

export interface PlaceRecord { page: AgendaKey; used: Used; paused: boolean; at: string }

export function placeOf(db: Connection, id: MeetingId): PlaceRecord | null {
  const row = db.prepare('SELECT page, used, paused, at FROM meeting_place WHERE meeting_id = ?').get(id) as { page: AgendaKey; used: string; paused: number; at: string } | undefined
  return row === undefined ? null : { ...row, used: JSON.parse(row.used) as Used, paused: row.paused === 1 }
}

/** One statement, so that it is on disk when this returns. Answers false when no meeting of the month is running. */
export const putPlace = (db: Connection, month: Month, { page, used, paused, at }: PlaceRecord): boolean => db.prepare(`
  INSERT INTO meeting_place (meeting_id, page, used, paused, at)
  SELECT m.id, @page, @used, @paused, @at FROM meeting m
  WHERE m.month = @month AND m.state = 'running' AND NOT EXISTS (SELECT 1 FROM period p WHERE p.month = m.month AND p.state = 'closed')
  ON CONFLICT (meeting_id) DO UPDATE SET page = excluded.page, used = excluded.used, paused = excluded.paused, at = excluded.at`)
  .run({ month, page, used: JSON.stringify(used), paused: paused ? 1 : 0, at }).changes > 0

/** Whoever is employed in the month and leads somebody who is, by number. */
export const leadersOf = (db: Connection, month: Month): { employeeId: EmployeeId; name: string }[] => db.prepare(`
  SELECT m.id AS employeeId, m.name FROM employee m
  WHERE (m.joined_on IS NULL OR m.joined_on <= @month || '-31') AND (m.left_on IS NULL OR m.left_on >= @month || '-01')
    AND EXISTS (SELECT 1 FROM employee e WHERE e.manager_id = m.id AND (e.joined_on IS NULL OR e.joined_on <= @month || '-31') AND (e.left_on IS NULL OR e.left_on >= @month || '-01'))
  ORDER BY m.number`).all({ month }) as { employeeId: EmployeeId; name: string }[]

/** The day of the last meeting held before this month's; null without any. */
export const lastMeetingBefore = (db: Connection, month: Month): Day | null =>
  db.prepare("SELECT held_on FROM meeting WHERE month < ? AND state = 'ended' ORDER BY month DESC LIMIT 1").pluck().get(month) as Day | undefined ?? null

/** Open plans up to this month that cost something, the first due first. The name is that of the month's sheet. */
export const costlyPlans = (db: Connection, month: Month): { action: string; ownerName: string; dueOn: Day | null; costFen: Fen }[] => db.prepare(`
  SELECT i.action, coalesce((SELECT v.name FROM evaluation v WHERE v.month = i.month AND v.employee_id = i.employee_id ORDER BY v.part DESC LIMIT 1), e.name) AS ownerName, i.due_on AS dueOn, i.cost_fen AS costFen
  FROM improvement i JOIN employee e ON e.id = i.employee_id
  WHERE i.kind = 'plan' AND i.state = 'open' AND i.cost_fen > 0 AND i.month <= ? ORDER BY i.due_on IS NULL, i.due_on, i.id`).all(month) as { action: string; ownerName: string; dueOn: Day | null; costFen: Fen }[]

/** What the month's sheets call their indicators: of a closed month as it was then. */
export const namesOnSheets = (db: Connection, month: Month): Map<IndicatorId, string> => new Map((db.prepare(`
  SELECT DISTINCT r.indicator_id AS id, r.name FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id WHERE e.month = ?`).all(month) as { id: IndicatorId; name: string }[]).map(({ id, name }) => [id, name]))
