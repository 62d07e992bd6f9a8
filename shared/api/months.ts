import { z } from 'zod'
import { MONTH_STATES, OPEN_STATES } from '../domain/period/month-state.ts'
import { block } from './cycle.ts'
import { evaluationSummary } from './evaluations.ts'
import { day, decimal, done, line, month, none } from './words.ts'
import { read, write } from './method.ts'

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

const version = z.int().min(1).max(10_000)
const state = z.enum(MONTH_STATES)

/** One closing of a month. `checkCode`: SHA-256 of the kept text in hex; `shortCode`: its first twelve digits in groups. */
export const monthVersion = z.strictObject({
  version, closedAt: z.string(), closedBy: z.string(), checkCode: z.string(), shortCode: z.string(),
  reopenedAt: z.string().nullable(), reopenedBy: z.string().nullable(), reopenReason: z.string().nullable(),
})
export type MonthVersion = z.infer<typeof monthVersion>

export const monthState = z.strictObject({
  month, state,
  /** In order; `done` when nothing of it blocks (and, of the last, when the month is closed). */
  steps: z.array(z.strictObject({ state, name: z.string(), done: z.boolean(), blocks: z.array(block) })).length(5),
  closeBlocks: z.array(block),
  meetingOn: day.nullable(), meetingSkipped: z.string().nullable(),
  /** Newest first. */
  versions: z.array(monthVersion),
  /** Who is at the keyboard now may do it. */
  mayClose: z.boolean(), mayReopen: z.boolean(),
  sentence: z.string(),
})
export type MonthState = z.infer<typeof monthState>

export const monthLine = z.strictObject({ month, state, people: z.int(), confirmed: z.int(), versions: z.int() })
export type MonthLine = z.infer<typeof monthLine>

/** A month as it was at one closing. */
export const keptMonth = monthVersion.extend({
  month, company: z.string(), edition: z.string().nullable(), meetingOn: day.nullable(), meetingSkipped: z.string().nullable(),
  mean: decimal.nullable(), grades: z.array(z.strictObject({ code: z.string(), people: z.int() })),
  improvements: z.int(), appeals: z.int(), interviews: z.int(), attachments: z.int(),
  sheets: z.array(evaluationSummary),
})
export type KeptMonth = z.infer<typeof keptMonth>

const ofMonth = z.strictObject({ month })
const ofVersion = z.strictObject({ month, version })

export const months = {
  'months.overview': read(ofMonth, monthOverview),
  'months.state': read(ofMonth, monthState),
  /** Every month with sheets, figures or a state, newest first. */
  'months.list': read(none, z.strictObject({ months: z.array(monthLine) })),
  /** Between the open states, back and forth. */
  'months.advance': write(z.strictObject({ month, to: z.enum(OPEN_STATES) }), done, ['month-closed']),
  /** The review meeting: held on a day, or (reason) not held, or (both null) not said yet. */
  'months.meeting': write(z.strictObject({ month, heldOn: day.nullable(), skippedReason: line(500).nullable() }), done, ['month-closed', 'reason-missing', 'day-to-come']),
  /** Freezes the month. 'close-blocked' carries the blocks. */
  'months.close': write(ofMonth, monthVersion, ['month-closed', 'close-blocked', 'office-only']),
  'months.reopen': write(z.strictObject({ month, reason: line(1000) }), done, ['month-open', 'reason-missing', 'owner-only']),
  'months.version': read(ofVersion, keptMonth, ['not-found']),
  /** Makes the check code anew from the kept text. */
  'months.verify': read(ofVersion, z.strictObject({ same: z.boolean(), checkCode: z.string(), computed: z.string(), sentence: z.string() }), ['not-found']),
}
