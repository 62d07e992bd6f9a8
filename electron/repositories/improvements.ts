import type { Day, EmployeeId, EvaluationId, ImprovementId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** One improvement step: a plan, or why none is needed. */
export interface ImprovementRow {
  month: Month
  employeeId: EmployeeId
  kind: 'plan' | 'none-needed'
  lever: 1 | 2 | 3 | null
  action: string
  expected: string
  dueOn: Day | null
  indicatorId: IndicatorId | null
  reason: string
}
export interface ImprovementRecord extends ImprovementRow { id: ImprovementId; /** As on the month's sheet, where there is one. */ employeeName: string }

const SELECT = `
  SELECT i.id, i.month, i.employee_id AS employeeId, coalesce(v.name, e.name) AS employeeName, i.kind, i.lever, i.action, i.expected, i.due_on AS dueOn,
    i.indicator_id AS indicatorId, i.reason
  FROM improvement i
  JOIN employee e ON e.id = i.employee_id
  LEFT JOIN evaluation v ON v.month = i.month AND v.employee_id = i.employee_id AND v.part = (SELECT max(x.part) FROM evaluation x WHERE x.month = i.month AND x.employee_id = i.employee_id)`

export const improvementsOfMonth = (db: Connection, month: Month): ImprovementRecord[] =>
  db.prepare(`${SELECT} WHERE i.month = ? ORDER BY coalesce(v.number, e.number), i.id`).all(month) as ImprovementRecord[]

export const improvementById = (db: Connection, id: ImprovementId): ImprovementRecord | undefined =>
  db.prepare(`${SELECT} WHERE i.id = ?`).get(id) as ImprovementRecord | undefined

export function insertImprovement(db: Connection, row: ImprovementRow): ImprovementId {
  const added = db.prepare(`
    INSERT INTO improvement (month, employee_id, kind, lever, action, expected, due_on, indicator_id, reason)
    VALUES (@month, @employeeId, @kind, @lever, @action, @expected, @dueOn, @indicatorId, @reason)`).run(row)
  return Number(added.lastInsertRowid) as ImprovementId
}

export function updateImprovement(db: Connection, id: ImprovementId, row: ImprovementRow): void {
  db.prepare(`
    UPDATE improvement SET month = @month, employee_id = @employeeId, kind = @kind, lever = @lever, action = @action, expected = @expected,
      due_on = @dueOn, indicator_id = @indicatorId, reason = @reason WHERE id = @id`).run({ ...row, id })
}

export function removeImprovement(db: Connection, id: ImprovementId): void {
  db.prepare('DELETE FROM improvement WHERE id = ?').run(id)
}

export interface Improvable { employeeId: EmployeeId; name: string; evaluationId: EvaluationId; improved: boolean }

/** Everybody employed in the month who has a sheet of it, once (under their last one), and whether they have a step. */
export const improvableOfMonth = (db: Connection, month: Month): Improvable[] => (db.prepare(`
  SELECT v.employee_id AS employeeId, v.name, v.id AS evaluationId,
    EXISTS (SELECT 1 FROM improvement i WHERE i.month = v.month AND i.employee_id = v.employee_id) AS improved
  FROM evaluation v JOIN employee e ON e.id = v.employee_id
  WHERE v.month = @month AND v.part = (SELECT max(x.part) FROM evaluation x WHERE x.month = v.month AND x.employee_id = v.employee_id) AND (e.joined_on IS NULL OR e.joined_on <= @month || '-31') AND (e.left_on IS NULL OR e.left_on >= @month || '-01')
  ORDER BY v.number`).all({ month }) as (Omit<Improvable, 'improved'> & { improved: number })[]).map((row) => ({ ...row, improved: row.improved === 1 }))
