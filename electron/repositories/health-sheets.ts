import type { Day, EvaluationId, Month, Points } from '../../shared/domain/brand.ts'
import { servedOf } from '../../shared/domain/employee/served-spans.ts'
import { effectiveRow, type Proration } from '../../shared/domain/evaluation/proration.ts'
import type { HealthRow, HealthSheet } from '../../shared/domain/health-check/snapshot.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { Connection } from '../database/open.ts'
import { indicatorKinds } from './health-facts.ts'

/** Every sheet of these months as it was kept, whole, by three queries. */
export function healthSheets(db: Connection, from: Month, to: Month): HealthSheet[] {
  const sheets = new Map<EvaluationId, HealthSheet>()
  for (const head of headsOf(db, from, to)) sheets.set(head.id, { ...head, whole: head.whole === null ? null : JSON.parse(head.whole) as HealthSheet['whole'], adjustments: [], rows: [] })
  for (const { evaluationId, points } of adjustmentsOf(db, from, to)) sheets.get(evaluationId)?.adjustments.push(points)
  fillRows(db, from, to, sheets)
  return [...sheets.values()]
}

const headsOf = (db: Connection, from: Month, to: Month) => db.prepare(`
  SELECT id, month, employee_id AS employeeId, name, position, manager_id AS managerId, manager_name AS managerName, sheet AS state,
    total, grade, CASE WHEN whole IS NULL THEN NULL ELSE json_object('total', whole ->> '$.total', 'grade', whole ->> '$.grade') END AS whole, confirmed_as AS confirmedAs, confirmed_at AS confirmedAt
  FROM evaluation WHERE month BETWEEN ? AND ? ORDER BY month, employee_id, part`).all(from, to) as (Omit<HealthSheet, 'adjustments' | 'rows' | 'whole'> & { whole: string | null })[]

const adjustmentsOf = (db: Connection, from: Month, to: Month) => db.prepare(`
  SELECT a.evaluation_id AS evaluationId, a.points FROM evaluation e JOIN adjustment a ON a.evaluation_id = e.id
  WHERE e.month BETWEEN ? AND ? ORDER BY a.id`).all(from, to) as { evaluationId: EvaluationId; points: Points }[]

type Figures = HealthRow['figures']
/** In the order of the query: a year of a big firm is 20,000 rows, and named columns would cost half as much again. */
type Stored = [
  EvaluationId, HealthRow['indicatorId'], string, HealthRow['dimension'], HealthRow['frequency'], string, string, HealthRow['direction'], HealthRow['scope'],
  HealthRow['objectiveId'], string, Points, string, HealthRow['exempt'], HealthRow['state'], HealthRow['effectiveWeight'], HealthRow['score'],
  Figures['floor'], Figures['target'], Figures['stretch'], Figures['base'], HealthRow['actual'], string, Proration, Month, Day | null, Day | null,
]

/** Rows of a sheet come in their order on it. */
function fillRows(db: Connection, from: Month, to: Month, sheets: ReadonlyMap<EvaluationId, HealthSheet>): void {
  const kinds = indicatorKinds(db)
  const ruleOf = ruleReader()
  const rows = db.prepare(`
    SELECT r.evaluation_id, r.indicator_id, r.name, r.dimension, r.frequency, r.unit, r.display_unit, r.direction, r.scope,
      r.objective_id, r.duty, r.weight, r.rule, r.exempt ->> '$.kind', r.state, r.effective_weight, r.score, t.floor, t.target, t.stretch, t.base, s.actual, r.definition, r.proration, e.month, e.from_day, e.to_day
    FROM evaluation e
    JOIN evaluation_row r ON r.evaluation_id = e.id
    LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.part = e.part AND t.indicator_id = r.indicator_id
    LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id
    WHERE e.month BETWEEN ? AND ? ORDER BY e.month, e.employee_id, e.part, r.sequence`).raw().all(from, to) as Stored[]
  for (const [evaluationId, indicatorId, name, dimension, frequency, unit, displayUnit, direction, scope, objectiveId, duty, weight, rule, exempt, state, effectiveWeight, score, floor, target, stretch, base, actual, definition, proration, month, fromDay, toDay] of rows) {
    const agreed = { rule: ruleOf(rule), figures: { floor, target, stretch, base } }
    const served = servedOf(month, fromDay, toDay)
    const scoredBy = served === null ? agreed : effectiveRow({ ...agreed, name, unit, displayUnit, definition, proration }, served)
    sheets.get(evaluationId)?.rows.push({
      indicatorId, name, dimension, kind: kinds.get(indicatorId) ?? 'duty', frequency, unit, displayUnit, direction, scope, objectiveId, duty, weight, rule: scoredBy.rule,
      figures: scoredBy.figures, actual, exempt, state, effectiveWeight, score,
    })
  }
}

/** The same rule stands on many sheets: parsed once. */
export function ruleReader(): (text: string) => Rule {
  const rules = new Map<string, Rule>()
  return (text) => {
    const known = rules.get(text)
    if (known !== undefined) return known
    const rule = JSON.parse(text) as Rule
    rules.set(text, rule)
    return rule
  }
}
