import { z } from 'zod'
import { host, read } from './method.ts'
import { employeeId, line, month } from './words.ts'

const seq = z.int().positive()

export const auditFilter = z.strictObject({
  /** In the sentence or the subject, letter case aside. */
  text: line(200),
  operator: line(200).nullable(),
  /** 'employees' for every employees.… method. */
  domain: z.string().regex(/^[a-zA-Z]{1,40}$/).nullable(),
  month: month.nullable(), employeeId: employeeId.nullable(),
})
export type AuditFilter = z.infer<typeof auditFilter>

export const auditEntry = z.strictObject({
  seq, at: z.string(), operator: z.string(), method: z.string(), subject: z.string(), sentence: z.string(),
  /** Whatever may be shown of the details, as lines in Chinese; pay and private answers never are. */
  lines: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** The clock stood earlier than at the entry before: seq is right, `at` is not. */
  clockWentBack: z.boolean(),
  /** Where it leads: the one person and the first month it speaks of. */
  employeeId: employeeId.nullable(), month: month.nullable(),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** 操作记录, newest first by seq and never by the clock. */
export const audit = {
  /** `before`: the last seq of the page above; null for the newest. `total`: all that the filter lets through. */
  'audit.list': read(z.strictObject({ before: seq.nullable(), limit: z.int().min(1).max(200), filter: auditFilter }), z.strictObject({ entries: z.array(auditEntry), total: z.int(), operators: z.array(z.string()) })),
  'audit.export': host(z.strictObject({ filter: auditFilter, format: z.enum(['xlsx', 'csv']) }), z.strictObject({ place: z.string(), download: z.string().nullable() }), ['cancelled', 'save-failed']),
}
