import type { DepartmentId, EmployeeId, Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

export interface DepartmentRow { id: DepartmentId; name: string; people: number }

const SELECT = `SELECT d.id, d.name, (SELECT count(*) FROM employee e WHERE e.department_id = d.id) AS people FROM department d`

export const listDepartments = (db: Connection): DepartmentRow[] =>
  db.prepare(`${SELECT} ORDER BY d.id`).all() as DepartmentRow[]

export const departmentById = (db: Connection, id: DepartmentId): DepartmentRow | undefined =>
  db.prepare(`${SELECT} WHERE d.id = ?`).get(id) as DepartmentRow | undefined

export const departmentByName = (db: Connection, name: string): DepartmentRow | undefined =>
  db.prepare(`${SELECT} WHERE d.name = ?`).get(name) as DepartmentRow | undefined

/** The department of that name, added when it is new; null for no name. */
export function departmentNamed(db: Connection, name: string): DepartmentId | null {
  const wanted = name.trim()
  if (wanted === '') return null
  const known = departmentByName(db, wanted)
  if (known) return known.id
  return Number(db.prepare('INSERT INTO department (name) VALUES (?)').run(wanted).lastInsertRowid) as DepartmentId
}

export function renameDepartment(db: Connection, id: DepartmentId, name: string): void {
  db.prepare('UPDATE department SET name = ? WHERE id = ?').run(name, id)
}

/** Where everybody stood in every month, by the names their sheets carry. */
export const departmentStandings = (db: Connection): { month: Month; employeeId: EmployeeId; department: string }[] =>
  db.prepare('SELECT month, employee_id AS employeeId, department FROM evaluation').all() as { month: Month; employeeId: EmployeeId; department: string }[]

export const peopleNow = (db: Connection, id: DepartmentId): Set<EmployeeId> =>
  new Set(db.prepare('SELECT id FROM employee WHERE department_id = ?').pluck().all(id) as EmployeeId[])

/** What still names this department. */
export const departmentUses = (db: Connection, id: DepartmentId): { people: number; objectives: number; changes: number; causes: number } => db.prepare(`
  SELECT (SELECT count(*) FROM employee WHERE department_id = @id) AS people,
    (SELECT count(*) FROM objective WHERE department_id = @id) AS objectives,
    (SELECT count(*) FROM employee_change WHERE department_id = @id) AS changes,
    (SELECT count(*) FROM root_cause WHERE department_id = @id) + (SELECT count(*) FROM hypothesis WHERE department_id = @id) AS causes`).get({ id }) as { people: number; objectives: number; changes: number; causes: number }

export function removeDepartment(db: Connection, id: DepartmentId): void {
  db.prepare('DELETE FROM department WHERE id = ?').run(id)
}
