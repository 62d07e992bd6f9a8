import type { Day, DecimalText, EmployeeId, EvaluationId, EvaluationRowId, IndicatorId, Month, ObjectiveId, Points } from '../../shared/domain/brand.ts'
import type { Exemption } from '../../shared/domain/evaluation/evaluation.ts'
import { earlierBase, type EarlierResults } from '../../shared/domain/evaluation/earlier-base.ts'
import { servedOf, type Served } from '../../shared/domain/employee/served-spans.ts'
import type { Feed } from '../../shared/domain/evaluation/feed.ts'
import type { Proration } from '../../shared/domain/evaluation/proration.ts'
import type { Dimension, Direction, Frequency } from '../../shared/domain/indicator/indicator.ts'
import type { Scope } from '../../shared/domain/principle/scope.ts'
import type { RowScore } from '../../shared/domain/scoring/row-score.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { TargetFigures } from '../../shared/domain/target/target.ts'
import type { Connection } from '../database/open.ts'
import { ruleReader } from './rule-reader.ts'

/** What a row measures, copied from the template so that later edits of it change nothing here. */
export interface RowTerms {
  sequence: number
  indicatorId: IndicatorId
  code: string
  name: string
  dimension: Dimension
  definition: string
  unit: string
  displayUnit: string
  direction: Direction
  frequency: Frequency
  source: string
  weight: Points
  rule: Rule
  /** The objective it serves, whose result it is, and the duty it comes from. */
  objectiveId: ObjectiveId | null
  scope: Scope
  duty: string
  proration: Proration
  feed: Feed
}

export interface EvaluationRowRecord extends RowTerms {
  id: EvaluationRowId
  evaluationId: EvaluationId
  employeeId: EmployeeId
  month: Month
  part: number
  /** The part of the month its sheet is for; null for a whole one. */
  served: Served | null
  /** '' when it serves none. */
  objectiveTitle: string
  /** As agreed for a whole month; `effectiveRow` makes of them what the row is scored by. */
  figures: TargetFigures
  actual: DecimalText | null
  note: string
  exempt: Exemption | null
  selfScore: Points | null
  judged: { points: Points; reason: string } | null
  effectiveWeight: Points | null
  score: RowScore
}

/** For the base of 增长率法 on an open sheet: the stored results of the month the rule names. Once confirmed, it is what it was then. */
const EARLIER = `
  CASE WHEN e.confirmed_at IS NULL AND json_extract(r.rule, '$.base') IN ('last-month', 'last-year') THEN (
    WITH earlier (month) AS (SELECT CASE json_extract(r.rule, '$.base') WHEN 'last-month' THEN strftime('%Y-%m', e.month || '-01', '-1 month') ELSE strftime('%Y-%m', e.month || '-01', '-1 year') END)
    SELECT json_object('parts', (SELECT count(*) FROM evaluation x WHERE x.month = earlier.month AND x.employee_id = e.employee_id), 'actuals', (
      SELECT json_group_array(p.actual) FROM result p WHERE p.month = earlier.month AND p.employee_id = e.employee_id AND p.indicator_id = r.indicator_id AND p.actual IS NOT NULL))
    FROM earlier) END`

const SELECT = `
  SELECT r.id, r.evaluation_id AS evaluationId, e.employee_id AS employeeId, e.month, e.part, e.from_day AS fromDay, e.to_day AS toDay, r.sequence, r.indicator_id AS indicatorId, r.code, r.name, r.dimension, r.definition,
    r.unit, r.display_unit AS displayUnit, r.direction, r.frequency, r.source, r.weight, r.rule, r.objective_id AS objectiveId, coalesce(r.objective_title, o.title, '') AS objectiveTitle, r.scope, r.duty, r.proration, r.feed, r.exempt, r.self_score AS selfScore, r.judged,
    r.effective_weight AS effectiveWeight, r.outcome, t.floor, t.target, t.stretch, t.base, ${EARLIER} AS earlier, s.actual, coalesce(s.note, '') AS note
  FROM evaluation e
  JOIN evaluation_row r ON r.evaluation_id = e.id
  LEFT JOIN objective o ON o.id = r.objective_id
  LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.part = e.part AND t.indicator_id = r.indicator_id
  LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id`

type Stored = Omit<EvaluationRowRecord, 'rule' | 'exempt' | 'judged' | 'score' | 'figures' | 'served'> & TargetFigures & { fromDay: Day | null; toDay: Day | null; earlier: string | null; rule: string; exempt: string | null; judged: string | null; outcome: string }

