import type { Day, DecimalText, EmployeeId, EvaluationId, InterviewId, Month } from '../../shared/domain/brand.ts'
import type { AgreedPoint, Interview } from '../../shared/domain/interview/interview.ts'
import type { Connection } from '../database/open.ts'

/** 绩效面谈: one record per person and month. */
export interface InterviewRecord extends Interview { id: InterviewId; month: Month; employeeId: EmployeeId; signedOn: Day | null }

const SELECT = `
  SELECT id, month, employee_id AS employeeId, held_on AS heldOn, place, by_name AS byName, good, gaps, support, employee_view AS employeeView, agreed, signed_on AS signedOn
  FROM interview`

type Stored = Omit<InterviewRecord, 'agreed'> & { agreed: string }
const record = (row: unknown): InterviewRecord => ({ ...row as Stored, agreed: JSON.parse((row as Stored).agreed) as AgreedPoint[] })

export const interviewsOfMonth = (db: Connection, month: Month): InterviewRecord[] => db.prepare(`${SELECT} WHERE month = ? ORDER BY employee_id`).all(month).map(record)

export function interviewOf(db: Connection, month: Month, employeeId: EmployeeId): InterviewRecord | undefined {
  const row = db.prepare(`${SELECT} WHERE month = ? AND employee_id = ?`).get(month, employeeId)
  return row === undefined ? undefined : record(row)
}

export function interviewById(db: Connection, id: InterviewId): InterviewRecord | undefined {
  const row = db.prepare(`${SELECT} WHERE id = ?`).get(id)
  return row === undefined ? undefined : record(row)
}

/** Somebody's last record before this month: what was agreed then is asked about now. */
export function interviewBefore(db: Connection, month: Month, employeeId: EmployeeId): InterviewRecord | undefined {
  const row = db.prepare(`${SELECT} WHERE employee_id = ? AND month < ? ORDER BY month DESC LIMIT 1`).get(employeeId, month)
  return row === undefined ? undefined : record(row)
}

export function putInterview(db: Connection, month: Month, employeeId: EmployeeId, interview: Interview): void {
  db.prepare(`
    INSERT INTO interview (month, employee_id, held_on, place, by_name, good, gaps, support, employee_view, agreed)
    VALUES (@month, @employeeId, @heldOn, @place, @byName, @good, @gaps, @support, @employeeView, @agreed)
    ON CONFLICT (month, employee_id) DO UPDATE SET held_on = excluded.held_on, place = excluded.place, by_name = excluded.by_name, good = excluded.good,
      gaps = excluded.gaps, support = excluded.support, employee_view = excluded.employee_view, agreed = excluded.agreed`)
    .run({ ...interview, month, employeeId, agreed: JSON.stringify(interview.agreed) })
}

export function putSigned(db: Connection, id: InterviewId, on: Day | null): void {
  db.prepare('UPDATE interview SET signed_on = ? WHERE id = ?').run(on, id)
}

/** With its evidence: the next record may get the same id. */
export function removeInterview(db: Connection, id: InterviewId): void {
  db.prepare("DELETE FROM attachment WHERE kind = 'interview' AND kind_id = ?").run(id)
  db.prepare('DELETE FROM interview WHERE id = ?').run(id)
}

/** Somebody to talk to: whoever has a sheet of the month, once however many part-sheets there are. Facts are those of the last part, the total is the month's. */
export interface Interviewee {
  employeeId: EmployeeId
  evaluationId: EvaluationId
  number: string
  name: string
  department: string
  position: string
  managerName: string
  total: DecimalText | null
  grade: string | null
}

const PEOPLE = `
  SELECT e.employee_id AS employeeId, e.id AS evaluationId, e.number, e.name, e.department, e.position, e.manager_name AS managerName,
    CASE WHEN e.whole IS NULL THEN e.total ELSE e.whole ->> '$.total' END AS total, CASE WHEN e.whole IS NULL THEN e.grade ELSE e.whole ->> '$.grade' END AS grade
  FROM evaluation e
  WHERE e.month = ? AND e.part = (SELECT max(x.part) FROM evaluation x WHERE x.month = e.month AND x.employee_id = e.employee_id)`

export const intervieweesOfMonth = (db: Connection, month: Month): Interviewee[] => db.prepare(`${PEOPLE} ORDER BY e.number`).all(month) as Interviewee[]

export const intervieweeOf = (db: Connection, month: Month, employeeId: EmployeeId): Interviewee | undefined =>
  db.prepare(`${PEOPLE} AND e.employee_id = ?`).get(month, employeeId) as Interviewee | undefined

/** All sheets somebody has in the month. */
export const sheetsOfPerson = (db: Connection, month: Month, employeeId: EmployeeId): EvaluationId[] =>
  db.prepare('SELECT id FROM evaluation WHERE month = ? AND employee_id = ? ORDER BY part').pluck().all(month, employeeId) as EvaluationId[]
