import type { Day, DecimalText, EmployeeId, EvaluationId, IndicatorId, Month, Points } from '../../shared/domain/brand.ts'
import { servedOf, type Served } from '../../shared/domain/employee/served-spans.ts'
import type { ConfirmedAs } from '../../shared/domain/evaluation/confirm.ts'
import type { SheetState, Veto } from '../../shared/domain/evaluation/evaluation.ts'
import type { Proration } from '../../shared/domain/evaluation/proration.ts'
import type { Dimension, Direction } from '../../shared/domain/indicator/indicator.ts'
import type { RowScore } from '../../shared/domain/scoring/row-score.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { TargetFigures } from '../../shared/domain/target/target.ts'
import type { Connection } from '../database/open.ts'

/** One sheet of somebody's past, without its rows. */
export interface PastSheetRecord {
  id: EvaluationId
  month: Month
  part: number
  fromDay: Day | null
  toDay: Day | null
  position: string
  department: string
  managerName: string
  state: SheetState
  total: Points | null
  grade: string | null
  /** Total and grade of the month over all its parts, where there are several. */
  whole: { total: Points | null; grade: string | null } | null
  adjustment: Points
  veto: Veto | null
  okrWeight: DecimalText | null
  confirmedBy: string | null
  confirmedAs: ConfirmedAs | null
}

type StoredSheet = Omit<PastSheetRecord, 'veto' | 'whole'> & { veto: string | null; whole: string | null }
const parsed = <T>(text: string | null): T | null => (text === null ? null : JSON.parse(text) as T)

/** Newest month first, its parts in order. */
export const sheetsOfEmployee = (db: Connection, employeeId: EmployeeId, months: { from: Month; to: Month }): PastSheetRecord[] => (db.prepare(`
  SELECT id, month, part, from_day AS fromDay, to_day AS toDay, position, department, manager_name AS managerName, sheet AS state, total, grade, whole, adjustment, veto,
    okr_weight AS okrWeight, confirmed_by AS confirmedBy, confirmed_as AS confirmedAs
  FROM evaluation WHERE employee_id = @employeeId AND month BETWEEN @from AND @to ORDER BY month DESC, part`).all({ employeeId, ...months }) as StoredSheet[])
  .map((row) => ({ ...row, veto: parsed<Veto>(row.veto), whole: parsed<NonNullable<PastSheetRecord['whole']>>(row.whole) }))

export const newestSheetMonth = (db: Connection, employeeId: EmployeeId): Month | null =>
  db.prepare('SELECT max(month) FROM evaluation WHERE employee_id = ?').pluck().get(employeeId) as Month | null

/** One row of a past sheet with the figures it stands on; the figures as agreed for a whole month. */
export interface PastRowRecord {
  evaluationId: EvaluationId
  month: Month
  part: number
  served: Served | null
  indicatorId: IndicatorId
  name: string
  dimension: Dimension
  definition: string
  unit: string
  displayUnit: string
  weight: Points
  effectiveWeight: Points | null
  rule: Rule
  /** The stored text of the rule, to tell whether it changed. */
  ruleText: string
  proration: Proration
  score: RowScore
  figures: TargetFigures
  actual: DecimalText | null
}

type StoredRow = Omit<PastRowRecord, 'rule' | 'ruleText' | 'score' | 'figures' | 'served'> & TargetFigures & { rule: string; outcome: string; fromDay: Day | null; toDay: Day | null }

const ROWS = `
  SELECT e.id AS evaluationId, e.month, e.part, e.from_day AS fromDay, e.to_day AS toDay, r.indicator_id AS indicatorId, r.name, r.dimension, r.definition, r.unit, r.display_unit AS displayUnit,
    r.weight, r.effective_weight AS effectiveWeight, r.rule, r.proration, r.outcome, t.floor, t.target, t.stretch, t.base, s.actual
  FROM evaluation e
  JOIN evaluation_row r ON r.evaluation_id = e.id
  LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.part = e.part AND t.indicator_id = r.indicator_id
  LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id
  WHERE e.employee_id = @employeeId`