const exemptOf = ({ exempt }: Pick<Stored, 'exempt'>): Exemption | null => (exempt === null ? null : JSON.parse(exempt) as Exemption)
const figuresOf = (row: Pick<Stored, 'floor' | 'target' | 'stretch' | 'base' | 'earlier' | 'name' | 'unit' | 'definition'>): TargetFigures =>
  ({ floor: row.floor, target: row.target, stretch: row.stretch, base: (row.earlier === null ? null : earlierBase(JSON.parse(row.earlier) as EarlierResults, row)) ?? row.base })

function reader(): (row: Stored) => EvaluationRowRecord {
  const ruleOf = ruleReader()
  // Field by field: taking seven columns off a row and spreading the rest costs more than reading it.
  return (row) => ({
    id: row.id, evaluationId: row.evaluationId, employeeId: row.employeeId, month: row.month, part: row.part, sequence: row.sequence, indicatorId: row.indicatorId, code: row.code, name: row.name, dimension: row.dimension,
    definition: row.definition, unit: row.unit, displayUnit: row.displayUnit, direction: row.direction, frequency: row.frequency, source: row.source, weight: row.weight, objectiveId: row.objectiveId, objectiveTitle: row.objectiveTitle,
    scope: row.scope, duty: row.duty, proration: row.proration, feed: row.feed, selfScore: row.selfScore, effectiveWeight: row.effectiveWeight, actual: row.actual, note: row.note,
    rule: ruleOf(row.rule), served: servedOf(row.month, row.fromDay, row.toDay),
    figures: figuresOf(row), exempt: exemptOf(row), judged: row.judged === null ? null : JSON.parse(row.judged) as EvaluationRowRecord['judged'],
    score: JSON.parse(row.outcome) as RowScore,
  })
}

export const rowsOfEvaluations = (db: Connection, ids: readonly EvaluationId[]): EvaluationRowRecord[] => (db.prepare(
  `${SELECT} WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY r.evaluation_id, r.sequence`).all(JSON.stringify(ids)) as Stored[]).map(reader())

export const rowsOfMonth = (db: Connection, month: Month): EvaluationRowRecord[] => (db.prepare(
  `${SELECT} WHERE e.month = ? ORDER BY e.number, e.part, r.sequence`).all(month) as Stored[]).map(reader())

export type AgreedRow = Pick<EvaluationRowRecord, 'employeeId' | 'rule' | 'exempt' | 'figures'>

/** The month's rows with what was agreed for them and no more. */
export function agreedRows(db: Connection, month: Month): AgreedRow[] {
  const ruleOf = ruleReader()
  return (db.prepare(`
    SELECT e.employee_id AS employeeId, r.name, r.unit, r.definition, r.rule, r.exempt, t.floor, t.target, t.stretch, t.base, ${EARLIER} AS earlier
    FROM evaluation e
    JOIN evaluation_row r ON r.evaluation_id = e.id
    LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.part = e.part AND t.indicator_id = r.indicator_id
    WHERE e.month = ?`).all(month) as Stored[]).map((row) => ({ employeeId: row.employeeId, rule: ruleOf(row.rule), exempt: exemptOf(row), figures: figuresOf(row) }))
}

/** The month's rows of these people only. */
export const rowsOfPeople = (db: Connection, month: Month, employeeIds: readonly EmployeeId[]): EvaluationRowRecord[] => (db.prepare(
  `${SELECT} WHERE e.month = ? AND e.employee_id IN (SELECT value FROM json_each(?)) ORDER BY e.number, e.part, r.sequence`)
  .all(month, JSON.stringify(employeeIds)) as Stored[]).map(reader())

export interface ColumnUnit { indicatorId: IndicatorId; unit: string; displayUnit: string }

/** In which units the month's sheets show these indicators: each pair of units once, in the order of `rowsOfMonth`. */
export const unitsOfMonth = (db: Connection, month: Month, indicatorIds: readonly IndicatorId[]): ColumnUnit[] => db.prepare(`
  SELECT r.indicator_id AS indicatorId, r.unit, r.display_unit AS displayUnit
  FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id IN (SELECT value FROM json_each(?))
  WHERE e.month = ? GROUP BY r.indicator_id, r.unit, r.display_unit ORDER BY min(e.number)`).all(JSON.stringify(indicatorIds), month) as ColumnUnit[]

const UNSCORED: RowScore = { state: 'missing', wants: 'actual', sentence: '' }

