import { z } from 'zod'
import { APPEAL_OUTCOMES } from '../domain/appeal/appeal.ts'
import { VETO_KINDS } from '../domain/evaluation/evaluation.ts'
import { DIMENSIONS, DIRECTIONS } from '../domain/indicator/indicator.ts'
import { RULE_NAMES, type RuleKind } from '../domain/scoring/rule.ts'
import { SHEET_STATES } from './evaluations.ts'
import { read } from './method.ts'
import { objectiveId, quarter } from './okr.ts'
import { adjustmentId, appealId, day, decimal, employeeId, evaluationId, indicatorId, month, part } from './words.ts'

const light = z.enum(['red', 'amber', 'green'])
const rowState = z.enum(['scored', 'missing', 'exempt', 'refused'])
const ruleKind = z.enum(Object.keys(RULE_NAMES) as [RuleKind, ...RuleKind[]])

const rowPoint = z.strictObject({
  month, part, evaluationId: evaluationId.nullable(),
  floor: decimal.nullable(), target: decimal.nullable(), stretch: decimal.nullable(), actual: decimal.nullable(),
  /** null where the month has figures but no sheet with this row. */
  state: rowState.nullable(), score: decimal.nullable(), weight: decimal.nullable(), light: light.nullable(), ruleKind: ruleKind.nullable(), ruleName: z.string(),
  /** A target of this month was changed after it had been agreed. */
  changed: z.boolean(),
})
export type RowPoint = z.infer<typeof rowPoint>

const pastSheet = z.strictObject({
  id: evaluationId, part, fromDay: day.nullable(), toDay: day.nullable(), position: z.string(), department: z.string(), managerName: z.string(),
  state: z.enum(SHEET_STATES), total: decimal.nullable(), grade: z.string().nullable(), adjustment: decimal,
  confirmedBy: z.string().nullable(), confirmedAs: z.enum(['direct-manager', 'owner', 'owner-stand-in']).nullable(),
})
const pastMonth = z.strictObject({ month, total: decimal.nullable(), grade: z.string().nullable(), sheets: z.array(pastSheet) })
export type PastMonth = z.infer<typeof pastMonth>

const matrixPart = z.strictObject({ evaluationId, from: day, to: day, state: rowState, percent: decimal.nullable(), light: light.nullable() })
/** One indicator over the last months; attainment is the score as percent of its weight. */
const matrixRow = z.strictObject({
  indicatorId, name: z.string(), dimension: z.enum(DIMENSIONS),
  /** Of a month in parts the whole month, weighted by days, with `parts` for each sheet that has the row; none for a whole month. */
  cells: z.array(z.strictObject({ month, state: rowState, percent: decimal.nullable(), light: light.nullable(), parts: z.array(matrixPart) })),
})
export type MatrixRow = z.infer<typeof matrixRow>

const personHistory = z.strictObject({
  person: z.strictObject({ id: employeeId, number: z.string(), name: z.string(), department: z.string(), position: z.string(), managerName: z.string(), joinedOn: day.nullable(), leftOn: day.nullable() }),
  /** What held until the day before `on`. */
  changes: z.array(z.strictObject({ on: day, department: z.string(), position: z.string(), managerName: z.string(), note: z.string() })),
  /** Newest first, 24 at most; only months with a sheet. */
  months: z.array(pastMonth),
  matrix: z.strictObject({ months: z.array(month), rows: z.array(matrixRow) }),
  adjustments: z.array(z.strictObject({ id: adjustmentId, month, points: decimal, reason: z.string(), on: day, evidence: z.string(), calibration: z.boolean() })),
  vetoes: z.array(z.strictObject({ month, kind: z.enum(VETO_KINDS), reason: z.string(), on: day })),
  improvements: z.array(z.strictObject({ month, kind: z.enum(['plan', 'none-needed']), action: z.string(), expected: z.string(), dueOn: day.nullable(), reason: z.string() })),
  interviews: z.array(z.strictObject({ month, heldOn: day, byName: z.string(), agreed: z.array(z.string()), signedOn: day.nullable() })),
  appeals: z.array(z.strictObject({ id: appealId, month, on: day, rowName: z.string(), reason: z.string(), outcome: z.enum(APPEAL_OUTCOMES), answer: z.string() })),
  quarter, objectives: z.array(z.strictObject({ id: objectiveId, title: z.string(), score: decimal.nullable() })),
})
export type PersonHistory = z.infer<typeof personHistory>

const pastRow = z.strictObject({ unit: z.string(), displayUnit: z.string(), weight: decimal, target: decimal.nullable(), actual: decimal.nullable(), state: rowState, ruleKind })
const comparedRow = z.strictObject({ indicatorId, name: z.string(), left: pastRow.nullable(), right: pastRow.nullable(), leftScore: decimal.nullable(), rightScore: decimal.nullable(), difference: decimal })
const side = z.strictObject({ month, total: decimal.nullable(), grade: z.string().nullable(), evaluationIds: z.array(evaluationId) })

export const history = {
  'history.row': read(z.strictObject({ employeeId, indicatorId, month, months: z.union([z.literal(6), z.literal(12)]) }),
    z.strictObject({ name: z.string(), unit: z.string(), displayUnit: z.string(), direction: z.enum(DIRECTIONS), points: z.array(rowPoint), sentence: z.string() }), ['not-found']),
  /** `month` says of which quarter the objectives are. */
  'history.person': read(z.strictObject({ employeeId, month }), personHistory, ['not-found']),
  'history.compare': read(z.strictObject({ employeeId, left: month, right: month }), z.strictObject({
    left: side, right: side, rows: z.array(comparedRow), adjustment: z.strictObject({ left: decimal, right: decimal, difference: decimal }),
    remainder: z.strictObject({ name: z.string(), difference: decimal }).nullable(), difference: decimal.nullable(), sentence: z.string(),
  }), ['not-found']),
}
