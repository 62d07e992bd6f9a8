import type { Day, DecimalText, EmployeeId, EvaluationId, Month, TemplateId } from '../../shared/domain/brand.ts'
import type { EvaluationSummary } from '../../shared/api/evaluations.ts'
import type { ConfirmedAs } from '../../shared/domain/evaluation/confirm.ts'
import type { Veto } from '../../shared/domain/evaluation/evaluation.ts'
import type { Connection } from '../database/open.ts'

/** One sheet without its rows. The person's facts are those the sheet was made under. */
export interface EvaluationRecord extends Omit<EvaluationSummary, 'rows' | 'veto' | 'selfTotal' | 'difference'> {
  joinedOn: Day | null
  rowCount: number
  veto: Veto | null
  selfComment: string
  managerComment: string
  excusedReason: string | null
  /** Combined score: OKR's share in percent, taken from the position when the sheet was laid, and its score 0..1. */
  okrWeight: DecimalText | null
  okrScore: DecimalText | null
  sentence: string
}

const COLUMNS = `
  e.id, e.month, e.employee_id AS employeeId, e.number, e.name, e.department, e.position, e.manager_id AS managerId, e.manager_name AS managerName,
  e.joined_on AS joinedOn, e.template_name AS templateName, e.self_comment AS selfComment, e.manager_comment AS managerComment,
  e.excused_reason AS excusedReason, e.okr_weight AS okrWeight, e.okr_score AS okrScore, e.veto, e.sheet, e.subtotal, e.adjustment, e.total, e.grade, e.coefficient, e.sentence,
  e.row_count AS rowCount, e.missing, e.confirmed_at AS confirmedAt, e.confirmed_by AS confirmedBy, e.confirmed_as AS confirmedAs,
  trim(e.manager_comment) <> '' AS managerDone,
  trim(e.self_comment) <> '' OR NOT EXISTS (
    SELECT 1 FROM evaluation_row r WHERE r.evaluation_id = e.id AND r.exempt IS NULL AND r.self_score IS NULL) AS selfDone`

type Stored = Omit<EvaluationRecord, 'veto' | 'selfDone' | 'managerDone'> & { veto: string | null; selfDone: number; managerDone: number }
const record = (row: Stored): EvaluationRecord =>
  ({ ...row, veto: row.veto === null ? null : JSON.parse(row.veto) as Veto, selfDone: row.selfDone === 1, managerDone: row.managerDone === 1 })

export const evaluationsOfMonth = (db: Connection, month: Month): EvaluationRecord[] =>
  (db.prepare(`SELECT ${COLUMNS} FROM evaluation e WHERE e.month = ? ORDER BY e.number`).all(month) as Stored[]).map(record)

