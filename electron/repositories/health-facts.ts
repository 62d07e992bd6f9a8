import type { IndicatorId, Month, TemplateId } from '../../shared/domain/brand.ts'
import type { HealthImprovement, HealthPerson, HealthPosition, HealthTemplate, HealthTemplateRow, HealthUnweighted } from '../../shared/domain/health-check/snapshot.ts'
import type { IndicatorKind } from '../../shared/domain/indicator/indicator.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { Connection } from '../database/open.ts'

export const indicatorKinds = (db: Connection): Map<IndicatorId, IndicatorKind> =>
  new Map((db.prepare('SELECT id, kind FROM indicator').all() as { id: IndicatorId; kind: IndicatorKind }[]).map(({ id, kind }) => [id, kind]))

export const healthPeople = (db: Connection): HealthPerson[] => db.prepare(`
  SELECT e.id, e.name, coalesce(p.name, '') AS position, e.manager_id AS managerId, e.joined_on AS joinedOn, e.left_on AS leftOn
  FROM employee e LEFT JOIN position p ON p.id = e.position_id ORDER BY e.number`).all() as HealthPerson[]

export const healthPositions = (db: Connection): HealthPosition[] =>
  db.prepare('SELECT id, name, template_id AS templateId, okr_weight AS okrWeight FROM position ORDER BY id').all() as HealthPosition[]

/** All templates, each row under the name and unit it prints with. */
export function healthTemplates(db: Connection): HealthTemplate[] {
  const heads = db.prepare('SELECT id, name, origin FROM template ORDER BY id').all() as Omit<HealthTemplate, 'rows'>[]
  const rows = db.prepare(`
    SELECT t.template_id AS templateId, t.indicator_id AS indicatorId, CASE trim(t.name) WHEN '' THEN i.name ELSE t.name END AS name, i.dimension, i.kind, i.frequency, i.unit,
      CASE t.display_unit WHEN '' THEN i.unit ELSE t.display_unit END AS displayUnit, i.direction, t.scope, t.objective_id AS objectiveId, t.duty, t.weight, t.rule
    FROM template_row t JOIN indicator i ON i.id = t.indicator_id ORDER BY t.template_id, t.sequence`)
    .all() as (Omit<HealthTemplateRow, 'rule'> & { templateId: TemplateId; rule: string })[]
  const rowsOf = Map.groupBy(rows, ({ templateId }) => templateId)
  return heads.map((head) => ({ ...head, rows: (rowsOf.get(head.id) ?? []).map(({ templateId: _templateId, rule, ...row }) => ({ ...row, rule: JSON.parse(rule) as Rule })) }))
}

export const healthImprovements = (db: Connection, from: Month, to: Month): HealthImprovement[] =>
  db.prepare('SELECT employee_id AS employeeId, month, kind, action, reason FROM improvement WHERE month BETWEEN ? AND ? ORDER BY id').all(from, to) as HealthImprovement[]

/** Figures of the month that stand on no row of that person's sheet; of people who have one. */
export const unweightedResults = (db: Connection, month: Month): HealthUnweighted[] => db.prepare(`
  SELECT s.employee_id AS employeeId, s.indicator_id AS indicatorId, i.name AS indicatorName
  FROM result s
  JOIN indicator i ON i.id = s.indicator_id
  JOIN evaluation e ON e.month = s.month AND e.employee_id = s.employee_id AND e.part = s.part
  WHERE s.month = ? AND s.actual IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM evaluation_row r WHERE r.evaluation_id = e.id AND r.indicator_id = s.indicator_id)
  ORDER BY s.indicator_id, s.employee_id`).all(month) as HealthUnweighted[]
