import { z } from 'zod'
import { EXEMPT_KINDS, VETO_KINDS } from '../domain/evaluation/evaluation.ts'
import { DIMENSIONS, DIRECTIONS, FREQUENCIES } from '../domain/indicator/indicator.ts'
import { REFUSALS, WANTS } from '../domain/scoring/row-score.ts'
import { adjustmentId, day, decimal, employeeId, evaluationId, evaluationRowId, indicatorId, line, month, points, prose, templateId } from './words.ts'
import { appeal } from './appeals.ts'
import { TARGET_FIELDS } from './figures.ts'
import { read, write } from './method.ts'
import { SCOPES } from '../domain/principle/scope.ts'
import { FEEDS } from '../domain/evaluation/feed.ts'
import { PRORATIONS } from '../domain/evaluation/proration.ts'
import { objectiveId } from './okr.ts'
import { rule } from './rule-schema.ts'

export const SHEET_STATES = ['scored', 'incomplete', 'refused', 'excused', 'weights-wrong'] as const

export const evaluationSummary = z.strictObject({
  id: evaluationId, month, employeeId, number: z.string(), name: z.string(), department: z.string(), position: z.string(),
  managerId: employeeId.nullable(), managerName: z.string(), templateName: z.string(),
  /** Which part of the person's month, of how many; first and last day where it is not the whole month, days served, and why ('11-16 入职'). */
  part: z.int(), parts: z.int(), from: day.nullable(), to: day.nullable(), days: z.int(), servedNote: z.string(),
  /** The person's month over all parts; null where there is one only. */
  whole: z.strictObject({ state: z.enum(['scored', 'excused', 'open']), total: decimal.nullable(), grade: z.string().nullable(), coefficient: decimal.nullable(), sentence: z.string() }).nullable(),
  sheet: z.enum(SHEET_STATES), rows: z.int(), missing: z.int(),
  subtotal: decimal.nullable(), adjustment: decimal, total: decimal.nullable(), grade: z.string().nullable(), coefficient: decimal.nullable(), veto: z.boolean(),
  selfDone: z.boolean(), managerDone: z.boolean(),
  /** 自评 of the rows that have both a self score and a score, and by how much it lies above (+) or below their score; null where no row has both. */
  selfTotal: decimal.nullable(), difference: decimal.nullable(),
  confirmedAt: z.string().nullable(), confirmedBy: z.string().nullable(), confirmedAs: z.enum(['direct-manager', 'owner', 'owner-stand-in']).nullable(),
})
export type EvaluationSummary = z.infer<typeof evaluationSummary>

export const rowScore = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('scored'), score: decimal, light: z.enum(['red', 'amber', 'green']), sentence: z.string() }),
  z.strictObject({ state: z.literal('missing'), wants: z.enum(WANTS), sentence: z.string() }),
  z.strictObject({ state: z.literal('exempt'), sentence: z.string() }),
  z.strictObject({ state: z.literal('refused'), refusal: z.enum(REFUSALS), sentence: z.string() }),
])
export const exemption = z.strictObject({ kind: z.enum(EXEMPT_KINDS), reason: z.string() })

export const targetChange = z.strictObject({ field: z.enum(TARGET_FIELDS), was: decimal.nullable(), became: decimal.nullable(), on: day, reason: z.string(), by: z.string() })

export const evaluationRow = z.strictObject({
  id: evaluationRowId, sequence: z.int(), indicatorId, code: z.string(), name: z.string(), dimension: z.enum(DIMENSIONS),
  definition: z.string(), unit: z.string(), displayUnit: z.string(), direction: z.enum(DIRECTIONS), frequency: z.enum(FREQUENCIES), source: z.string(),
  weight: decimal, effectiveWeight: decimal.nullable(), rule, standard: z.string(),
  /** As agreed for a whole month. */
  floor: decimal.nullable(), target: decimal.nullable(), stretch: decimal.nullable(), base: decimal.nullable(),
  /** What the row is scored by where the sheet is for some days only and the row follows them, and the sums that made it; else null and ''. */
  effective: z.strictObject({ floor: decimal.nullable(), target: decimal.nullable(), stretch: decimal.nullable(), base: decimal.nullable() }).nullable(), prorated: z.string(),
  actual: decimal.nullable(), note: z.string(),
  objectiveId: objectiveId.nullable(), objectiveTitle: z.string(), scope: z.enum(SCOPES), duty: z.string(), proration: z.enum(PRORATIONS), feed: z.enum(FEEDS),
  exempt: exemption.nullable(), selfScore: decimal.nullable(), judged: z.strictObject({ points: decimal, reason: z.string() }).nullable(),
  /** 自评 brought to the effective weight, minus the score; conversion is '' where nothing had to be brought. */
  selfDifference: z.strictObject({ self: decimal, difference: decimal, conversion: z.string() }).nullable(),
  score: rowScore,
  /** Figures changed after they were agreed, oldest first. */
  targetChanges: z.array(targetChange),
  /** Up to six months before this one, oldest first: for the sparkline. */
  history: z.array(z.strictObject({ month, actual: decimal.nullable(), target: decimal.nullable(), score: decimal.nullable() })),
})
export type EvaluationRow = z.infer<typeof evaluationRow>

