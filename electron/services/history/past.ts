import type { EmployeeId, Month, Points } from '../../../shared/domain/brand.ts'
import { daysBetween } from '../../../shared/domain/employee/served-spans.ts'
import { effectiveRow } from '../../../shared/domain/evaluation/proration.ts'
import type { MonthSide, PastPart, PastRow } from '../../../shared/domain/history/month-side.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import type { TargetFigures } from '../../../shared/domain/target/target.ts'
import type { Connection } from '../../database/open.ts'
import { rowsOfEmployee, sheetsOfEmployee, type PastRowRecord, type PastSheetRecord } from '../../repositories/history.ts'

/** The figures a row was scored by: those agreed, for the days served. */
export const figuresOf = (row: PastRowRecord): TargetFigures => effectiveRow(row, row.served).figures

/** Total and grade of a month over its parts, as they were stored then. */
export function standingOf(sheets: readonly PastSheetRecord[]): { total: Points | null; grade: string | null } {
  const [only] = sheets
  if (only === undefined) return { total: null, grade: null }
  if (sheets.length === 1) return { total: only.total, grade: only.grade }
  return { total: only.whole?.total ?? null, grade: only.whole?.grade ?? null }
}

/** One month of somebody, ready to be laid beside another. */
export function sideOf(db: Connection, employeeId: EmployeeId, month: Month): { side: MonthSide; sheets: PastSheetRecord[] } {
  const months = { from: month, to: month }
  const sheets = sheetsOfEmployee(db, employeeId, months)
  const rows = Map.groupBy(rowsOfEmployee(db, employeeId, months), ({ evaluationId }) => evaluationId)
  return { sheets, side: { month, ...standingOf(sheets), parts: sheets.map((sheet) => partOf(sheet, rows.get(sheet.id) ?? [])) } }
}

const partOf = (sheet: PastSheetRecord, rows: readonly PastRowRecord[]): PastPart => ({
  days: sheet.fromDay === null || sheet.toDay === null ? daysInMonth(sheet.month) : daysBetween(sheet.fromDay, sheet.toDay),
  total: sheet.total, adjustment: sheet.adjustment, okrWeight: sheet.okrWeight, rows: rows.map(rowOf),
})

const rowOf = (row: PastRowRecord): PastRow => ({
  indicatorId: row.indicatorId, name: row.name, unit: row.unit, displayUnit: row.displayUnit, weight: row.weight, target: figuresOf(row).target, actual: row.actual,
  score: row.score.state === 'scored' ? row.score.score : null, state: row.score.state, ruleKind: row.rule.kind, rule: row.ruleText,
})
