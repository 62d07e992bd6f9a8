import { z } from 'zod'
import type { DecisionCard } from '../../../shared/api/decisions.ts'
import { AGENDA_KEYS, type AgendaKey } from '../../../shared/domain/meeting/agenda.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { addMonths, daysInMonth } from '../../../shared/domain/month/month.ts'

const decisionTyped = z.object({
  id: z.int().nullable(), kind: z.enum(['decision', 'action']), what: z.string(), ownerId: z.int().nullable(), ownerName: z.string(), partners: z.array(z.object({ employeeId: z.int().nullable(), name: z.string() })),
  dueOn: z.string().nullable(), acceptance: z.string(), resources: z.string(), page: z.enum(AGENDA_KEYS).nullable(), indicatorId: z.int().nullable(), indicatorName: z.string(),
})
const settleTyped = z.object({ state: z.enum(['done', 'dropped']), on: z.string(), evidence: z.string(), to: z.string(), reason: z.string() })
const whyTyped = z.object({ whys: z.array(z.string()).length(5), conclusion: z.string() })
const id = z.int()
const openForm = z.discriminatedUnion('form', [
  z.object({ form: z.literal('decision') }), z.object({ form: z.literal('outlook') }), z.object({ form: z.literal('why'), indicatorId: id }), z.object({ form: z.literal('close'), id }), z.object({ form: z.literal('postpone'), id }),
])

/** All that is typed on the wall and not saved yet, and which form stood open. */
const runDraft = z.object({
  open: openForm.nullable(), decision: decisionTyped.nullable(),
  /** By indicator, and by decision. */
  whys: z.record(z.string(), whyTyped), settles: z.record(z.string(), settleTyped),
  outlook: z.string().nullable(),
})
export type DecisionTyped = z.infer<typeof decisionTyped>
export type SettleTyped = z.infer<typeof settleTyped>
export type WhyTyped = z.infer<typeof whyTyped>
export type RunDraft = z.infer<typeof runDraft>
export type OpenForm = z.infer<typeof openForm>

export const NO_DRAFT: RunDraft = { open: null, decision: null, whys: {}, settles: {}, outlook: null }

/** What another version stored is passed over. */
export const readRunDraft = (stored: unknown): RunDraft => runDraft.safeParse(stored).data ?? NO_DRAFT

export const endOfNext = (month: Month): string => {
  const next = addMonths(month, 1)
  return `${next}-${daysInMonth(next)}`
}

/** Due at the end of the month after the meeting's, unless the meeting says otherwise; where that is past because the meeting is late, after today's. */
const usuallyDue = (month: Month, today: string): string => [endOfNext(month), endOfNext(today.slice(0, 7) as Month)].find((day) => day > today) ?? ''

export const blankDecision = (month: Month, today: string, page: AgendaKey | null, indicator: { indicatorId: number; name: string } | null = null): DecisionTyped => ({
  id: null, kind: 'decision', what: '', ownerId: null, ownerName: '', partners: [], dueOn: usuallyDue(month, today), acceptance: '', resources: '', page, indicatorId: indicator?.indicatorId ?? null, indicatorName: indicator?.name ?? '',
})

/** A decision as it stands, to be changed. */
export const typedOf = ({ id, kind, what, ownerId, ownerName, partners, dueOn, acceptance, resources, page, indicatorId, indicatorName }: DecisionCard): DecisionTyped =>
  ({ id, kind, what, ownerId, ownerName, partners, dueOn, acceptance, resources, page, indicatorId, indicatorName })

/** A decision was opened to be changed and is left as it stands: nothing waits, and the next D begins a new one. */
export function saysNothingNew(typed: DecisionTyped | null, cards: readonly DecisionCard[]): boolean {
  const card = typed === null ? undefined : cards.find(({ id }) => id === typed.id)
  return card !== undefined && JSON.stringify(typedOf(card)) === JSON.stringify(typed)
}

/** A meeting may be held long after its month: an open decision is put off to a day that is still to come. */
export const blankSettle = (today: string): SettleTyped => ({ state: 'done', on: today, evidence: '', to: endOfNext(today.slice(0, 7) as Month), reason: '' })
export const NO_WHYS: WhyTyped = { whys: ['', '', '', '', ''], conclusion: '' }

/** Something of a decision was typed that closing the form would lose. */
export const isBegun = (typed: DecisionTyped | null): boolean => typed !== null && [typed.what, typed.ownerName, typed.acceptance, typed.resources].some((words) => words.trim() !== '')
