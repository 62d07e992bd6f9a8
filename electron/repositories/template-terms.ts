import type { TemplateId } from '../../shared/domain/brand.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { Connection } from '../database/open.ts'
import type { RowTerms } from './evaluation-rows.ts'

/** The terms of a template's rows as they stand now, in order; empty when there is no such template. */
export const termsOfTemplate = (db: Connection, id: TemplateId): RowTerms[] => (db.prepare(`
  SELECT t.sequence, t.indicator_id AS indicatorId, i.code, CASE trim(t.name) WHEN '' THEN i.name ELSE t.name END AS name, i.dimension, i.formula AS definition, i.unit,
    CASE t.display_unit WHEN '' THEN i.unit ELSE t.display_unit END AS displayUnit, i.direction, i.frequency,
    CASE trim(t.source) WHEN '' THEN i.source ELSE t.source END AS source, t.weight, t.rule,
    t.objective_id AS objectiveId, t.scope, t.duty, t.proration, t.feed
  FROM template_row t JOIN indicator i ON i.id = t.indicator_id WHERE t.template_id = ? ORDER BY t.sequence`)
  .all(id) as (Omit<RowTerms, 'rule'> & { rule: string })[]).map((row) => ({ ...row, rule: JSON.parse(row.rule) as Rule }))

export const templateName = (db: Connection, id: TemplateId): string | undefined =>
  db.prepare('SELECT name FROM template WHERE id = ?').pluck().get(id) as string | undefined
