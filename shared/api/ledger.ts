import { z } from 'zod'
import { VETO_KINDS } from '../domain/evaluation/evaluation.ts'
import { ENTRY_KINDS } from '../domain/evaluation/ledger.ts'
import { adjustmentId, day, decimal, employeeId, evaluationId, month } from './words.ts'
import { host, read } from './method.ts'

export const ledgerEntry = z.strictObject({
  kind: z.enum(ENTRY_KINDS), adjustmentId: adjustmentId.nullable(), vetoKind: z.enum(VETO_KINDS).nullable(), evaluationId, month,
  employeeId, number: z.string(), name: z.string(), department: z.string(), managerName: z.string(),
  /** Signed; null for a veto. */
  points: decimal.nullable(), reason: z.string(), on: day, evidence: z.string(), attachments: z.int(),
  /** The whole sheet's points before and after the clamp to ± the limit. */
  sum: decimal, counted: decimal, clamped: z.boolean(),
})
export type LedgerEntryView = z.infer<typeof ledgerEntry>

const sums = { rewards: z.int(), rewardPoints: decimal, penalties: z.int(), penaltyPoints: decimal, calibrations: z.int(), vetoes: z.int(), net: decimal, counted: decimal }
const span = z.strictObject({ from: month, to: month })

export const ledger = {
  /** Every adjustment and veto of these months, both ends included; turned round when `from` is the later one. */
  'ledger.get': read(span, z.strictObject({
    from: month, to: month, limit: decimal, entries: z.array(ledgerEntry),
    people: z.array(z.strictObject({ employeeId, number: z.string(), name: z.string(), department: z.string(), ...sums })),
    departments: z.array(z.strictObject({ department: z.string(), people: z.int(), ...sums })),
    total: z.strictObject(sums),
    ratio: z.strictObject({ count: z.string().nullable(), points: z.string().nullable(), sentence: z.string() }),
  })),
  /** place: where it was saved (shell) or the one-time address to fetch it from (browser host). */
  'ledger.export': host(span.extend({ format: z.enum(['xlsx', 'csv']) }), z.strictObject({ place: z.string(), download: z.string().nullable() }), ['cancelled', 'save-failed']),
}
