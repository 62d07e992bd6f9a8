import type { AppealId, Day, EmployeeId, EvaluationId, EvaluationRowId, Month } from '../../shared/domain/brand.ts'
import type { AppealOutcome } from '../../shared/domain/appeal/appeal.ts'
import type { Connection } from '../database/open.ts'

/** 申诉 against one row of a sheet, or (rowId null) the sheet as a whole. */
export interface AppealRecord {
  id: AppealId
  evaluationId: EvaluationId
  month: Month
  employeeId: EmployeeId
  part: number
  number: string
  name: string
  department: string
  managerId: EmployeeId | null
  managerName: string
  confirmed: boolean
  rowId: EvaluationRowId | null
  /** '' for the whole sheet, and for a row that is gone. */
  rowName: string
  on: Day
  reason: string
  /** What the person asks for; may be ''. */
  wanted: string
  outcome: AppealOutcome
  answer: string
  answeredOn: Day | null
  answeredBy: string
}

const SELECT = `
  SELECT a.id, a.evaluation_id AS evaluationId, e.month, e.employee_id AS employeeId, e.part, e.number, e.name, e.department, e.manager_id AS managerId,
    e.manager_name AS managerName, e.confirmed_at IS NOT NULL AS confirmed, a.row_id AS rowId, coalesce(r.name, '') AS rowName, a.filed_on AS "on", a.reason, a.wanted,
    a.outcome, a.answer, a.answered_on AS answeredOn, a.answered_by AS answeredBy
  FROM appeal a
  JOIN evaluation e ON e.id = a.evaluation_id
  LEFT JOIN evaluation_row r ON r.id = a.row_id`
const ORDER = "ORDER BY a.outcome <> 'open', a.filed_on, a.id"

type Stored = Omit<AppealRecord, 'confirmed'> & { confirmed: number }
const record = (row: unknown): AppealRecord => ({ ...row as Stored, confirmed: (row as Stored).confirmed === 1 })

/** Open ones first, each group by the day it was filed. */
export const appealsOfMonth = (db: Connection, month: Month): AppealRecord[] => db.prepare(`${SELECT} WHERE e.month = ? ${ORDER}`).all(month).map(record)
export const openAppeals = (db: Connection): AppealRecord[] => db.prepare(`${SELECT} WHERE a.outcome = 'open' ${ORDER}`).all().map(record)
/** Of these sheets, in the order they were filed. */
export const appealsOf = (db: Connection, ids: readonly EvaluationId[]): AppealRecord[] =>
  db.prepare(`${SELECT} WHERE a.evaluation_id IN (SELECT value FROM json_each(?)) ORDER BY a.filed_on, a.id`).all(JSON.stringify(ids)).map(record)

export function appealById(db: Connection, id: AppealId): AppealRecord | undefined {
  const row = db.prepare(`${SELECT} WHERE a.id = ?`).get(id)
  return row === undefined ? undefined : record(row)
}

export type AppealText = Pick<AppealRecord, 'rowId' | 'on' | 'reason' | 'wanted'>

export const addAppeal = (db: Connection, appeal: AppealText & { evaluationId: EvaluationId }): AppealId => Number(db.prepare(`
  INSERT INTO appeal (evaluation_id, row_id, filed_on, reason, wanted) VALUES (@evaluationId, @rowId, @on, @reason, @wanted)`).run(appeal).lastInsertRowid) as AppealId

export function changeAppeal(db: Connection, appeal: AppealText & { id: AppealId }): void {
  db.prepare('UPDATE appeal SET row_id = @rowId, filed_on = @on, reason = @reason, wanted = @wanted WHERE id = @id').run(appeal)
}

export function putOutcome(db: Connection, appeal: { id: AppealId; outcome: AppealOutcome; answer: string; on: Day; by: string }): void {
  db.prepare('UPDATE appeal SET outcome = @outcome, answer = @answer, answered_on = @on, answered_by = @by WHERE id = @id').run(appeal)
}

/** With its evidence: the next appeal may get the same id and must not find another's files behind it. */
export function removeAppeal(db: Connection, id: AppealId): void {
  db.prepare("DELETE FROM attachment WHERE kind = 'appeal' AND kind_id = ?").run(id)
  db.prepare('DELETE FROM appeal WHERE id = ?').run(id)
}
