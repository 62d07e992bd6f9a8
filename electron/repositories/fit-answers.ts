import type { Day, EmployeeId } from '../../shared/domain/brand.ts'
import type { FitMode } from '../../shared/domain/fit/fit.ts'
import { daysOfQuarter, type Quarter } from '../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../database/open.ts'

/** A manager's private answers about one person. */
export interface FitAnswer { employeeId: EmployeeId; quarter: Quarter; answers: number[]; mode: FitMode; on: Day }

const COLUMNS = 'f.employee_id AS employeeId, f.quarter, f.answers, f.mode, f.on_day AS "on"'
const answer = (row: unknown): FitAnswer => {
  const stored = row as Omit<FitAnswer, 'answers'> & { answers: string }
  return { ...stored, answers: JSON.parse(stored.answers) as number[] }
}

/** The newest answers about each person up to this quarter: theirs until they are asked again. */
export const latestFitAnswers = (db: Connection, quarter: Quarter): FitAnswer[] => db.prepare(`
  SELECT ${COLUMNS} FROM fit_answer f
  WHERE f.quarter = (SELECT max(o.quarter) FROM fit_answer o WHERE o.employee_id = f.employee_id AND o.quarter <= ?)`).all(quarter).map(answer)

/** Who has been asked about this quarter, never what was answered. */
export const fitAnswered = (db: Connection, quarter: Quarter): EmployeeId[] =>
  db.prepare('SELECT employee_id FROM fit_answer WHERE quarter = ? ORDER BY employee_id').pluck().all(quarter) as EmployeeId[]

export function putFitAnswer(db: Connection, { employeeId, quarter, answers, mode, on }: FitAnswer): void {
  db.prepare(`
    INSERT INTO fit_answer (employee_id, quarter, answers, mode, on_day) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (employee_id, quarter) DO UPDATE SET answers = excluded.answers, mode = excluded.mode, on_day = excluded.on_day`)
    .run(employeeId, quarter, JSON.stringify(answers), mode, on)
}

export interface FitPerson { employeeId: EmployeeId; number: string; name: string; managerId: EmployeeId | null; managerName: string; positionMode: FitMode | null }

/** Everybody employed on at least one day of the quarter. */
export function fitPeople(db: Connection, quarter: Quarter): FitPerson[] {
  return db.prepare(`
    SELECT e.id AS employeeId, e.number, e.name, e.manager_id AS managerId, coalesce(m.name, '') AS managerName, p.mode AS positionMode
    FROM employee e LEFT JOIN employee m ON m.id = e.manager_id LEFT JOIN position p ON p.id = e.position_id
    WHERE (e.joined_on IS NULL OR e.joined_on <= @last) AND (e.left_on IS NULL OR e.left_on >= @first)
    ORDER BY e.number`).all(daysOfQuarter(quarter)) as FitPerson[]
}
