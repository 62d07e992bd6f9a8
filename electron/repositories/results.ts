import type { DecimalText, EmployeeId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { EarlierResults } from '../../shared/domain/evaluation/earlier-base.ts'
import type { Connection } from '../database/open.ts'
import type { TargetKey } from './targets.ts'

export interface ResultRecord extends TargetKey { actual: DecimalText | null; note: string }

/** Writes whole results; one without a figure and without a note is removed. */
export function putResults(db: Connection, results: readonly ResultRecord[]): void {
  const put = db.prepare(`
    INSERT INTO result (month, employee_id, indicator_id, part, actual, note) VALUES (@month, @employeeId, @indicatorId, @part, @actual, @note)
    ON CONFLICT (month, employee_id, indicator_id, part) DO UPDATE SET actual = excluded.actual, note = excluded.note`)
  const remove = db.prepare('DELETE FROM result WHERE month = @month AND employee_id = @employeeId AND indicator_id = @indicatorId AND part = @part')
  for (const result of results) (result.actual === null && result.note === '' ? remove : put).run(result)
}

export function resultOf(db: Connection): (key: TargetKey) => ResultRecord | undefined {
  const one = db.prepare(`
    SELECT month, employee_id AS employeeId, indicator_id AS indicatorId, part, actual, note FROM result
    WHERE month = @month AND employee_id = @employeeId AND indicator_id = @indicatorId AND part = @part`)
  return (key) => one.get(key) as ResultRecord | undefined
}

/** The results of all parts of one person's month, with how many parts it has. */
export function earlierResults(db: Connection): (month: Month, employeeId: EmployeeId, indicatorId: IndicatorId) => EarlierResults {
  const parts = db.prepare('SELECT count(*) FROM evaluation WHERE month = ? AND employee_id = ?').pluck()
  const actuals = db.prepare('SELECT actual FROM result WHERE month = ? AND employee_id = ? AND indicator_id = ? AND actual IS NOT NULL').pluck()
  return (month, employeeId, indicatorId) => ({ parts: parts.get(month, employeeId) as number, actuals: actuals.all(month, employeeId, indicatorId) as DecimalText[] })
}
