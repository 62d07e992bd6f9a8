import type { Day, DepartmentId, EmployeeId, Fen, PositionId } from '../../shared/domain/brand.ts'
import type { Employee } from '../../shared/api/employees.ts'
import type { Connection } from '../database/open.ts'

/** One person as stored. */
export interface EmployeeRow {
  number: string
  name: string
  departmentId: DepartmentId | null
  positionId: PositionId | null
  managerId: EmployeeId | null
  joinedOn: Day | null
  leftOn: Day | null
  baseFen: Fen | null
}

const SELECT = `
  SELECT e.id, e.number, e.name, e.department_id AS departmentId, coalesce(d.name, '') AS department,
    e.position_id AS positionId, coalesce(p.name, '') AS position, e.manager_id AS managerId, coalesce(m.name, '') AS managerName,
    e.joined_on AS joinedOn, e.left_on AS leftOn, e.base_fen AS baseFen
  FROM employee e
  LEFT JOIN department d ON d.id = e.department_id
  LEFT JOIN position p ON p.id = e.position_id
  LEFT JOIN employee m ON m.id = e.manager_id`

export const listEmployees = (db: Connection): Employee[] => db.prepare(`${SELECT} ORDER BY e.id`).all() as Employee[]

export const employeeById = (db: Connection, id: EmployeeId): Employee | undefined =>
  db.prepare(`${SELECT} WHERE e.id = ?`).get(id) as Employee | undefined

export const employeeByNumber = (db: Connection, number: string): Employee | undefined =>
  db.prepare(`${SELECT} WHERE e.number = ?`).get(number) as Employee | undefined

export const employeeCount = (db: Connection): number => db.prepare('SELECT count(*) FROM employee').pluck().get() as number

/** Who is under whom, for looking for loops. */
export function managers(db: Connection): Map<EmployeeId, EmployeeId | null> {
  const rows = db.prepare('SELECT id, manager_id AS managerId FROM employee').all() as { id: EmployeeId; managerId: EmployeeId | null }[]
  return new Map(rows.map((row) => [row.id, row.managerId]))
}

export function insertEmployee(db: Connection, row: EmployeeRow): EmployeeId {
  const added = db.prepare(`
    INSERT INTO employee (number, name, department_id, position_id, manager_id, joined_on, left_on, base_fen)
    VALUES (@number, @name, @departmentId, @positionId, @managerId, @joinedOn, @leftOn, @baseFen)`).run(row)
  return Number(added.lastInsertRowid) as EmployeeId
}

export function updateEmployee(db: Connection, id: EmployeeId, row: EmployeeRow): void {
  db.prepare(`
    UPDATE employee SET number = @number, name = @name, department_id = @departmentId, position_id = @positionId,
      manager_id = @managerId, joined_on = @joinedOn, left_on = @leftOn, base_fen = @baseFen
    WHERE id = @id`).run({ ...row, id })
}

export function removeEmployee(db: Connection, id: EmployeeId): void {
  db.prepare('DELETE FROM employee_change WHERE employee_id = ?').run(id)
  db.prepare('DELETE FROM employee WHERE id = ?').run(id)
}

export interface EmployeeUses { sheets: number; targets: number; results: number; unreadable: number; reports: number; changes: number; sheetsAsManager: number; objectives: number; improvements: number; fitAnswers: number; interviews: number; targetChanges: number; attachments: number; decisions: number; causes: number }

/** What still names this person. */
export function employeeUses(db: Connection, id: EmployeeId): EmployeeUses {
  return db.prepare(`
    SELECT (SELECT count(*) FROM evaluation WHERE employee_id = @id) AS sheets,
      (SELECT count(*) FROM target WHERE employee_id = @id) AS targets,
      (SELECT count(*) FROM result WHERE employee_id = @id) AS results,
      (SELECT count(*) FROM bad_cell WHERE employee_id = @id) AS unreadable,
      (SELECT count(*) FROM employee WHERE manager_id = @id) AS reports,
      (SELECT count(*) FROM employee_change WHERE manager_id = @id) AS changes,
      (SELECT count(*) FROM evaluation WHERE manager_id = @id) AS sheetsAsManager,
      (SELECT count(*) FROM objective WHERE employee_id = @id OR owner_id = @id) AS objectives,
      (SELECT count(*) FROM improvement WHERE employee_id = @id) AS improvements,
      (SELECT count(*) FROM fit_answer WHERE employee_id = @id) AS fitAnswers,
      (SELECT count(*) FROM interview WHERE employee_id = @id) AS interviews,
      (SELECT count(*) FROM target_change WHERE employee_id = @id) AS targetChanges,
      (SELECT count(*) FROM attachment WHERE employee_id = @id) AS attachments,
      (SELECT count(*) FROM decision WHERE owner_id = @id) AS decisions,
      (SELECT count(*) FROM root_cause WHERE employee_id = @id) + (SELECT count(*) FROM hypothesis WHERE employee_id = @id) AS causes`).get({ id }) as EmployeeUses
}
