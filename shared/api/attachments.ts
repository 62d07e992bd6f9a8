import { z } from 'zod'
import { ATTACHMENT_KINDS, EVIDENCE_LIMIT } from '../domain/evidence/evidence.ts'
import { adjustmentId, appealId, attachmentId, done, employeeId, indicatorId, interviewId, line, month, part } from './words.ts'
import { host, read, write } from './method.ts'

/** What the evidence stands behind. */
export const attachmentTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('result'), month, employeeId, indicatorId, part }),
  z.strictObject({ kind: z.literal('adjustment'), id: adjustmentId }),
  z.strictObject({ kind: z.literal('appeal'), id: appealId }),
  z.strictObject({ kind: z.literal('interview'), id: interviewId }),
])
export type AttachmentTarget = z.infer<typeof attachmentTarget>

export const attachment = z.strictObject({
  id: attachmentId, month, employeeId, part, kind: z.enum(ATTACHMENT_KINDS),
  /** Of a result. */
  indicatorId: indicatorId.nullable(),
  /** Of the adjustment, appeal or interview. */
  kindId: z.int().nullable(),
  /** Exactly as it was called; never a path to anything. */
  fileName: z.string(), bytes: z.int(), addedOn: z.string(), byName: z.string(),
})
export type Attachment = z.infer<typeof attachment>

const token = z.string().max(100)
/** A file in the house's hands, waiting to be put beside something. */
export const receivedEvidence = z.strictObject({ file: token, name: z.string(), bytes: z.int() })
export type ReceivedEvidence = z.infer<typeof receivedEvidence>

/** Evidence kept beside the database. */
export const attachments = {
  'attachments.list': read(z.strictObject({ month, employeeId: employeeId.nullable(), kind: z.enum(ATTACHMENT_KINDS).nullable() }), z.strictObject({ attachments: z.array(attachment) })),
  /** Asks for a file, or takes the one dropped on the window. In the browser host the page posts to /evidence, which answers the same. */
  'attachments.receive': host(z.strictObject({ dropped: z.strictObject({ name: line(1000), base64: z.string().max(Math.ceil(EVIDENCE_LIMIT / 3) * 4 + 1024) }).nullable() }), receivedEvidence, ['nothing-chosen', 'evidence-refused']),
  'attachments.add': write(z.strictObject({ file: token, target: attachmentTarget }), attachment, ['file-gone', 'not-found', 'sheet-confirmed', 'month-closed']),
  'attachments.remove': write(z.strictObject({ id: attachmentId }), done, ['not-found', 'sheet-confirmed', 'month-closed']),
  /** Shell: opens a copy. Browser host: `download` fetches it once. */
  'attachments.open': host(z.strictObject({ id: attachmentId }), z.strictObject({ download: z.string().nullable() }), ['not-found', 'evidence-damaged', 'evidence-refused']),
}
