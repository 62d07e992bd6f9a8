import { z } from 'zod'
import { AGENDA_KEYS } from '../domain/meeting/agenda.ts'
import { DIMENSIONS } from '../domain/indicator/indicator.ts'
import { chain } from './chain.ts'
import { decision } from './decisions.ts'
import { day, decimal, departmentId, employeeId, indicatorId, line, meetingId, month, name, prose } from './words.ts'
import { host, read, write } from './method.ts'
import { summaryTable } from './summary.ts'

export const MEETING_STATES = ['planned', 'running', 'ended'] as const
const light = z.enum(['red', 'amber', 'green'])

export const agendaItem = z.strictObject({ key: z.enum(AGENDA_KEYS), title: line(60), minutes: z.int().min(0).max(240) })
/** Guests have no employeeId. */
export const attendee = z.strictObject({ employeeId: employeeId.nullable(), name: name(200), present: z.boolean() })
const notes = z.partialRecord(z.enum(AGENDA_KEYS), prose)

/** What may be typed about a meeting. */
export const meetingText = z.strictObject({
  heldOn: day.nullable(), place: line(200), chair: line(200), agenda: z.array(agendaItem).max(20), attendance: z.array(attendee).max(500),
  /** For the presenter only. */
  notes,
  /** Opportunities and resources of the coming month; stands on the wall. */
  outlook: prose,
})
export const meeting = meetingText.extend({ id: meetingId.nullable(), month, state: z.enum(MEETING_STATES), startedAt: z.string().nullable(), endedAt: z.string().nullable() })
export type MeetingCard = z.infer<typeof meeting>

/** Whole seconds spent on each item. */
const used = z.partialRecord(z.enum(AGENDA_KEYS), z.int().min(0).max(1_000_000))
const place = z.strictObject({ page: z.enum(AGENDA_KEYS), used, paused: z.boolean() })
export type MeetingPlace = z.infer<typeof place>

/** A decision as the wall shows it; the one place where a person is named. */
export const wallDecision = decision.pick({ id: true, month: true, sequence: true, kind: true, what: true, ownerName: true, dueOn: true, acceptance: true, resources: true, page: true, indicatorName: true, state: true, closedOn: true, evidence: true, overdue: true, standing: true })
  .extend({ partners: z.array(z.string()), postponed: z.int() })
export type WallDecision = z.infer<typeof wallDecision>

/** One month of an indicator in figures. Null: not whole, or nothing to take a share of. */
const wallPoint = z.strictObject({ month, actual: decimal.nullable(), target: decimal.nullable(), /** Percent of the target. */ attainment: decimal.nullable() })
export const wallIndicator = z.strictObject({
  indicatorId, name: z.string(), /** Display unit; '' for 达成 / 未达成. */ unit: z.string(), /** '8 行合计', '团队或公司' */ basis: z.string(),
  actual: decimal.nullable(), target: decimal.nullable(), attainment: decimal.nullable(), met: z.boolean().nullable(),
  /** By points, as on the cause chain. */
  light: light.nullable(), /** Percent of the points. */ gained: decimal.nullable(), missing: z.int(),
  last: decimal.nullable(), /** '+23.24 %', '+3.9 点', '0'; '' where it cannot be compared. */ change: z.string(),
  /** Twelve months, oldest first, the last is this one. */
  series: z.array(wallPoint), sentence: z.string(),
})
export type WallIndicator = z.infer<typeof wallIndicator>

const cause = z.strictObject({ department: z.string().nullable(), whys: z.array(z.string()), conclusion: z.string() })
export const wallGap = z.strictObject({
  indicatorId, name: z.string(), dimension: z.enum(DIMENSIONS),
  /** Points lost, Σ (weight − score); null where fewer than three people carry it: it would be somebody's own. */
  lost: decimal.nullable(),
  /** Percent of the points. */
  attainment: decimal.nullable(), light: light.nullable(), missing: z.int(), shown: z.string(),
  /** Twelve months of attainment in percent, oldest first. */
  trend: z.array(z.strictObject({ month, attainment: decimal.nullable() })), /** '连续 3 个月下降' */ trendSentence: z.string(),
  /** 5 个为什么 of the company and of departments, never of a person. */
  causes: z.array(cause),
})
export type WallGap = z.infer<typeof wallGap>
const wallDepartment = z.strictObject({
  departmentId: departmentId.nullable(), name: z.string(), people: z.int(),
  /** Points lost per person, attainment and the largest gaps; null and empty for fewer than three people. */
  lost: decimal.nullable(), attainment: decimal.nullable(), light: light.nullable(), few: z.boolean(),
  indicators: z.array(wallGap.pick({ indicatorId: true, name: true, dimension: true, lost: true, attainment: true, light: true, shown: true })),
})