/** Those of `ids` that exist, in no particular order. */
export const evaluationsById = (db: Connection, ids: readonly EvaluationId[]): EvaluationRecord[] =>
  (db.prepare(`SELECT ${COLUMNS} FROM evaluation e WHERE e.id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)) as Stored[]).map(record)

/** Somebody who has to have a sheet in the month. Who left before it or joined after it is not. */
export interface Candidate {
  employeeId: EmployeeId
  number: string
  name: string
  department: string
  position: string
  managerId: EmployeeId | null
  managerName: string
  joinedOn: Day | null
  templateId: TemplateId | null
  okrWeight: DecimalText | null
  evaluationId: EvaluationId | null
  confirmed: boolean
  /** False for whoever stands at the top, never had a sheet and has a position without a template: the owner is not assessed and nags nobody. */
  expected: boolean
}

export const candidatesOfMonth = (db: Connection, month: Month): Candidate[] => (db.prepare(`
  SELECT p.id AS employeeId, p.number, p.name, coalesce(d.name, '') AS department, coalesce(o.name, '') AS position, p.manager_id AS managerId,
    coalesce(m.name, '') AS managerName, p.joined_on AS joinedOn, o.template_id AS templateId, o.okr_weight AS okrWeight, e.id AS evaluationId, e.confirmed_at IS NOT NULL AS confirmed,
    p.manager_id IS NOT NULL OR o.template_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM employee r WHERE r.manager_id = p.id)
      OR EXISTS (SELECT 1 FROM evaluation x WHERE x.employee_id = p.id) AS expected
  FROM employee p
  LEFT JOIN department d ON d.id = p.department_id
  LEFT JOIN position o ON o.id = p.position_id
  LEFT JOIN employee m ON m.id = p.manager_id
  LEFT JOIN evaluation e ON e.employee_id = p.id AND e.month = @month
  WHERE (p.joined_on IS NULL OR substr(p.joined_on, 1, 7) <= @month) AND (p.left_on IS NULL OR substr(p.left_on, 1, 7) >= @month)
  ORDER BY p.number`).all({ month }) as (Omit<Candidate, 'confirmed' | 'expected'> & { confirmed: number; expected: number })[])
  .map((row) => ({ ...row, confirmed: row.confirmed === 1, expected: row.expected === 1 }))

type Facts = Pick<EvaluationRecord, 'month' | 'employeeId' | 'number' | 'name' | 'department' | 'position' | 'managerId' | 'managerName' | 'joinedOn' | 'templateName' | 'okrWeight'>

/** A sheet that has not been scored yet: `rescore` fills in the rest. */
export const addEvaluation = (db: Connection, facts: Facts): EvaluationId => Number(db.prepare(`
  INSERT INTO evaluation (month, employee_id, number, name, department, position, manager_id, manager_name, joined_on, template_name, okr_weight, sheet, adjustment, sentence, row_count, missing)
  VALUES (@month, @employeeId, @number, @name, @department, @position, @managerId, @managerName, @joinedOn, @templateName, @okrWeight, 'incomplete', '0', '', 0, 0)`)
  .run(facts).lastInsertRowid) as EvaluationId

export function renewEvaluation(db: Connection, id: EvaluationId, facts: Facts): void {
  db.prepare(`
    UPDATE evaluation SET number = @number, name = @name, department = @department, position = @position, manager_id = @managerId,
      manager_name = @managerName, joined_on = @joinedOn, template_name = @templateName, okr_weight = @okrWeight WHERE id = @id`).run({ ...facts, id })
}

export function removeEvaluation(db: Connection, id: EvaluationId): void {
  db.prepare('DELETE FROM evaluation WHERE id = ?').run(id)
}

export type SheetOutcome = Pick<EvaluationRecord, 'id' | 'sheet' | 'subtotal' | 'adjustment' | 'total' | 'grade' | 'coefficient' | 'sentence' | 'rowCount' | 'missing' | 'excusedReason' | 'okrScore'>

export function putOutcomes(db: Connection, outcomes: readonly SheetOutcome[]): void {
  const put = db.prepare(`
    UPDATE evaluation SET sheet = @sheet, subtotal = @subtotal, adjustment = @adjustment, total = @total, grade = @grade, coefficient = @coefficient,
      sentence = @sentence, row_count = @rowCount, missing = @missing, excused_reason = @excusedReason, okr_score = @okrScore WHERE id = @id`)
  for (const outcome of outcomes) put.run(outcome)
}

/** null keeps what is stored. */
export function putComments(db: Connection, id: EvaluationId, self: string | null, manager: string | null): void {
  db.prepare('UPDATE evaluation SET self_comment = coalesce(?, self_comment), manager_comment = coalesce(?, manager_comment) WHERE id = ?').run(self, manager, id)
}

export function putVeto(db: Connection, id: EvaluationId, veto: Veto | null): void {
  db.prepare('UPDATE evaluation SET veto = ? WHERE id = ?').run(veto === null ? null : JSON.stringify(veto), id)
}

export function putConfirmation(db: Connection, id: EvaluationId, confirmed: { at: string; by: string; as: ConfirmedAs } | null): void {
  db.prepare('UPDATE evaluation SET confirmed_at = ?, confirmed_by = ?, confirmed_as = ? WHERE id = ?')
    .run(confirmed?.at ?? null, confirmed?.by ?? null, confirmed?.as ?? null, id)
}

export interface SheetKey { id: EvaluationId; month: Month; employeeId: EmployeeId; confirmed: boolean }

/** Which sheets these months have. */
export const sheetsOf = (db: Connection, months: readonly Month[]): SheetKey[] => (db.prepare(`
  SELECT id, month, employee_id AS employeeId, confirmed_at IS NOT NULL AS confirmed FROM evaluation
  WHERE month IN (SELECT value FROM json_each(?))`).all(JSON.stringify(months)) as (Omit<SheetKey, 'confirmed'> & { confirmed: number })[])
  .map((row) => ({ ...row, confirmed: row.confirmed === 1 }))

/** Sheets that may still change: not confirmed, and of months that are not closed. */
export const openEvaluations = (db: Connection, month: Month | null): EvaluationId[] => db.prepare(`
  SELECT id FROM evaluation WHERE confirmed_at IS NULL AND (@month IS NULL OR month = @month)
    AND month NOT IN (SELECT month FROM period WHERE state = 'closed') ORDER BY id`).pluck().all({ month }) as EvaluationId[]

export const openSheetsWithOkr = (db: Connection, months: readonly Month[]): EvaluationId[] => db.prepare(`
  SELECT id FROM evaluation WHERE okr_weight IS NOT NULL AND confirmed_at IS NULL AND month IN (SELECT value FROM json_each(?))
    AND month NOT IN (SELECT month FROM period WHERE state = 'closed') ORDER BY id`).pluck().all(JSON.stringify(months)) as EvaluationId[]
