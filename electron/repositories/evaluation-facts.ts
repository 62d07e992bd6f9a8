import type { DepartmentId, EmployeeId, PositionId } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** Sheets copy the facts of their person. Those not confirmed, of months not closed, follow a change; the others keep what was. */
const REFRESH = (who: string) => `
  UPDATE evaluation SET number = fact.number, name = fact.name, department = fact.department, position = fact.position,
    manager_id = fact.manager_id, manager_name = fact.manager_name, joined_on = fact.joined_on
  FROM (
    SELECT e.id, e.number, e.name, coalesce(d.name, '') AS department, coalesce(p.name, '') AS position,
      e.manager_id, coalesce(m.name, '') AS manager_name, e.joined_on
    FROM employee e
    LEFT JOIN department d ON d.id = e.department_id
    LEFT JOIN position p ON p.id = e.position_id
    LEFT JOIN employee m ON m.id = e.manager_id
    WHERE ${who}
  ) AS fact
  WHERE evaluation.employee_id = fact.id AND evaluation.confirmed_at IS NULL
    AND evaluation.month NOT IN (SELECT month FROM period WHERE state = 'closed')`

/** After a change to one person: their own open sheets, and those of their reports, which carry the manager's name. */
export const refreshOpenFacts = (db: Connection, employeeId: EmployeeId): number =>
  db.prepare(REFRESH('e.id = @id OR e.manager_id = @id')).run({ id: employeeId }).changes

export const refreshOpenFactsOfDepartment = (db: Connection, id: DepartmentId): number =>
  db.prepare(REFRESH('e.department_id = @id')).run({ id }).changes

export const refreshOpenFactsOfPosition = (db: Connection, id: PositionId): number =>
  db.prepare(REFRESH('e.position_id = @id')).run({ id }).changes
