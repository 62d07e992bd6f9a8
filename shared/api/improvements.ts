import { z } from 'zod'
import type { ImprovementId } from '../domain/brand.ts'
import { read, write } from './method.ts'
import { day, decimal, decisionId, departmentId, done, employeeId, evaluationId, fen, indicatorId, line, month, name } from './words.ts'

export const improvementId = z.int().positive().transform((value) => value as ImprovementId)
export const lever = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** Where a plan comes from: a red row, a decision, what was agreed in an interview, a finding of the health check, a confirmed cause. */
export const PLAN_SOURCES = ['row', 'decision', 'interview', 'finding', 'cause'] as const
export type PlanSource = (typeof PLAN_SOURCES)[number]
/** Whose figures will show the effect. */
export const MEASURED = ['person', 'department', 'company'] as const
export type Measured = (typeof MEASURED)[number]
export const PLAN_STATES = ['open', 'done', 'dropped'] as const
export type PlanState = (typeof PLAN_STATES)[number]
/** unmeasured: it names no indicator. */
export const PLAN_VERDICTS = ['effective', 'ineffective', 'watch', 'unmeasured'] as const
const planVerdict = z.enum(PLAN_VERDICTS)

export const improvement = z.strictObject({
  id: improvementId, month, employeeId, employeeName: z.string(),
  kind: z.enum(['plan', 'none-needed']), lever: lever.nullable(), action: z.string(), expected: z.string(), dueOn: z.string().nullable(), indicatorId: indicatorId.nullable(), reason: z.string(),
})

/** What a plan says beyond the step itself. Left out: as it was, and of a new plan nothing. */
const more = {
  source: z.enum(PLAN_SOURCES).optional(), decisionId: decisionId.nullable().optional(), sourceNote: line(2000).optional(), leverAction: line(10).nullable().optional(),
  partners: line(500).optional(), acceptance: line(1000).optional(), costFen: fen.nullable().optional(), measured: z.enum(MEASURED).optional(),
}
export const improvementDraft = z.strictObject({
  id: improvementId.nullable(), month, employeeIds: z.array(employeeId).min(1).max(1000), kind: z.enum(['plan', 'none-needed']),
  lever: lever.nullable(), action: line(1000), expected: line(1000), dueOn: z.string().nullable(), indicatorId: indicatorId.nullable(), reason: line(1000), ...more,
})

export const tally = z.strictObject({ tried: z.int(), effective: z.int(), ineffective: z.int(), watch: z.int() })

/** A plan with its effect as far as it can be seen in the month asked for. */
export const plan = z.strictObject({
  id: improvementId, month, employeeId, employeeName: z.string(), department: z.string(), lever: lever.nullable(), leverAction: z.string().nullable(), leverTitle: z.string(),
  action: z.string(), expected: z.string(), acceptance: z.string(), partners: z.string(), dueOn: z.string().nullable(), costFen: fen.nullable(),
  indicatorId: indicatorId.nullable(), indicatorName: z.string(), measured: z.enum(MEASURED), source: z.enum(PLAN_SOURCES), decisionId: decisionId.nullable(), sourceNote: z.string(),
  state: z.enum(PLAN_STATES), closedOn: z.string().nullable(), closingNote: z.string(),
  /** Open and past its day. */
  overdue: z.boolean(),
  /** Its month is closed: it can be finished, not rewritten. */
  frozen: z.boolean(),
  verdict: planVerdict,
  /** The effect in one sentence; without an indicator that there is none to look at. */
  sentence: z.string(),
  /** Means in `unit`, or percent where attainment is compared; null without an indicator. */
  effect: z.strictObject({
    before: decimal.nullable(), after: decimal.nullable(), beforeMonths: z.array(month), afterMonths: z.array(month), measure: z.enum(['attainment', 'actual']), unit: z.string(),
    points: z.array(z.strictObject({ month, actual: decimal.nullable(), target: decimal.nullable(), shown: z.string() })),
  }).nullable(),
})
export type Plan = z.infer<typeof plan>

const at = { month }
/** What a new plan is about, as the page's address says it. */
export const planStart = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('row'), ...at, employeeId, indicatorId }),
  z.strictObject({ source: z.literal('decision'), ...at, decisionId }),
  z.strictObject({ source: z.literal('interview'), ...at, employeeId, point: z.int().min(0).max(50) }),
  z.strictObject({ source: z.literal('finding'), ...at, code: name(60) }),
  z.strictObject({ source: z.literal('cause'), ...at, effectId: indicatorId.nullable(), causeId: indicatorId, departmentId: departmentId.nullable(), employeeId: employeeId.nullable() }),
])

export const improvements = {
  'improvements.list': read(z.strictObject({ month }), z.strictObject({ improvements: z.array(improvement), without: z.array(z.strictObject({ employeeId, name: z.string(), evaluationId })) })),
  'improvements.save': write(improvementDraft, z.strictObject({ saved: z.int() }), ['not-found', 'reason-missing', 'month-closed']),
  'improvements.remove': write(z.strictObject({ id: improvementId }), done, ['not-found', 'month-closed']),
  /** Plans opened in the twelve months up to this one, newest month first. `opensIn`: the first month from this one on that takes a new plan. */
  'improvements.effects': read(z.strictObject({ month }), z.strictObject({ month, opensIn: month, plans: z.array(plan) })),
  /** What a plan from this source would say; whatever is not known yet is empty. */
  'improvements.start': read(planStart, z.strictObject({
    source: z.enum(PLAN_SOURCES), decisionId: decisionId.nullable(), sourceNote: z.string(), employeeId: employeeId.nullable(), lever: lever.nullable(), action: z.string(), acceptance: z.string(), partners: z.string(),
    dueOn: day.nullable(), indicatorId: indicatorId.nullable(), measured: z.enum(MEASURED),
  }), ['not-found']),
  /** A plan lives on after its month: this may be said of one from a closed month too. Giving one up takes a reason. */
  'improvements.close': write(z.strictObject({ id: improvementId, state: z.enum(['done', 'dropped']), on: day, note: line(1000) }), done, ['not-found', 'reason-missing']),
  'improvements.reopen': write(z.strictObject({ id: improvementId }), done, ['not-found']),
}
