import type { AttachmentId, EmployeeId, Month } from '../../shared/domain/brand.ts'
import type { Attachment, AttachmentTarget } from '../../shared/api/attachments.ts'
import type { AttachmentKind } from '../../shared/domain/evidence/evidence.ts'
import type { Connection } from '../database/open.ts'

/** `sha256` is the file's name in the attachments folder. */
export interface AttachmentRecord extends Attachment { sha256: string }

const SELECT = `
  SELECT id, month, employee_id AS employeeId, part, kind, indicator_id AS indicatorId, kind_id AS kindId, file_name AS fileName, sha256, bytes,
    added_on AS addedOn, by_name AS byName FROM attachment`

/** null asks for everybody, and for every kind. */
export const attachmentsOfMonth = (db: Connection, month: Month, employeeId: EmployeeId | null, kind: AttachmentKind | null): AttachmentRecord[] => db.prepare(`
  ${SELECT} WHERE month = @month AND (@employeeId IS NULL OR employee_id = @employeeId) AND (@kind IS NULL OR kind = @kind) ORDER BY id`)
  .all({ month, employeeId, kind }) as AttachmentRecord[]

export const attachmentById = (db: Connection, id: AttachmentId): AttachmentRecord | undefined =>
  db.prepare(`${SELECT} WHERE id = ?`).get(id) as AttachmentRecord | undefined

export const addAttachment = (db: Connection, attachment: Omit<AttachmentRecord, 'id'>): AttachmentId => Number(db.prepare(`
  INSERT INTO attachment (month, employee_id, part, kind, indicator_id, kind_id, file_name, sha256, bytes, added_on, by_name)
  VALUES (@month, @employeeId, @part, @kind, @indicatorId, @kindId, @fileName, @sha256, @bytes, @addedOn, @byName)`).run(attachment).lastInsertRowid) as AttachmentId

/** The row only: the file stays, so that taking the removal back finds it. */
export function removeAttachment(db: Connection, id: AttachmentId): void {
  db.prepare('DELETE FROM attachment WHERE id = ?').run(id)
}

export interface AttachmentPlace { month: Month; employeeId: EmployeeId; part: number; name: string; confirmed: boolean }

const SHEET = 'SELECT e.month, e.employee_id AS employeeId, e.part, e.name, e.confirmed_at IS NOT NULL AS confirmed FROM evaluation e'
const PLACES: Record<AttachmentKind, string> = {
  result: `${SHEET} JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id = @indicatorId WHERE e.month = @month AND e.employee_id = @employeeId AND e.part = @part`,
  adjustment: `${SHEET} JOIN adjustment a ON a.evaluation_id = e.id WHERE a.id = @id`,
  appeal: `${SHEET} JOIN appeal a ON a.evaluation_id = e.id WHERE a.id = @id`,
  interview: 'SELECT i.month, i.employee_id AS employeeId, 1 AS part, p.name, 0 AS confirmed FROM interview i JOIN employee p ON p.id = i.employee_id WHERE i.id = @id',
}

/** Whose month the thing belongs to; undefined when there is no such thing. */
export function placeOf(db: Connection, target: AttachmentTarget): AttachmentPlace | undefined {
  const place = db.prepare(PLACES[target.kind]).get(target) as (Omit<AttachmentPlace, 'confirmed'> & { confirmed: number }) | undefined
  return place === undefined ? undefined : { ...place, confirmed: place.confirmed === 1 }
}

/** How many files stand behind each of these adjustments, appeals or interviews. */
export const attachmentCounts = (db: Connection, kind: Exclude<AttachmentKind, 'result'>, ids: readonly number[]): Map<number, number> => new Map(db.prepare(`
  SELECT kind_id, count(*) FROM attachment WHERE kind = ? AND kind_id IN (SELECT value FROM json_each(?)) GROUP BY kind_id`)
  .raw().all(kind, JSON.stringify(ids)) as [number, number][])
