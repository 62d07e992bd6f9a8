import type { MeetingCard } from '../../../shared/api/meetings.ts'
import type { HouseEvent, Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { agendaProblem, DEFAULT_AGENDA } from '../../../shared/domain/meeting/agenda.ts'
import type { Connection } from '../../database/open.ts'
import { today } from '../../platform/clock.ts'
import { decisionsOfMonth } from '../../repositories/decisions.ts'
import { leadersOf, meetingOf, placeOf, putMeetingRecord, putPlace, type MeetingRecord } from '../../repositories/meetings.ts'
import { isClosed, periodOf, putMeeting, putState } from '../../repositories/periods.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'

const OWNER = '老板'

/** The meeting as stored, or the one proposed: who leads somebody comes, the owner takes the chair. */
export const meetingOrPlan = (db: Connection, month: Month): MeetingCard => meetingOf(db, month) ?? {
  id: null, month, state: 'planned', heldOn: null, place: '', chair: OWNER, agenda: DEFAULT_AGENDA.map((item) => ({ ...item })), notes: {}, outlook: '', startedAt: null, endedAt: null,
  attendance: [{ employeeId: null, name: OWNER, present: true }, ...leadersOf(db, month).map((leader) => ({ ...leader, present: true }))],
}

export function getMeeting({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'meetings.get'>): Output<'meetings.get'> {
  const meeting = meetingOrPlan(db, month)
  return { meeting, closed: isClosed(db, month), place: meeting.id === null || meeting.state === 'planned' ? null : placeOf(db, meeting.id) }
}

/** For the wall: what was typed about the meeting is not even read for it. */
export function meetingNow({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'meetings.now'>): Output<'meetings.now'> {
  const meeting = meetingOf(db, month)
  return meeting === undefined ? { month, state: 'planned', place: null } : { month, state: meeting.state, place: meeting.state === 'planned' ? null : placeOf(db, meeting.id) }
}

function keep(db: Connection, { id: _id, ...meeting }: MeetingCard): MeetingCard {
  putMeetingRecord(db, meeting)
  return meetingOrPlan(db, meeting.month)
}

const TYPED = ['heldOn', 'place', 'chair', 'agenda', 'attendance', 'notes', 'outlook'] as const

export function saveMeetingText({ db, clock, audit }: WriteContext, { month, ...text }: Parsed<'meetings.save'>): Output<'meetings.save'> {
  refuseClosed(db, { month })
  const problem = agendaProblem(text.agenda)
  if (problem !== null) throw new Refusal('agenda-invalid', { sentence: problem })
  const before = meetingOrPlan(db, month)
  // A meeting that was begun was held on some day.
  const heldOn = before.state === 'planned' ? text.heldOn : text.heldOn ?? before.heldOn
  if (before.state !== 'planned' && heldOn !== null) refuseToCome(heldOn, today(clock))
  const saved = keep(db, { ...before, ...text, heldOn })
  if (saved.state === 'ended') putMeeting(db, month, saved.heldOn, null)
  // Notes are for the presenter's eyes: the record names what changed and repeats none of it.
  audit(`meeting ${month}`, { month, changed: TYPED.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(saved[field])) })
  return saved
}

export function saveOutlook({ db, audit }: WriteContext, { month, outlook }: Parsed<'meetings.outlook'>): Output<'meetings.outlook'> {
  refuseClosed(db, { month })
  keep(db, { ...meetingOrPlan(db, month), outlook })
  audit(`meeting ${month}`, { month, emptied: outlook.trim() === '' })
  return { month, outlook }
}

function refuseToCome(day: Day, now: string): void {
  if (day > now) throw new Refusal('day-to-come', { day })
}

function inState(db: Connection, month: Month, wanted: MeetingRecord['state']): MeetingCard {
  refuseClosed(db, { month })
  const meeting = meetingOrPlan(db, month)
  if (meeting.state !== wanted) throw new Refusal('meeting-state', { state: meeting.state })
  return meeting
}

/** The month goes to 开会 with it, and the meeting to its first item. */
export function startMeeting({ db, clock, audit }: WriteContext, { month, on }: Parsed<'meetings.start'>): Output<'meetings.start'> {
  const planned = inState(db, month, 'planned')
  refuseToCome(on, today(clock))
  const at = clock.now().toISOString()
  const meeting = keep(db, { ...planned, state: 'running', heldOn: on, startedAt: at, endedAt: null })
  putState(db, month, 'meeting')
  putPlace(db, month, { page: meeting.agenda.find(({ minutes }) => minutes > 0)?.key ?? 'reading', used: {}, paused: false, at })
  audit(`meeting ${month}`, { month, heldOn: on })
  return meeting
}

/** The month's meeting counts as held: what closing asks for. */
export function endMeeting({ db, clock, audit }: WriteContext, { month }: Parsed<'meetings.end'>): Output<'meetings.end'> {
  const running = inState(db, month, 'running')
  const heldOn = running.heldOn ?? today(clock) as Day
  const { state, startedAt, endedAt } = keep(db, { ...running, state: 'ended', heldOn, endedAt: clock.now().toISOString() })
  putMeeting(db, month, heldOn, null)
  putState(db, month, 'meeting')
  audit(`meeting ${month}`, { month, heldOn, decisions: decisionsOfMonth(db, month).length })
  return { month, state, heldOn, startedAt, endedAt }
}

/** Goes on where it stood; the month's day of the meeting stays. */
export function reopenMeeting({ db, audit }: WriteContext, { month }: Parsed<'meetings.reopen'>): Output<'meetings.reopen'> {
  const ended = inState(db, month, 'ended')
  const meeting = keep(db, { ...ended, state: 'running', endedAt: null })
  audit(`meeting ${month}`, { month, meetingOn: periodOf(db, month).meetingOn })
  return meeting
}

/** No entry in the record: a page turned or a second passed costs one statement, and a crash loses nothing. Every window is told. */
export function placeMeeting({ db, clock, emit }: Pick<ReadContext, 'db' | 'clock'> & { emit(event: HouseEvent): void }, { month, page, used, paused }: Parsed<'meetings.place'>): Output<'meetings.place'> {
  const at = clock.now().toISOString()
  if (!putPlace(db, month, { page, used, paused, at })) throw new Refusal('meeting-state', { state: meetingOrPlan(db, month).state })
  emit({ type: 'meeting', month, page, used, paused, at })
  return { at }
}
