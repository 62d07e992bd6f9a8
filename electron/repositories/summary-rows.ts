import type { Day, DecimalText, EmployeeId, EvaluationId, IndicatorId, Month, Points } from '../../shared/domain/brand.ts'
import { exact, plain } from '../../shared/domain/decimal/decimal.ts'
import type { Reached } from '../../shared/domain/diagnosis/series.ts'
import type { SheetState } from '../../shared/domain/evaluation/evaluation.ts'
import type { Feed } from '../../shared/domain/evaluation/feed.ts'
import type { Proration } from '../../shared/domain/evaluation/proration.ts'
import type { Dimension, Direction } from '../../shared/domain/indicator/indicator.ts'
import type { Scope } from '../../shared/domain/principle/scope.ts'
import type { Light } from '../../shared/domain/scoring/row-score.ts'
import type { Rule } from '../../shared/domain/scoring/rule.ts'
import type { Connection } from '../database/open.ts'
import { ruleReader } from './rule-reader.ts'

/** One row of a sheet with as much as a summary of many months needs. */
export interface SummaryRowRecord {
  month: Month
  employeeId: EmployeeId
  department: string
  code: string
  fromDay: Day | null
  toDay: Day | null
  indicatorId: IndicatorId
  name: string
  definition: string
  unit: string
  displayUnit: string
  direction: Direction
  dimension: Dimension
  scope: Scope
  feed: Feed
  proration: Proration
  rule: Rule
  exempt: boolean
  floor: DecimalText | null
  target: DecimalText | null
  stretch: DecimalText | null
  base: DecimalText | null
  actual: DecimalText | null
  weight: Points
  score: Points | null
  light: Light | null
}

/** In the order of the query: named columns would cost half as much again. */
type Stored = [
  Month, EmployeeId, string, Day | null, Day | null, IndicatorId, string, string, string, string, string, Direction, Dimension, Scope, Feed, Proration, string, number,
  DecimalText | null, DecimalText | null, DecimalText | null, DecimalText | null, DecimalText | null, Points, Points | null, Light | null,
]
type StoredBenefit = [Month, EmployeeId, string, Day | null, Day | null, IndicatorId, string, string, string, string, Direction, Scope, Feed, Proration, string, number, DecimalText | null, DecimalText | null]

/** Rows of sheets of these months; of those in `benefitOnly` the 效益 rows alone. Oldest month first, then by number. */
export function summaryRows(db: Connection, months: readonly Month[], benefitOnly: readonly Month[]): SummaryRowRecord[] {
  return records(db.prepare(`${SELECT} FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id ${FIGURES}
    WHERE e.month IN (SELECT value FROM json_each(@all)) AND (r.dimension = 'benefit' OR e.month IN (SELECT value FROM json_each(@whole)))
    ${ORDER}`).raw().all({ all: JSON.stringify([...months, ...benefitOnly]), whole: JSON.stringify(months) }) as Stored[])
}

/** Rows of these indicators alone, on sheets of these months; in the same order. */
export const summaryRowsOf = (db: Connection, months: readonly Month[], indicators: readonly IndicatorId[]): SummaryRowRecord[] => records(db.prepare(`
  ${SELECT} FROM evaluation e CROSS JOIN json_each(@indicators) w CROSS JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id = w.value ${FIGURES}
  WHERE e.month IN (SELECT value FROM json_each(@months))
  ${ORDER}`).raw().all({ months: JSON.stringify(months), indicators: JSON.stringify(indicators) }) as Stored[])

/** A 效益 row of a past month: as much as its sum over the company is reckoned from, and no more. */
export type BenefitRowRecord = Pick<SummaryRowRecord, 'month' | 'employeeId' | 'department' | 'fromDay' | 'toDay' | 'indicatorId' | 'name' | 'definition' | 'unit' | 'displayUnit' | 'direction' | 'scope' | 'feed' | 'proration' | 'rule' | 'exempt' | 'target' | 'actual'>

