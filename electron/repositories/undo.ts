import zlib from 'node:zlib'
import { takeBack } from '../database/undo-apply.ts'
import type { RowChange } from '../database/undo-capture.ts'
import type { Connection } from '../database/open.ts'
import type { UndoStepId } from '../../shared/domain/brand.ts'

export { RowsMoved } from '../database/undo-apply.ts'
export { beginCapture, endCapture, installCapture, type RowChange } from '../database/undo-capture.ts'

/** One write that can be taken back, or (undone) made once more. */
export interface StepRecord {
  id: UndoStepId
  auditSeq: number
  at: string
  /** Who did it, as JSON of Operator: two people may have one name. */
  operator: string
  method: string
  subject: string
}

/** Older ones are let go, and those beyond so many bytes. */
const KEPT = 1000
const KEPT_BYTES = 64 * 1024 * 1024
/** Of a month's scoring a third more time makes the rows a tenth smaller: not worth it. */
const LEVEL = 1
const SELECT = 'SELECT id, audit_seq AS auditSeq, at, operator, method, subject FROM undo_step'

/** A step of the rows as this schema has them; what had been undone can be redone no longer. */
export function addStep(db: Connection, { changes, ...step }: Omit<StepRecord, 'id'> & { changes: readonly RowChange[] }): void {
  db.prepare('DELETE FROM undo_step WHERE undone = 1').run()
  const bytes = packed(db, changes)
  const { lastInsertRowid } = db.prepare('INSERT INTO undo_step (audit_seq, at, operator, method, subject, changes) VALUES (@auditSeq, @at, @operator, @method, @subject, @bytes)').run({ ...step, bytes })
  const id = Number(lastInsertRowid)
  db.prepare('DELETE FROM undo_step WHERE id <= ?').run(id - KEPT)
  if (bytes.length > KEPT_BYTES / 100 || id % 50 === 0) letGo(db, id)
}

/** Many large steps would make the file grow; the newest stays however large it is. */
function letGo(db: Connection, newest: number): void {
  db.prepare('DELETE FROM undo_step WHERE id < ? AND id IN (SELECT id FROM (SELECT id, sum(length(changes)) OVER (ORDER BY id DESC) AS bytes FROM undo_step) WHERE bytes > ?)').run(newest, KEPT_BYTES)
}

/** The newest that stands; undefined when nothing can be taken back. */
export const newestStep = (db: Connection): StepRecord | undefined => db.prepare(`${SELECT} WHERE undone = 0 ORDER BY id DESC LIMIT 1`).get() as StepRecord | undefined

/** The one undone last. */
export const undoneStep = (db: Connection): StepRecord | undefined => db.prepare(`${SELECT} WHERE undone = 1 ORDER BY id LIMIT 1`).get() as StepRecord | undefined

export const countSteps = (db: Connection): number => db.prepare('SELECT count(*) FROM undo_step WHERE undone = 0').pluck().get() as number

/** Puts the rows back as they were before the step, which now keeps what makes it again. Throws RowsMoved. */
export const undoStep = (db: Connection, id: UndoStepId): void => turn(db, id, 1)

export const redoStep = (db: Connection, id: UndoStepId): void => turn(db, id, 0)

function turn(db: Connection, id: UndoStepId, undone: 0 | 1): void {
  const changes = takeBack(db, changesOf(db, id))
  db.prepare('UPDATE undo_step SET undone = ?, changes = ? WHERE id = ?').run(undone, packed(db, changes), id)
}

/** From here on nothing that was done before can be taken back. */
export function forgetSteps(db: Connection): void {
  db.prepare('DELETE FROM undo_step').run()
}

/** Rows written under another schema fit no more: called when a database is opened, for an upgrade may just have gone through. */
export function forgetOldSteps(db: Connection): void {
  const mark = schemaMark(db)
  db.prepare('DELETE FROM undo_step WHERE substr(changes, 1, ?) <> ?').run(mark.length, mark)
}

function changesOf(db: Connection, id: UndoStepId): RowChange[] {
  const bytes = db.prepare('SELECT changes FROM undo_step WHERE id = ?').pluck().get(id) as Buffer
  return JSON.parse(zlib.inflateRawSync(bytes.subarray(schemaMark(db).length)).toString()) as RowChange[]
}

const packed = (db: Connection, changes: readonly RowChange[]): Buffer => Buffer.concat([schemaMark(db), zlib.deflateRawSync(JSON.stringify(changes), { level: LEVEL })])

function schemaMark(db: Connection): Buffer {
  const mark = Buffer.alloc(4)
  mark.writeUInt32BE(db.pragma('user_version', { simple: true }) as number)
  return mark
}
