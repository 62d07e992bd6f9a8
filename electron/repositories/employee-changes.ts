import type { Day, DepartmentId, EmployeeChangeId, EmployeeId, PositionId } from '../../shared/domain/brand.ts'
import type { EmployeeChange, HeldFacts } from '../../shared/domain/employee/served-spans.ts'
import type { Connection } from '../database/open.ts'

/** What somebody's facts were until the day before `on`. */
export interface ChangeRecord extends EmployeeChange { id: EmployeeChangeId; employeeId: EmployeeId }

const SELECT = `
  SELECT id, employee_id AS employeeId, on_day AS "on", department_id AS departmentId, position_id AS positionId, manager_id AS managerId, note
  FROM employee_change`

/** Everybody's changes by person, each in the order of their days. */
export const changesByPerson = (db: Connection): Map<EmployeeId, ChangeRecord[]> =>
  Map.groupBy(db.prepare(`${SELECT} ORDER BY on_day`).all() as ChangeRecord[], ({ employeeId }) => employeeId)

/** Earliest first. */
export const changesOf = (db: Connection, employeeId: EmployeeId): ChangeRecord[] =>
  db.prepare(`${SELECT} WHERE employee_id = ? ORDER BY on_day`).all(employeeId) as ChangeRecord[]

export const changeById = (db: Connection, id: EmployeeChangeId): ChangeRecord | undefined =>
  db.prepare(`${SELECT} WHERE id = ?`).get(id) as ChangeRecord | undefined

export const insertChange = (db: Connection, change: EmployeeChange & { employeeId: EmployeeId }): EmployeeChangeId => Number(db.prepare(`
  INSERT INTO employee_change (employee_id, on_day, department_id, position_id, manager_id, note)
  VALUES (@employeeId, @on, @departmentId, @positionId, @managerId, @note)`).run(change).lastInsertRowid) as EmployeeChangeId

export function removeChange(db: Connection, id: EmployeeChangeId): void {
  db.prepare('DELETE FROM employee_change WHERE id = ?').run(id)
}

export function putHeldFacts(db: Connection, id: EmployeeId, { departmentId, positionId, managerId }: HeldFacts): void {
  db.prepare('UPDATE employee SET department_id = ?, position_id = ?, manager_id = ? WHERE id = ?').run(departmentId, positionId, managerId, id)
}

export interface HeldNames { on: Day; department: string; position: string; managerName: string }

/** For the list of somebody's changes: the names of what held before each. */
export const namedChanges = (db: Connection, employeeId: EmployeeId): (ChangeRecord & HeldNames)[] => db.prepare(`
  SELECT c.id, c.employee_id AS employeeId, c.on_day AS "on", c.department_id AS departmentId, c.position_id AS positionId, c.manager_id AS managerId, c.note,
    coalesce(d.name, '') AS department, coalesce(p.name, '') AS position, coalesce(m.name, '') AS managerName
  FROM employee_change c
  LEFT JOIN department d ON d.id = c.department_id
  LEFT JOIN position p ON p.id = c.position_id
  LEFT JOIN employee m ON m.id = c.manager_id
  WHERE c.employee_id = ? ORDER BY c.on_day`).all(employeeId) as (ChangeRecord & HeldNames)[]

/** Who has this department, position or manager, today or before a change. */
export const peopleWith = (db: Connection, { departmentId = null, positionId = null, managerId = null }: Partial<{ departmentId: DepartmentId | null; positionId: PositionId | null; managerId: EmployeeId | null }>): EmployeeId[] =>
  db.prepare(`
    SELECT id FROM employee WHERE department_id = @departmentId OR position_id = @positionId OR manager_id = @managerId
    UNION SELECT employee_id FROM employee_change WHERE department_id = @departmentId OR position_id = @positionId OR manager_id = @managerId`)
    .pluck().all({ departmentId, positionId, managerId }) as EmployeeId[]