/** In the order of `summaryRows`. Half its columns: eleven months of a big firm are thousands of rows. */
export function benefitRows(db: Connection, months: readonly Month[]): BenefitRowRecord[] {
  const ruleOf = ruleReader()
  return (db.prepare(`
    SELECT e.month, e.employee_id, e.department, e.from_day, e.to_day, r.indicator_id, r.name, r.definition, r.unit, r.display_unit, r.direction, r.scope, r.feed, r.proration, r.rule, r.exempt IS NOT NULL, t.target, s.actual
    FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id ${FIGURES}
    WHERE e.month IN (SELECT value FROM json_each(?)) AND r.dimension = 'benefit'
    ${ORDER}`).raw().all(JSON.stringify(months)) as StoredBenefit[]).map((row) => ({
    month: row[0], employeeId: row[1], department: row[2], fromDay: row[3], toDay: row[4], indicatorId: row[5], name: row[6], definition: row[7], unit: row[8], displayUnit: row[9], direction: row[10], scope: row[11],
    feed: row[12], proration: row[13], rule: ruleOf(row[14]), exempt: row[15] === 1, target: row[16], actual: row[17],
  }))
}

const SELECT = `
    SELECT e.month, e.employee_id, e.department, e.from_day, e.to_day, r.indicator_id, r.code, r.name, r.definition, r.unit, r.display_unit, r.direction, r.dimension, r.scope, r.feed, r.proration, r.rule, r.exempt IS NOT NULL,
      t.floor, t.target, t.stretch, t.base, s.actual, coalesce(r.effective_weight, r.weight), r.score, json_extract(r.outcome, '$.light')`
const FIGURES = `
    LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.indicator_id = r.indicator_id AND t.part = e.part
    LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.indicator_id = r.indicator_id AND s.part = e.part`
const ORDER = 'ORDER BY e.month, e.number, e.part, r.sequence'

function records(rows: readonly Stored[]): SummaryRowRecord[] {
  const ruleOf = ruleReader()
  return rows.map((row) => ({
    month: row[0], employeeId: row[1], department: row[2], fromDay: row[3], toDay: row[4], indicatorId: row[5], code: row[6], name: row[7], definition: row[8], unit: row[9], displayUnit: row[10], direction: row[11],
    dimension: row[12], scope: row[13], feed: row[14], proration: row[15], rule: ruleOf(row[16]), exempt: row[17] === 1, floor: row[18], target: row[19], stretch: row[20], base: row[21], actual: row[22],
    weight: row[23], score: row[24], light: row[25],
  }))
}

/** What the rows of these months reached, summed by department and indicator; `employeeId`: one person's alone. Sums are exact: points and weights have few decimals. */
export const reachedByMonth = (db: Connection, months: readonly Month[], employeeId: EmployeeId | null): Reached[] => (db.prepare(`
  SELECT e.month, e.department, r.indicator_id AS indicatorId, max(r.name) AS name, max(r.dimension) AS dimension, r.scope = 'person' AND r.feed = 'typed' AS personal,
    sum(CASE WHEN r.score IS NULL THEN 0 ELSE CAST(round(r.score * 1000000) AS INTEGER) END) AS points,
    sum(CASE WHEN r.score IS NULL THEN 0 ELSE CAST(round(coalesce(r.effective_weight, r.weight) * 1000000) AS INTEGER) END) AS weight, count(r.score) AS scored, count(*) - count(r.score) AS missing
  FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id
  WHERE e.month IN (SELECT value FROM json_each(@months)) AND r.exempt IS NULL AND (@employeeId IS NULL OR e.employee_id = @employeeId)
  GROUP BY e.month, r.indicator_id, e.department, personal`).all({ months: JSON.stringify(months), employeeId }) as (Omit<Reached, 'personal' | 'points' | 'weight'> & { personal: number; points: number; weight: number })[])
  .map(({ personal, points, weight, ...row }) => ({ ...row, personal: personal === 1, points: millionths(points), weight: millionths(weight) }))

const millionths = (whole: number): DecimalText => plain(exact(String(whole)).div(1_000_000))

/** `whole`: the person's month where there are several parts, as JSON. */
export interface SummarySheetRecord {
  id: EvaluationId
  month: Month
  employeeId: EmployeeId
  department: string
  sheet: SheetState
  total: Points | null
  grade: string | null
  whole: { total: Points | null; grade: string | null } | null
}

export const summarySheets = (db: Connection, months: readonly Month[]): SummarySheetRecord[] => (db.prepare(`
  SELECT id, month, employee_id AS employeeId, department, sheet, total, grade, whole FROM evaluation
  WHERE month IN (SELECT value FROM json_each(?)) ORDER BY month, number, part`).all(JSON.stringify(months)) as (Omit<SummarySheetRecord, 'whole'> & { whole: string | null })[])
  .map((row) => ({ ...row, whole: row.whole === null ? null : JSON.parse(row.whole) as SummarySheetRecord['whole'] }))
