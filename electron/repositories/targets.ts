import type { EmployeeId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { TargetFigures } from '../../shared/domain/target/target.ts'
import type { Connection } from '../database/open.ts'

/** `part` is 1 for everybody whose month is not split. */
export interface TargetKey { month: Month; employeeId: EmployeeId; indicatorId: IndicatorId; part: number }
export interface TargetRecord extends TargetKey, TargetFigures {}

const SELECT = 'SELECT month, employee_id AS employeeId, indicator_id AS indicatorId, part, floor, target, stretch, base FROM target'

export const targetsOfMonth = (db: Connection, month: Month): TargetRecord[] => db.prepare(`${SELECT} WHERE month = ?`).all(month) as TargetRecord[]

/** Writes whole target rows; one whose four figures are all empty is removed. */
export function putTargets(db: Connection, targets: readonly TargetRecord[]): void {
  const put = db.prepare(`
    INSERT INTO target (month, employee_id, indicator_id, part, floor, target, stretch, base)
    VALUES (@month, @employeeId, @indicatorId, @part, @floor, @target, @stretch, @base)
    ON CONFLICT (month, employee_id, indicator_id, part)
    DO UPDATE SET floor = excluded.floor, target = excluded.target, stretch = excluded.stretch, base = excluded.base`)
  const remove = db.prepare('DELETE FROM target WHERE month = @month AND employee_id = @employeeId AND indicator_id = @indicatorId AND part = @part')
  for (const target of targets) {
    const empty = target.floor === null && target.target === null && target.stretch === null && target.base === null
    ;(empty ? remove : put).run(target)
  }
}

export function targetOf(db: Connection): (key: TargetKey) => TargetRecord | undefined {
  const one = db.prepare(`${SELECT} WHERE month = @month AND employee_id = @employeeId AND indicator_id = @indicatorId AND part = @part`)
  return (key) => one.get(key) as TargetRecord | undefined
}

/** What one part has agreed and the other has not. */
export function copyPart(db: Connection, key: { month: Month; employeeId: EmployeeId; from: number; to: number }): void {
  db.prepare(`
    INSERT INTO target (month, employee_id, indicator_id, part, floor, target, stretch, base)
    SELECT month, employee_id, indicator_id, @to, floor, target, stretch, base FROM target WHERE month = @month AND employee_id = @employeeId AND part = @from
    ON CONFLICT (month, employee_id, indicator_id, part) DO NOTHING`).run(key)
}
