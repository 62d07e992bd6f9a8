import { z } from 'zod'
import type { Month } from '../../../shared/domain/brand.ts'
import { addMonths, daysInMonth } from '../../../shared/domain/month/month.ts'

/** What a cycle's wizard keeps beside its page. `chosen`: somebody went to a page; until then the house's current step opens. */
const frame = { chosen: z.boolean(), done: z.boolean() }
/** A mark and note of a process that the house has not stored, by objective. */
const unsavedMark = z.object({ mark: z.int().min(1).max(5).nullable(), note: z.string() })
const improveForm = z.object({
  id: z.int().nullable(), kind: z.enum(['plan', 'none-needed']), lever: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  action: z.string(), expected: z.string(), dueOn: z.string(), indicatorId: z.int().nullable(), reason: z.string(),
})
const monthDraft = z.object({ ...frame, part: z.enum(['plans', 'targets']).nullable(), marks: z.record(z.string(), unsavedMark), people: z.array(z.int()), form: improveForm })
const quarterDraft = z.object({ ...frame, scores: z.record(z.string(), z.object({ score: z.string(), reason: z.string() })), left: z.array(z.int()) })

export type UnsavedMark = z.infer<typeof unsavedMark>
export type ImproveForm = z.infer<typeof improveForm>
export type MonthDraft = z.infer<typeof monthDraft>
export type QuarterDraft = z.infer<typeof quarterDraft>
/** What both wizards keep. */
export type CycleDraft = Pick<MonthDraft, 'chosen' | 'done'>

/** Due at the end of the next month unless the owner says otherwise. */
export function blankForm(month: Month): ImproveForm {
  const next = addMonths(month, 1)
  return { id: null, kind: 'plan', lever: null, action: '', expected: '', dueOn: `${next}-${daysInMonth(next)}`, indicatorId: null, reason: '' }
}
export const newMonth = (month: Month): MonthDraft => ({ chosen: false, done: false, part: null, marks: {}, people: [], form: blankForm(month) })
/** `left`: objectives the owner does not carry to the next quarter. */
export const NEW_QUARTER: QuarterDraft = { chosen: false, done: false, scores: {}, left: [] }

/** Null for what another version stored. */
export const readMonth = (stored: unknown): MonthDraft | null => monthDraft.safeParse(stored).data ?? null
export const readQuarter = (stored: unknown): QuarterDraft | null => quarterDraft.safeParse(stored).data ?? null

/** True when something was typed that leaving the form would lose. */
export const isTyped = ({ action, expected, reason }: ImproveForm): boolean => [action, expected, reason].some((typed) => typed.trim() !== '')
