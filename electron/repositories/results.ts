import type { DecimalText } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'
import type { TargetKey } from './targets.ts'

export interface ResultRecord extends TargetKey { actual: DecimalText | null; note: string }

/** Writes whole results; one without a figure and without a note is removed. */
export function putResults(db: Connection, results: readonly ResultRecord[]): void {
  const put = db.prepare(`
    INSERT INTO result (month, employee_id, indicator_id, actual, note) VALUES (@month, @employeeId, @indicatorId, @actual, @note)
    ON CONFLICT (month, employee_id, indicator_id, part) DO UPDATE SET actual = excluded.actual, note = excluded.note`)
  const remove = db.prepare('DELETE FROM result WHERE month = @month AND employee_id = @employeeId AND indicator_id = @indicatorId')
  for (const result of results) (result.actual === null && result.note === '' ? remove : put).run(result)
}

export function resultOf(db: Connection): (key: TargetKey) => ResultRecord | undefined {
  const one = db.prepare(`
    SELECT month, employee_id AS employeeId, indicator_id AS indicatorId, actual, note FROM result
    WHERE month = @month AND employee_id = @employeeId AND indicator_id = @indicatorId`)
  return (key) => one.get(key) as ResultRecord | undefined
}
