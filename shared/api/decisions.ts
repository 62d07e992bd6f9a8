import { z } from 'zod'
import { AGENDA_KEYS } from '../domain/meeting/agenda.ts'
import { day, decisionId, done, employeeId, indicatorId, line, month } from './words.ts'
import { improvementId } from './improvements.ts'
import { read, write } from './method.ts'

export const DECISION_KINDS = ['decision', 'action'] as const
export const DECISION_STATES = ['open', 'done', 'dropped'] as const

/** 协同: somebody of the company, or (employeeId null) a department or a guest by name. */
export const partner = z.strictObject({ employeeId: employeeId.nullable(), name: line(200) })

export const decision = z.strictObject({
  id: decisionId, month, sequence: z.int(), kind: z.enum(DECISION_KINDS), what: z.string(), ownerId: employeeId.nullable(), ownerName: z.string(), partners: z.array(partner),
  dueOn: day, acceptance: z.string(), resources: z.string(),
  /** The meeting's page it was typed on; null when typed elsewhere. */
  page: z.enum(AGENDA_KEYS).nullable(), indicatorId: indicatorId.nullable(), indicatorName: z.string(),
  state: z.enum(DECISION_STATES), closedOn: day.nullable(), evidence: z.string(),
  /** Oldest first. */
  postponements: z.array(z.strictObject({ from: day, to: day, reason: z.string(), on: day })),
  postponed: z.int(), overdue: z.boolean(),
  /** '逾期 12 天，已延期 2 次', '按期完成' */
  standing: z.string(),
  /** 验收标准 is still empty: advice, not refused. */
  wantsAcceptance: z.boolean(),
  /** The text may be changed: open, and its month not closed. */
  editable: z.boolean(),
  /** May be taken away altogether: its meeting has not ended and its month is not closed. */
  removable: z.boolean(),
  /** Improvement plans made from it, oldest first. */
  plans: z.array(z.strictObject({ id: improvementId, month, action: z.string(), employeeName: z.string(), state: z.enum(DECISION_STATES) })),
})
export type DecisionCard = z.infer<typeof decision>

/** As typed; what lacks comes back as 'decision-incomplete' {fields}. With ownerId the name is the employee's. */
export const decisionDraft = z.strictObject({
  id: decisionId.nullable(), month, kind: z.enum(DECISION_KINDS), what: line(1000), ownerId: employeeId.nullable(), ownerName: line(200), partners: z.array(partner).max(50),
  dueOn: day.nullable(), acceptance: line(1000), resources: line(1000), page: z.enum(AGENDA_KEYS).nullable(), indicatorId: indicatorId.nullable(),
})
export type DecisionDraftInput = z.input<typeof decisionDraft>

const one = z.strictObject({ id: decisionId })

/** 决议和行动项. They live on after their month is closed: postponed, closed and opened again, but not written anew. */
export const decisions = {
  /** month null: of every month. Open ones first, the longest overdue on top. */
  'decisions.list': read(z.strictObject({ month: month.nullable(), which: z.enum(['open', 'all']) }), z.strictObject({
    decisions: z.array(decision), open: z.int(), overdue: z.int(),
    /** 决议按期关闭率 of those chosen by month: all that were due up to today. */
    due: z.int(), inTime: z.int(), sentence: z.string(),
  })),
  /** Who can answer for something or help, by name: no more of them goes to the page on the wall. Without those who left before the month's end. */
  'decisions.people': read(z.strictObject({ month }), z.strictObject({ people: z.array(z.strictObject({ id: employeeId, number: z.string(), name: z.string(), department: z.string() })), departments: z.array(z.string()) })),
  'decisions.save': write(decisionDraft, decision, ['not-found', 'month-closed', 'decision-incomplete', 'decision-owners', 'decision-state']),
  'decisions.postpone': write(z.strictObject({ id: decisionId, to: day, reason: line(1000) }), decision, ['not-found', 'reason-missing', 'dates-reversed', 'decision-state']),
  /** done needs evidence: what shows that it is done. */
  'decisions.close': write(z.strictObject({ id: decisionId, state: z.enum(['done', 'dropped']), on: day, evidence: line(2000) }), decision, ['not-found', 'evidence-missing', 'day-to-come', 'decision-state']),
  'decisions.reopen': write(one, decision, ['not-found', 'decision-state']),
  'decisions.remove': write(one, done, ['not-found', 'month-closed', 'decision-state']),
}