const wallObjective = z.strictObject({
  level: z.enum(['company', 'department']), department: z.string(), title: z.string(), ownerName: z.string(),
  /** 0..1 */
  score: decimal.nullable(), progressShown: z.string(), atRisk: z.boolean(),
  keyResults: z.array(z.strictObject({
    title: z.string(), shown: z.string(), score: decimal.nullable(), confidence: z.int().nullable(), /** The one before; null with fewer than two. */ confidenceBefore: z.int().nullable(), fell: z.boolean(), note: z.string(), risk: z.string(),
  })),
})

export const wall = z.strictObject({
  month, label: z.string(), company: z.string(), closed: z.boolean(), state: z.enum(MEETING_STATES), agenda: z.array(agendaItem),
  /** Open ones of earlier months first, the longest overdue on top; then those closed since the last meeting. */
  oldDecisions: z.strictObject({ sentence: z.string(), open: z.array(wallDecision), closed: z.array(wallDecision) }),
  benefit: z.strictObject({ sentence: z.string(), indicators: z.array(wallIndicator) }),
  chain: chain['chain.get'].output.pick({ nodes: true, links: true, walks: true }).extend({ sentence: z.string() }),
  gaps: z.strictObject({ sentence: z.string(), indicators: z.array(wallGap), departments: z.array(wallDepartment) }),
  /** Personal objectives are counted, not named. */
  okr: z.strictObject({ sentence: z.string(), objectives: z.array(wallObjective), personal: z.strictObject({ count: z.int(), fell: z.int() }) }),
  outlook: z.strictObject({
    sentence: z.string(), nextLabel: z.string(), table: summaryTable.nullable(), text: z.string(),
    plans: z.array(z.strictObject({ action: z.string(), ownerName: z.string(), dueOn: day.nullable(), cost: z.string() })),
  }),
  /** This meeting's decisions, in their order, each as one sentence to read aloud. */
  reading: z.strictObject({ sentence: z.string(), decisions: z.array(wallDecision), aloud: z.array(z.string()) }),
})
export type Wall = z.infer<typeof wall>

const presenterPerson = z.strictObject({
  employeeId, name: z.string(), department: z.string(), position: z.string(), total: decimal.nullable(), grade: z.string().nullable(), /** 绩效基数, '3,000.00 元'; '' when not recorded. */ pay: z.string(),
  /** The rows that lost most points. */
  gaps: z.array(z.strictObject({ indicatorId, name: z.string(), weight: decimal, score: decimal, lost: decimal, light: light.nullable() })),
})
export type PresenterPerson = z.infer<typeof presenterPerson>

const ofMonth = z.strictObject({ month })
const placed = place.extend({ at: z.string() }).nullable()

/** 月度会. */
export const meetings = {
  /** The stored meeting, or a planned one as proposed (id null): nothing is stored before the first save or the start. */
  'meetings.get': read(ofMonth, z.strictObject({ meeting, closed: z.boolean(), place: placed })),
  /** Whether it runs and where it stands: all that the wall and the presenter's window ask, with nothing of what was typed about it. */
  'meetings.now': read(ofMonth, meeting.pick({ month: true, state: true }).extend({ place: placed })),
  /** 'agenda-invalid' carries {sentence}. The write for all that is typed on the laptop; an ended meeting may still be put right until its month is closed. */
  'meetings.save': write(ofMonth.extend(meetingText.shape), meeting, ['month-closed', 'agenda-invalid', 'day-to-come']),
  /** 下月机会与资源 alone, as it is typed on the wall: no note of the presenter's goes there or comes back. */
  'meetings.outlook': write(ofMonth.extend({ outlook: prose }), z.strictObject({ month, outlook: prose }), ['month-closed']),
  /** planned → running; the month moves to 开会. */
  'meetings.start': write(z.strictObject({ month, on: day }), meeting, ['month-closed', 'meeting-state', 'day-to-come']),
  /** Where a running meeting stands. Tells every window: HouseEvent 'meeting'. */
  'meetings.place': host(ofMonth.extend(place.shape), z.strictObject({ at: z.string() }), ['meeting-state']),
  /** running → ended; the month's meeting counts as held on its day. */
  'meetings.end': write(ofMonth, meeting.pick({ month: true, state: true, heldOn: true, startedAt: true, endedAt: true }), ['month-closed', 'meeting-state']),
  /** ended → running. */
  'meetings.reopen': write(ofMonth, meeting, ['month-closed', 'meeting-state']),
  /** Everything the projector shows, and nothing that may not be seen there. */
  'meetings.wall': read(ofMonth, wall),
  /** For the laptop alone. `people` is null for anybody but the owner and HR. */
  'meetings.presenter': read(ofMonth, z.strictObject({ month, notes, people: z.array(presenterPerson).nullable() })),
  /** The laptop's own window beside the wall. inPage: the page has to open it itself. */
  'meetings.openPresenter': host(ofMonth, z.strictObject({ inPage: z.boolean() })),
  /** 会议纪要 as a Word file. 'not-found' before anything of the meeting is stored. */
  'meetings.docx': host(ofMonth, z.strictObject({ place: z.string(), download: z.string().nullable() }), ['not-found', 'cancelled', 'save-failed']),
}