export const adjustment = z.strictObject({ id: adjustmentId, points: decimal, reason: z.string(), on: day, evidence: z.string() })
export const veto = z.strictObject({ kind: z.enum(VETO_KINDS), reason: z.string(), on: day })

export const evaluationDetail = evaluationSummary.extend({
  joinedOn: day.nullable(), closed: z.boolean(),
  rowsDetail: z.array(evaluationRow), adjustments: z.array(adjustment), vetoed: veto.nullable(),
  selfComment: z.string(), managerComment: z.string(), excusedReason: z.string().nullable(),
  /** Combined score, only where the position asks for it: OKR's share in percent and its score 0..1. */
  okrWeight: decimal.nullable(), okrScore: decimal.nullable(),
  sentence: z.string(),
  /** 自评 against the score in one sentence; '' where no row has both. */
  selfSentence: z.string(), appeals: z.array(appeal),
  /** Who may confirm now, and as what; when nobody at the keyboard may, why not (Chinese). */
  confirm: z.strictObject({ may: z.boolean(), as: z.enum(['direct-manager', 'owner', 'owner-stand-in']).nullable(), reason: z.string() }),
})
export type EvaluationDetail = z.infer<typeof evaluationDetail>

const at = z.strictObject({ id: evaluationId })
const locked = ['not-found', 'sheet-confirmed', 'month-closed'] as const

export const evaluations = {
  'evaluations.list': read(z.strictObject({ month }), z.strictObject({ evaluations: z.array(evaluationSummary), withoutSheet: z.array(z.strictObject({ employeeId, number: z.string(), name: z.string(), position: z.string(), templateId: templateId.nullable(), part: z.int(), from: day.nullable(), to: day.nullable() })) })),
  'evaluations.get': read(at, evaluationDetail, ['not-found']),
  /** Makes or renews open sheets. templateId null takes each position's own; people without one are answered in `without`. */
  'evaluations.apply': write(z.strictObject({ month, employeeIds: z.array(employeeId).min(1).max(1000), templateId: templateId.nullable() }),
    z.strictObject({ made: z.int(), renewed: z.int(), kept: z.int(), without: z.array(z.string()) }), ['not-found', 'month-closed']),
  'evaluations.remove': write(at, z.strictObject({ done: z.literal(true) }), [...locked, 'in-use']),
  'evaluations.comment': write(z.strictObject({ id: evaluationId, self: prose.nullable(), manager: prose.nullable() }), evaluationDetail, [...locked]),
  'evaluations.selfScore': write(z.strictObject({ id: evaluationId, rowId: evaluationRowId, points: decimal.nullable() }), evaluationDetail, [...locked, 'points-out-of-range']),
  /** 说明法 only; others answer computed-row. */
  'evaluations.judge': write(z.strictObject({ id: evaluationId, rowId: evaluationRowId, points: decimal, reason: line(2000) }), evaluationDetail, [...locked, 'computed-row', 'points-out-of-range', 'reason-missing']),
  'evaluations.exempt': write(z.strictObject({ id: evaluationId, rowId: evaluationRowId, exempt: exemption.nullable() }), evaluationDetail, [...locked, 'reason-missing']),
  /** 目标折算: auto, by days, or whole. */
  'evaluations.prorate': write(z.strictObject({ id: evaluationId, rowId: evaluationRowId, proration: z.enum(PRORATIONS) }), evaluationDetail, [...locked]),
  'evaluations.adjust': write(z.strictObject({ id: evaluationId, adjustmentId: adjustmentId.nullable(), points, reason: line(2000), on: day, evidence: line(2000) }), evaluationDetail, [...locked, 'reason-missing']),
  'evaluations.removeAdjustment': write(z.strictObject({ id: evaluationId, adjustmentId }), evaluationDetail, [...locked]),
  'evaluations.veto': write(z.strictObject({ id: evaluationId, veto: veto.nullable() }), evaluationDetail, [...locked, 'reason-missing']),
  'evaluations.confirm': write(at, evaluationDetail, [...locked, 'sheet-incomplete', 'not-the-manager']),
  /** Several at once: those that cannot be confirmed are answered with the reason and left alone. */
  'evaluations.confirmMany': write(z.strictObject({ ids: z.array(evaluationId).min(1).max(1000) }), z.strictObject({ confirmed: z.int(), left: z.array(z.strictObject({ id: evaluationId, name: z.string(), reason: z.string() })) })),
  'evaluations.withdraw': write(z.strictObject({ id: evaluationId, reason: line(2000) }), evaluationDetail, ['not-found', 'not-confirmed', 'not-the-manager', 'reason-missing', 'month-closed']),
  'evaluations.recalculate': write(z.strictObject({ month }), z.strictObject({ sheets: z.int(), changed: z.int() }), ['month-closed']),
}
