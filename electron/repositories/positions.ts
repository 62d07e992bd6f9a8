import type { DecimalText, PositionId, TemplateId } from '../../shared/domain/brand.ts'
import type { FitMode } from '../../shared/domain/fit/fit.ts'
import type { Connection } from '../database/open.ts'

export interface PositionRow { id: PositionId; name: string; people: number; templateId: TemplateId | null; mode: FitMode | null; okrWeight: DecimalText | null }

const SELECT = `SELECT p.id, p.name, (SELECT count(*) FROM employee e WHERE e.position_id = p.id) AS people, p.template_id AS templateId,
  p.mode, p.okr_weight AS okrWeight FROM position p`

export const listPositions = (db: Connection): PositionRow[] =>
  db.prepare(`${SELECT} ORDER BY p.id`).all() as PositionRow[]

export const positionById = (db: Connection, id: PositionId): PositionRow | undefined =>
  db.prepare(`${SELECT} WHERE p.id = ?`).get(id) as PositionRow | undefined

export const positionByName = (db: Connection, name: string): PositionRow | undefined =>
  db.prepare(`${SELECT} WHERE p.name = ?`).get(name) as PositionRow | undefined

/** The position of that name, added without a template when it is new; null for no name. */
export function positionNamed(db: Connection, name: string): PositionId | null {
  const wanted = name.trim()
  if (wanted === '') return null
  return positionByName(db, wanted)?.id ?? insertPosition(db, wanted, null)
}

export function insertPosition(db: Connection, name: string, templateId: TemplateId | null): PositionId {
  return Number(db.prepare('INSERT INTO position (name, template_id) VALUES (?, ?)').run(name, templateId).lastInsertRowid) as PositionId
}

export function updatePosition(db: Connection, id: PositionId, name: string, templateId: TemplateId | null): void {
  db.prepare('UPDATE position SET name = ?, template_id = ? WHERE id = ?').run(name, templateId, id)
}

/** How people of the position are assessed, and OKR's share of their total in percent. */
export function updateMix(db: Connection, id: PositionId, { mode, okrWeight }: Pick<PositionRow, 'mode' | 'okrWeight'>): void {
  db.prepare('UPDATE position SET mode = ?, okr_weight = ? WHERE id = ?').run(mode, okrWeight, id)
}

/** Changes of people that had this position before them. */
export const changesWithPosition = (db: Connection, id: PositionId): number => db.prepare('SELECT count(*) FROM employee_change WHERE position_id = ?').pluck().get(id) as number

export function removePosition(db: Connection, id: PositionId): void {
  db.prepare('DELETE FROM position WHERE id = ?').run(id)
}

/** Names of the positions measured on a template. */
export function positionsOfTemplate(db: Connection, templateId: TemplateId): string[] {
  const rows = db.prepare('SELECT name FROM position WHERE template_id = ? ORDER BY id').all(templateId) as { name: string }[]
  return rows.map((row) => row.name)
}

export function movePositions(db: Connection, from: TemplateId, to: TemplateId): void {
  db.prepare('UPDATE position SET template_id = ? WHERE template_id = ?').run(to, from)
}
