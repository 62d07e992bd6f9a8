import { z } from 'zod'
import { decimal, month } from './words.ts'
import { read } from './method.ts'

/** How far a month has come: counts for the home page's stepper and its list of what to do next. */
export const monthOverview = z.strictObject({
  month,
  /** Active in that month. */
  people: z.int(), withoutSheet: z.int(), sheets: z.int(),
  /** Rows that want a target, and of those the filled ones; exempt rows and rules without targets do not count. */
  targetRows: z.int(), targetsMissing: z.int(),
  resultRows: z.int(), resultsMissing: z.int(),
  badCells: z.int(), scored: z.int(), confirmed: z.int(), toConfirm: z.int(),
  /** Mean of the totals, 2 decimals; null without any. */
  mean: decimal.nullable(),
  grades: z.array(z.strictObject({ code: z.string(), people: z.int() })),
})
export type MonthOverview = z.infer<typeof monthOverview>

export const months = {
  'months.overview': read(z.strictObject({ month }), monthOverview),
}
