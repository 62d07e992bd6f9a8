import { z } from 'zod'
import { SUMMARY_KEYS } from '../domain/summary/facts.ts'
import { month, prose } from './words.ts'
import { read, write } from './method.ts'

export const summaryTable = z.strictObject({ columns: z.array(z.strictObject({ title: z.string(), align: z.enum(['left', 'right']) })), rows: z.array(z.array(z.string())) })
export type SummaryTable = z.infer<typeof summaryTable>

export const summarySection = z.strictObject({
  key: z.enum(SUMMARY_KEYS), heading: z.string(),
  /** What the program writes from the facts as they are now. */
  generated: z.array(z.string()), table: summaryTable.nullable(),
  /** The owner's own words instead; null while the program's stand. */
  edited: z.string().nullable(),
})
export type SummarySection = z.infer<typeof summarySection>

/** 月度营销总结. Until the month is closed it is a draft: every figure may still move. */
export const monthSummary = z.strictObject({
  month, closed: z.boolean(), sheets: z.int(), sections: z.array(summarySection),
  /** Sections the owner wrote over whose facts have changed since. */
  stale: z.array(z.enum(SUMMARY_KEYS)),
})
export type MonthSummary = z.infer<typeof monthSummary>

export const summary = {
  'summary.get': read(z.strictObject({ month }), monthSummary),
  /** text null goes back to the program's words. Of closed months too: a summary is no part of what was frozen. */
  'summary.save': write(z.strictObject({ month, key: z.enum(SUMMARY_KEYS), text: prose.nullable() }), monthSummary),
}
