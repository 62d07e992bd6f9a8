import type { IndicatorId, TemplateId } from '../../shared/domain/brand.ts'
import type { Scope } from '../../shared/domain/principle/scope.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { Template, TemplateRow } from '../../shared/api/templates.ts'
import type { Connection } from '../database/open.ts'

export interface TemplateHead { id: TemplateId; code: string | null; name: string; origin: 'library' | 'own' }
type StoredHead = Omit<TemplateHead, 'code'> & { why: string; suggestedFor: string }
type StoredRow = Omit<TemplateRow, 'rule'> & { templateId: TemplateId; rule: string }

const entity = ({ templateId: _, rule, ...row }: StoredRow): TemplateRow => ({ ...row, rule: JSON.parse(rule) as Rule })

export const templateHead = (db: Connection, id: TemplateId): TemplateHead | undefined =>
  db.prepare('SELECT id, code, name, origin FROM template WHERE id = ?').get(id) as TemplateHead | undefined

export const templateByName = (db: Connection, name: string): TemplateHead | undefined =>
  db.prepare('SELECT id, code, name, origin FROM template WHERE name = ?').get(name) as TemplateHead | undefined

export function templateCodes(db: Connection): Set<string> {
  return new Set(db.prepare('SELECT code FROM template WHERE code IS NOT NULL').pluck().all() as string[])
}

/** All templates with their rows, or the one asked for; three statements whatever the number. */
export function listTemplates(db: Connection, only: TemplateId | null = null): Template[] {
  const heads = db.prepare('SELECT id, name, why, suggested_for AS suggestedFor, origin FROM template WHERE @only IS NULL OR id = @only ORDER BY id').all({ only }) as StoredHead[]
  const rows = db.prepare(`
    SELECT template_id AS templateId, indicator_id AS indicatorId, name, weight, rule, display_unit AS displayUnit, source,
      objective_id AS objectiveId, scope, duty, proration, feed
    FROM template_row WHERE @only IS NULL OR template_id = @only ORDER BY template_id, sequence`).all({ only }) as StoredRow[]
  const positions = db.prepare('SELECT template_id AS templateId, name FROM position WHERE template_id IS NOT NULL ORDER BY id').all() as { templateId: TemplateId; name: string }[]
  const rowsOf = Map.groupBy(rows, (row) => row.templateId)
  const positionsOf = Map.groupBy(positions, (position) => position.templateId)
  return heads.map((head) => ({
    id: head.id, name: head.name, why: head.why, origin: head.origin,
    suggestedFor: JSON.parse(head.suggestedFor) as string[],
    positions: (positionsOf.get(head.id) ?? []).map((position) => position.name),
    rows: (rowsOf.get(head.id) ?? []).map(entity),
  }))
}

export const templateById = (db: Connection, id: TemplateId): Template | undefined => listTemplates(db, id)[0]

export interface NewTemplate { code: string | null; name: string; why: string; suggestedFor: readonly string[]; origin: 'library' | 'own'; rows: readonly TemplateRow[] }

export function insertTemplate(db: Connection, template: NewTemplate): TemplateId {
  const added = db.prepare('INSERT INTO template (code, name, why, suggested_for, origin) VALUES (?, ?, ?, ?, ?)')
    .run(template.code, template.name, template.why, JSON.stringify(template.suggestedFor), template.origin)
  const id = Number(added.lastInsertRowid) as TemplateId
  insertRows(db, id, template.rows)
  return id
}

/** Replaces name, words and every row. */
export function updateTemplate(db: Connection, id: TemplateId, template: { name: string; why: string; rows: readonly TemplateRow[] }): void {
  db.prepare('UPDATE template SET name = ?, why = ? WHERE id = ?').run(template.name, template.why, id)
  db.prepare('DELETE FROM template_row WHERE template_id = ?').run(id)
  insertRows(db, id, template.rows)
}

function insertRows(db: Connection, id: TemplateId, rows: readonly TemplateRow[]): void {
  const insert = db.prepare(`
    INSERT INTO template_row (template_id, sequence, indicator_id, name, weight, rule, display_unit, source, objective_id, scope, duty, proration, feed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  for (const [index, row] of rows.entries()) {
    insert.run(id, index + 1, row.indicatorId, row.name, row.weight, JSON.stringify(row.rule), row.displayUnit, row.source, row.objectiveId, row.scope, row.duty, row.proration, row.feed)
  }
}

interface RowPlace { templateId: TemplateId; sequence: number }

/** Rows of the library's own sheets as a database from before duties were kept holds them. */
export const libraryRowsWithoutDuty = (db: Connection) => db.prepare(`
  SELECT t.id AS templateId, r.sequence, t.code AS templateCode, i.code AS indicatorCode FROM template_row r
  JOIN template t ON t.id = r.template_id JOIN indicator i ON i.id = r.indicator_id
  WHERE t.origin = 'library' AND r.duty = ''`).all() as (RowPlace & { templateCode: string; indicatorCode: string })[]

export function fillDuty(db: Connection, { templateId, sequence }: RowPlace, duty: string, scope: Scope): void {
  db.prepare('UPDATE template_row SET duty = ?, scope = ? WHERE template_id = ? AND sequence = ?').run(duty, scope, templateId, sequence)
}

export function removeTemplate(db: Connection, id: TemplateId): void {
  db.prepare('DELETE FROM template WHERE id = ?').run(id)
}

/** When an indicator's unit changes, the templates show the new one. */
export function showIndicatorIn(db: Connection, indicatorId: IndicatorId, unit: string): void {
  db.prepare('UPDATE template_row SET display_unit = ? WHERE indicator_id = ?').run(unit, indicatorId)
}
