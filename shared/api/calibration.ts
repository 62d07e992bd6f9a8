import { z } from 'zod'
import { VETO_KINDS } from '../domain/evaluation/evaluation.ts'
import { DIMENSIONS } from '../domain/indicator/indicator.ts'
import { read, write } from './method.ts'
import { SHEET_STATES } from './evaluations.ts'
import { scoringSettings } from './system.ts'
import { day, decimal, employeeId, evaluationId, line, month, part, points } from './words.ts'

/** One sheet side by side with the others; what a trial of points needs is in it. */
export const calibrationSheet = z.strictObject({
  id: evaluationId, employeeId, part, fromDay: day.nullable(), toDay: day.nullable(), days: z.int(), daysOfMonth: z.int(),
  number: z.string(), name: z.string(), department: z.string(), position: z.string(), managerId: employeeId.nullable(), managerName: z.string(),
  state: z.enum(SHEET_STATES), subtotal: decimal.nullable(), total: decimal.nullable(), grade: z.string().nullable(),
  adjustment: decimal, adjustments: z.array(z.strictObject({ points: decimal, reason: z.string(), on: day, calibration: z.boolean() })),
  veto: z.strictObject({ kind: z.enum(VETO_KINDS) }).nullable(), okr: z.strictObject({ weight: decimal, score: decimal.nullable() }).nullable(),
  judged: z.strictObject({ score: decimal, weight: decimal }).nullable(),
  /** Points of the dimension's rows, as percent of what they could give, one decimal. */
  dimensions: z.array(z.strictObject({ dimension: z.enum(DIMENSIONS), percent: decimal })),
  /** Sum of the self scores beside the rows they belong to; null without any. */
  selfTotal: decimal.nullable(), selfDifference: decimal.nullable(),
  confirmedBy: z.string().nullable(),
})
export type CalibrationCard = z.infer<typeof calibrationSheet>

/** No two of one sheet: each sheet gets one change with one reason. */
const changes = z.array(z.strictObject({ evaluationId, points: points.refine((text) => !/^-?0(\.0*)?$/.test(text)), reason: line(2000) })).min(1).max(1000)
  .refine((all) => new Set(all.map((one) => one.evaluationId)).size === all.length)

export const calibration = {
  /** Everybody's sheets of the month; groups, leniency and what a change would do are worked out from these by shared/domain/calibration. */
  'calibration.get': read(z.strictObject({ month }), z.strictObject({ month, closed: z.boolean(), limits: scoringSettings, sheets: z.array(calibrationSheet) })),
  /** Each change becomes an adjustment of kind 'calibration', dated today; all or none. */
  'calibration.apply': write(z.strictObject({ month, changes }),
    z.strictObject({ applied: z.array(z.strictObject({ evaluationId, total: decimal.nullable(), grade: z.string().nullable() })) }),
    ['not-found', 'month-closed', 'sheet-confirmed', 'no-total', 'reason-missing']),
}
