import { z } from 'zod'
import { APPEAL_OUTCOMES } from '../domain/appeal/appeal.ts'
import { appealId, day, done, employeeId, evaluationId, evaluationRowId, line, month, part } from './words.ts'
import { read, write } from './method.ts'

/** 申诉 against one row of a sheet, or (rowId null) the sheet as a whole. */
export const appeal = z.strictObject({
  id: appealId, evaluationId, month, employeeId, part, number: z.string(), name: z.string(), department: z.string(), managerName: z.string(),
  confirmed: z.boolean(), closed: z.boolean(),
  /** '' for the whole sheet, and for a row that is gone. */
  rowId: evaluationRowId.nullable(), rowName: z.string(),
  on: day, reason: z.string(), wanted: z.string(),
  outcome: z.enum(APPEAL_OUTCOMES), answer: z.string(), answeredOn: day.nullable(), answeredBy: z.string(),
  /** Whether whoever is at the keyboard may answer, and who does (Chinese). */
  may: z.boolean(), mayReason: z.string(),
  /** What to do about an open appeal that waits too long; null while there is time. */
  advice: z.string().nullable(),
})
export type Appeal = z.infer<typeof appeal>

const reason = line(2000)
const wanted = line(2000)
const told = z.strictObject({ id: appealId })

export const appeals = {
  /** null: every open appeal of any month. */
  'appeals.list': read(z.strictObject({ month: month.nullable() }), z.strictObject({ appeals: z.array(appeal) })),
  /** A confirmed sheet may be appealed against: the sheet itself does not change. */
  'appeals.file': write(z.strictObject({ evaluationId, rowId: evaluationRowId.nullable(), on: day, reason, wanted }), z.strictObject({ id: appealId }), ['not-found', 'month-closed', 'reason-missing']),
  'appeals.edit': write(z.strictObject({ id: appealId, rowId: evaluationRowId.nullable(), on: day, reason, wanted }), done, ['not-found', 'month-closed', 'appeal-settled', 'reason-missing']),
  'appeals.answer': write(z.strictObject({ id: appealId, outcome: z.enum(['upheld', 'changed']), answer: line(2000), on: day }),
    /** What to do next (Chinese) and where; a changed outcome mends nothing by itself. */
    z.strictObject({ next: z.string(), to: z.string() }), ['not-found', 'month-closed', 'appeal-settled', 'not-the-manager', 'reason-missing']),
  'appeals.withdraw': write(z.strictObject({ id: appealId, on: day }), done, ['not-found', 'month-closed', 'appeal-settled']),
  'appeals.remove': write(told, done, ['not-found', 'month-closed', 'appeal-settled']),
}
