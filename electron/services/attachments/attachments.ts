import type { Attachment, AttachmentTarget, ReceivedEvidence } from '../../../shared/api/attachments.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { AdjustmentId, AppealId, AttachmentId, InterviewId } from '../../../shared/domain/brand.ts'
import { runs } from '../../../shared/domain/evidence/evidence.ts'
import { addAttachment, attachmentById, attachmentsOfMonth, placeOf, removeAttachment, type AttachmentPlace, type AttachmentRecord } from '../../repositories/attachments.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'

type Writes = Pick<WriteContext, 'db' | 'clock' | 'operatorName' | 'evidence' | 'audit'>

export const listAttachments = ({ db }: Pick<ReadContext, 'db'>, { month, employeeId, kind }: Parsed<'attachments.list'>): Output<'attachments.list'> =>
  ({ attachments: attachmentsOfMonth(db, month, employeeId, kind).map(shown) })

const shown = ({ sha256: _, ...attachment }: AttachmentRecord): Attachment => attachment

/** The file is on the disk under its hash before the row is there: after a rollback a file too many, never a row without one. */
export function attach({ db, clock, operatorName, evidence, audit }: Writes, { file, target }: Parsed<'attachments.add'>): Attachment {
  const received = evidence.get(file)
  if (received === undefined) throw new Refusal('file-gone')
  const place = openPlace(db, target)
  const sha256 = evidence.store().keep(received.bytes)
  const { month, employeeId, part } = place
  const facts: Omit<AttachmentRecord, 'id'> = {
    month, employeeId, part, kind: target.kind, indicatorId: target.kind === 'result' ? target.indicatorId : null, kindId: target.kind === 'result' ? null : target.id,
    fileName: received.name, sha256, bytes: received.bytes.byteLength, addedOn: clock.now().toISOString(), byName: operatorName,
  }
  const id = addAttachment(db, facts)
  audit(`attachment ${id}`, { name: place.name, ...facts })
  return shown({ ...facts, id })
}

/** The row goes; the file stays, so that taking it back finds it again. */
export function detach({ db, audit }: Writes, { id }: Parsed<'attachments.remove'>): { done: true } {
  const record = found({ db }, id)
  const place = openPlace(db, targetOf(record))
  removeAttachment(db, id)
  audit(`attachment ${id}`, { name: place.name, removed: record })
  return { done: true }
}

/** The file as it was kept; told when it is not that any more. */
export function savedCopy({ db, evidence }: Pick<ReadContext, 'db' | 'evidence'>, id: AttachmentId): { name: string; bytes: Uint8Array } {
  const { fileName: name, sha256 } = found({ db }, id)
  // Nobody's double click runs a file, even where a row came in past our own door.
  if (runs(name)) throw new Refusal('evidence-refused', { reason: 'runs', name })
  const bytes = evidence.store().read(sha256)
  if (bytes === null || bytes === 'changed') throw new Refusal('evidence-damaged', { name, gone: bytes === null })
  return { name, bytes }
}

/** Base64 as a page sends what was dropped on it. */
export const receiveDropped = ({ evidence }: Pick<ReadContext, 'evidence'>, { name, base64 }: { name: string; base64: string }): ReceivedEvidence =>
  evidence.receive(name, Buffer.from(base64, 'base64'))

function found({ db }: Pick<ReadContext, 'db'>, id: AttachmentId): AttachmentRecord {
  const record = attachmentById(db, id)
  if (record === undefined) throw new Refusal('not-found', { what: 'attachment' })
  return record
}

/** Appeals and interviews come after the signature: only a closed month locks them. */
function openPlace(db: ReadContext['db'], target: AttachmentTarget): AttachmentPlace {
  const place = placeOf(db, target)
  if (place === undefined) throw new Refusal('not-found', { what: target.kind })
  refuseClosed(db, place)
  if (place.confirmed && (target.kind === 'result' || target.kind === 'adjustment')) throw new Refusal('sheet-confirmed', { name: place.name })
  return place
}

function targetOf({ kind, kindId, month, employeeId, part, indicatorId }: AttachmentRecord): AttachmentTarget {
  if (kind === 'result' && indicatorId !== null) return { kind, month, employeeId, part, indicatorId }
  if (kind === 'adjustment') return { kind, id: kindId as AdjustmentId }
  if (kind === 'appeal') return { kind, id: kindId as AppealId }
  return { kind: 'interview', id: kindId as InterviewId }
}
