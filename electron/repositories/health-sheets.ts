import type { Day, EmployeeId, EvaluationId, IndicatorId, Month, Points } from '../../shared/domain/brand.ts'
import { servedOf } from '../../shared/domain/employee/served-spans.ts'
import { effectiveRow, type Proration } from '../../shared/domain/evaluation/proration.ts'
import type { HealthPast, HealthRow, HealthSheet } from '../../shared/domain/health-check/snapshot.ts'
import type { Connection } from '../database/open.ts'
import { indicatorKinds } from './health-facts.ts'
import { ruleReader } from './rule-reader.ts'

/** Every sheet of these months as it was kept, by three queries. Before the month that `wholeFrom` names of the heads, only the rows without a result. */
export function healthSheets(db: Connection, from: Month, to: Month, wholeFrom: (heads: readonly HealthSheet[]) => Month): { sheets: HealthSheet[]; wholeFrom: Month } {
  const sheets = new Map<EvaluationId, HealthSheet>()
  for (const head of headsOf(db, from, to)) sheets.set(head.id, { ...head, whole: head.whole === null ? null : JSON.parse(head.whole) as HealthSheet['whole'], adjustments: [], rows: [] })
  for (const { evaluationId, points } of adjustmentsOf(db, from, to)) sheets.get(evaluationId)?.adjustments.push(points)
  const all = [...sheets.values()]
  const whole = wholeFrom(all)
  fillRows(db, { from, to, whole }, sheets)
  return { sheets: all, wholeFrom: whole }
}

/** All rows of these months in short, those of a later part after those of an earlier one. A year of a big firm is 20,000 rows: their names and rules would cost three times as much. */
export const healthPast = (db: Connection, from: Month, before: Month): HealthPast[] => (db.prepare(`
  SELECT e.employee_id, r.indicator_id, e.month, s.actual, r.exempt ->> '$.kind'
  FROM evaluation e
  JOIN evaluation_row r ON r.evaluation_id = e.id
  LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id
  WHERE e.month >= ? AND e.month < ? ORDER BY e.month, e.employee_id, e.part`).raw().all(from, before) as [EmployeeId, IndicatorId, Month, HealthPast['actual'], HealthPast['exempt']][])
  .map(([employeeId, indicatorId, month, actual, exempt]) => ({ employeeId, indicatorId, month, actual, exempt }))

const headsOf = (db: Connection, from: Month, to: Month) => db.prepare(`
  SELECT id, month, employee_id AS employeeId, name, position, manager_id AS managerId, manager_name AS managerName, sheet AS state,
    total, grade, CASE WHEN whole IS NULL THEN NULL ELSE json_object('total', whole ->> '$.total', 'grade', whole ->> '$.grade') END AS whole, confirmed_as AS confirmedAs, confirmed_at AS confirmedAt
  FROM evaluation WHERE month BETWEEN ? AND ? ORDER BY month, employee_id, part`).all(from, to) as (Omit<HealthSheet, 'adjustments' | 'rows' | 'whole'> & { whole: string | null })[]

const adjustmentsOf = (db: Connection, from: Month, to: Month) => db.prepare(`
  SELECT a.evaluation_id AS evaluationId, a.points FROM evaluation e JOIN adjustment a ON a.evaluation_id = e.id
  WHERE e.month BETWEEN ? AND ? ORDER BY a.id`).all(from, to) as { evaluationId: EvaluationId; points: Points }[]

type Figures = HealthRow['figures']
/** In the order of the query: named columns would cost half as much again. */
type Stored = [
  EvaluationId, HealthRow['indicatorId'], string, HealthRow['dimension'], HealthRow['frequency'], string, string, HealthRow['direction'], HealthRow['scope'],
  HealthRow['objectiveId'], string, Points, string, HealthRow['exempt'], HealthRow['state'], HealthRow['effectiveWeight'], HealthRow['score'],
  Figures['floor'], Figures['target'], Figures['stretch'], Figures['base'], HealthRow['actual'], string, Proration, Month, Day | null, Day | null,
]

/** Rows of a sheet come in their order on it. */
function fillRows(db: Connection, months: { from: Month; to: Month; whole: Month }, sheets: ReadonlyMap<EvaluationId, HealthSheet>): void {
  const kinds = indicatorKinds(db)
  const ruleOf = ruleReader()
  const rows = db.prepare(`
    SELECT r.evaluation_id, r.indicator_id, r.name, r.dimension, r.frequency, r.unit, r.display_unit, r.direction, r.scope,
      r.objective_id, r.duty, r.weight, r.rule, r.exempt ->> '$.kind', r.state, r.effective_weight, r.score, t.floor, t.target, t.stretch, t.base, s.actual, r.definition, r.proration, e.month, e.from_day, e.to_day
    FROM evaluation e
    JOIN evaluation_row r ON r.evaluation_id = e.id
    LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.part = e.part AND t.indicator_id = r.indicator_id
    LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id
    WHERE e.month BETWEEN @from AND @to AND (e.month >= @whole OR r.state = 'missing') ORDER BY e.month, e.employee_id, e.part, r.sequence`).raw().all(months) as Stored[]
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