const pastRow = ({ rule, outcome, fromDay, toDay, floor, target, stretch, base, ...row }: StoredRow): PastRowRecord => ({
  ...row, rule: JSON.parse(rule) as Rule, ruleText: rule, score: JSON.parse(outcome) as RowScore, figures: { floor, target, stretch, base }, served: servedOf(row.month, fromDay, toDay),
})

/** Rows of the months from..to, oldest month first, each sheet's in its own order. */
export const rowsOfEmployee = (db: Connection, employeeId: EmployeeId, months: { from: Month; to: Month }): PastRowRecord[] =>
  (db.prepare(`${ROWS} AND e.month BETWEEN @from AND @to ORDER BY e.month, e.part, r.sequence`).all({ employeeId, ...months }) as StoredRow[]).map(pastRow)

/** The same for one indicator only. */
export const rowsOfIndicator = (db: Connection, employeeId: EmployeeId, indicatorId: IndicatorId, months: { from: Month; to: Month }): PastRowRecord[] =>
  (db.prepare(`${ROWS} AND r.indicator_id = @indicatorId AND e.month BETWEEN @from AND @to ORDER BY e.month, e.part`).all({ employeeId, indicatorId, ...months }) as StoredRow[]).map(pastRow)

/** Score of every row of these months, as far as a coloured table of them needs. */
export interface AttainmentRecord { evaluationId: EvaluationId; month: Month; indicatorId: IndicatorId; name: string; dimension: Dimension; weight: Points | null; outcome: string }
export const attainmentsOf = (db: Connection, employeeId: EmployeeId, months: { from: Month; to: Month }): AttainmentRecord[] => db.prepare(`
  SELECT e.id AS evaluationId, e.month, r.indicator_id AS indicatorId, r.name, r.dimension, r.effective_weight AS weight,
    json_object('state', r.state, 'light', r.outcome ->> '$.light', 'score', r.score) AS outcome
  FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id
  WHERE e.employee_id = @employeeId AND e.month BETWEEN @from AND @to ORDER BY e.month DESC, e.part, r.sequence`).all({ employeeId, ...months }) as AttainmentRecord[]

/** Months with a target or a result of this indicator, whether a sheet has the row or not. */
export interface FiguresRecord extends TargetFigures { month: Month; part: number; actual: DecimalText | null }
export const figuresOfIndicator = (db: Connection, employeeId: EmployeeId, indicatorId: IndicatorId, { from, to }: { from: Month; to: Month }): FiguresRecord[] => db.prepare(`
  WITH known AS (
    SELECT month, part FROM target WHERE employee_id = @employeeId AND indicator_id = @indicatorId AND month BETWEEN @from AND @to
    UNION SELECT month, part FROM result WHERE employee_id = @employeeId AND indicator_id = @indicatorId AND month BETWEEN @from AND @to)
  SELECT k.month, k.part, t.floor, t.target, t.stretch, t.base, s.actual
  FROM known k
  LEFT JOIN target t ON t.month = k.month AND t.employee_id = @employeeId AND t.indicator_id = @indicatorId AND t.part = k.part
  LEFT JOIN result s ON s.month = k.month AND s.employee_id = @employeeId AND s.indicator_id = @indicatorId AND s.part = k.part
  ORDER BY k.month, k.part`).all({ employeeId, indicatorId, from, to }) as FiguresRecord[]

/** 'YYYY-MM part' of every month whose agreed target was changed. */
export const changedTargets = (db: Connection, employeeId: EmployeeId, indicatorId: IndicatorId): Set<string> => new Set(db.prepare(`
  SELECT DISTINCT month || ' ' || part FROM target_change WHERE employee_id = ? AND indicator_id = ?`).pluck().all(employeeId, indicatorId) as string[])

export interface IndicatorFacts { name: string; unit: string; direction: Direction }
export const indicatorFacts = (db: Connection, id: IndicatorId): IndicatorFacts | undefined =>
  db.prepare('SELECT name, unit, direction FROM indicator WHERE id = ?').get(id) as IndicatorFacts | undefined