/** Puts these rows on a sheet. A row of the same indicator keeps its id, self score and judged points; others go. */
export function layRows(db: Connection): (evaluationId: EvaluationId, rows: readonly (RowTerms & { exempt: Exemption | null })[]) => void {
  // Sequences are unique on a sheet: the old ones step aside before the new order is written.
  const aside = db.prepare('UPDATE evaluation_row SET sequence = sequence + 10000 WHERE evaluation_id = ?')
  const put = db.prepare(`
    INSERT INTO evaluation_row (evaluation_id, sequence, indicator_id, code, name, dimension, definition, unit, display_unit, direction, frequency, source, weight, rule, objective_id, scope, duty, proration, feed, exempt, state, outcome)
    VALUES (@evaluationId, @sequence, @indicatorId, @code, @name, @dimension, @definition, @unit, @displayUnit, @direction, @frequency, @source, @weight, @rule, @objectiveId, @scope, @duty, @proration, @feed, @exempt, 'missing', @outcome)
    ON CONFLICT (evaluation_id, indicator_id) DO UPDATE SET sequence = excluded.sequence, code = excluded.code, name = excluded.name, dimension = excluded.dimension,
      definition = excluded.definition, unit = excluded.unit, display_unit = excluded.display_unit, direction = excluded.direction, frequency = excluded.frequency,
      source = excluded.source, weight = excluded.weight, rule = excluded.rule, objective_id = excluded.objective_id, scope = excluded.scope, duty = excluded.duty,
      proration = excluded.proration, feed = excluded.feed, exempt = excluded.exempt`)
  const sweep = db.prepare('DELETE FROM evaluation_row WHERE evaluation_id = ? AND sequence > 10000')
  const outcome = JSON.stringify(UNSCORED)
  return (evaluationId, rows) => {
    aside.run(evaluationId)
    for (const row of rows) put.run({ ...row, evaluationId, rule: JSON.stringify(row.rule), exempt: row.exempt === null ? null : JSON.stringify(row.exempt), outcome })
    sweep.run(evaluationId)
  }
}

export function putRowScores(db: Connection, rows: readonly { id: EvaluationRowId; effectiveWeight: Points | null; score: RowScore }[]): void {
  const put = db.prepare('UPDATE evaluation_row SET effective_weight = ?, state = ?, score = ?, outcome = ? WHERE id = ?')
  for (const { id, effectiveWeight, score } of rows) put.run(effectiveWeight, score.state, score.state === 'scored' ? score.score : null, JSON.stringify(score), id)
}

export function putSelfScore(db: Connection, id: EvaluationRowId, points: Points | null): void {
  db.prepare('UPDATE evaluation_row SET self_score = ? WHERE id = ?').run(points, id)
}

export function putJudged(db: Connection, id: EvaluationRowId, judged: { points: Points; reason: string }): void {
  db.prepare('UPDATE evaluation_row SET judged = ? WHERE id = ?').run(JSON.stringify(judged), id)
}

export function putProration(db: Connection, id: EvaluationRowId, proration: Proration): void {
  db.prepare('UPDATE evaluation_row SET proration = ? WHERE id = ?').run(proration, id)
}

export function putExempt(db: Connection, id: EvaluationRowId, exempt: Exemption | null): void {
  db.prepare('UPDATE evaluation_row SET exempt = ? WHERE id = ?').run(exempt === null ? null : JSON.stringify(exempt), id)
}

export interface FollowerKey { employeeId: EmployeeId; indicatorId: IndicatorId; month: Month; base: 'last-month' | 'last-year' }

/** Open sheets whose 增长率法 rows take their base from a figure that changed: `month` is the sheet's. */
export const growthFollowers = (db: Connection, keys: readonly FollowerKey[]): EvaluationId[] => db.prepare(`
  SELECT DISTINCT e.id FROM json_each(?) k
  JOIN evaluation e ON e.month = k.value ->> '$.month' AND e.employee_id = k.value ->> '$.employeeId' AND e.confirmed_at IS NULL
  JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id = k.value ->> '$.indicatorId' AND json_extract(r.rule, '$.base') = k.value ->> '$.base'
  WHERE e.month NOT IN (SELECT month FROM period WHERE state = 'closed')`).pluck().all(JSON.stringify(keys)) as EvaluationId[]

/** Names the objective on the month's open rows that name none; answers how many. */
export const serveObjective = (db: Connection, month: Month, objectiveId: ObjectiveId): number => db.prepare(`
  UPDATE evaluation_row SET objective_id = @objectiveId
  WHERE objective_id IS NULL AND evaluation_id IN (SELECT id FROM evaluation WHERE month = @month AND confirmed_at IS NULL)`).run({ month, objectiveId }).changes
