import type { CheckInId, EmployeeId, KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../../electron/database/open.ts'

interface ObjectiveRow { quarter: string; level: 'company' | 'department' | 'person'; departmentId: number | null; employeeId: EmployeeId | null; title: string; ownerId: EmployeeId | null }

/** Objectives written straight into the file, so that these tests stand on the cycle's own methods only. */
export const addObjective = (db: Connection, row: Partial<ObjectiveRow> = {}): ObjectiveId => Number(db.prepare(`
  INSERT INTO objective (quarter, level, department_id, employee_id, title, type, ambition, owner_id)
  VALUES (@quarter, @level, @departmentId, @employeeId, @title, 'improvement', 'committed', @ownerId)`)
  .run({ quarter: '1997-Q2', level: 'company', departmentId: null, employeeId: null, title: '让老客户多买', ownerId: null, ...row }).lastInsertRowid) as ObjectiveId

export const addKeyResult = (db: Connection, objectiveId: ObjectiveId, title = '复购率从 20 % 到 30 %'): KeyResultId => Number(db.prepare(`
  INSERT INTO key_result (objective_id, sequence, title, kind, start, target, unit, weight)
  VALUES (@objectiveId, (SELECT count(*) + 1 FROM key_result WHERE objective_id = @objectiveId), @title, 'increase', '20', '30', '%', '100')`)
  .run({ objectiveId, title }).lastInsertRowid) as KeyResultId

export const addCheckIn = (db: Connection, keyResultId: KeyResultId, on: string, confidence: number, correctsId: CheckInId | null = null): CheckInId => Number(db.prepare(`
  INSERT INTO check_in (key_result_id, on_day, current, confidence, note, corrects_id, by_name) VALUES (?, ?, '22', ?, '', ?, '老板')`)
  .run(keyResultId, on, confidence, correctsId).lastInsertRowid) as CheckInId

export const addReview = (db: Connection, quarter: string, objectiveId: number, lessons: string): void => {
  db.prepare("INSERT INTO quarter_review (quarter, objective_id, goals, results, causes, lessons) VALUES (?, ?, '', '', '', ?)").run(quarter, objectiveId, lessons)
}

export const closeMonth = (db: Connection, month: string): void => {
  db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed')").run(month)
}

/** The last entry of the record, its details as text: what a reader of the record sees. */
export const lastEntry = (db: Connection): { method: string; subject: string; details: string } =>
  db.prepare('SELECT method, subject, details FROM audit ORDER BY seq DESC LIMIT 1').get() as { method: string; subject: string; details: string }
