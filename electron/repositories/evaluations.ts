import type { Day, DecimalText, EmployeeId, EvaluationId, Month } from '../../shared/domain/brand.ts'
import type { EvaluationSummary } from '../../shared/api/evaluations.ts'
import type { ConfirmedAs } from '../../shared/domain/evaluation/confirm.ts'
import type { Veto } from '../../shared/domain/evaluation/evaluation.ts'
import type { JoinedMonth } from '../../shared/domain/evaluation/join-parts.ts'
import { daysBetween } from '../../shared/domain/employee/served-spans.ts'
import { daysInMonth } from '../../shared/domain/month/month.ts'
import type { Connection } from '../database/open.ts'
import { spansOfMonth, type SpanFacts } from './spans.ts'

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
  e.id, e.month, e.employee_id AS employeeId, e.part, e.from_day AS "from", e.to_day AS "to", e.served_note AS servedNote, e.whole,
  (SELECT count(*) FROM evaluation x WHERE x.month = e.month AND x.employee_id = e.employee_id) AS parts, e.number, e.name, e.department, e.position, e.manager_id AS managerId, e.manager_name AS managerName,
  e.joined_on AS joinedOn, e.template_name AS templateName, e.self_comment AS selfComment, e.manager_comment AS managerComment,
  e.excused_reason AS excusedReason, e.okr_weight AS okrWeight, e.okr_score AS okrScore, e.veto, e.sheet, e.subtotal, e.adjustment, e.total, e.grade, e.coefficient, e.sentence,
  e.row_count AS rowCount, e.missing, e.confirmed_at AS confirmedAt, e.confirmed_by AS confirmedBy, e.confirmed_as AS confirmedAs,
  trim(e.manager_comment) <> '' AS managerDone,
  trim(e.self_comment) <> '' OR NOT EXISTS (
    SELECT 1 FROM evaluation_row r WHERE r.evaluation_id = e.id AND r.exempt IS NULL AND r.self_score IS NULL) AS selfDone`

type Stored = Omit<EvaluationRecord, 'veto' | 'selfDone' | 'managerDone' | 'whole' | 'days'> & { veto: string | null; whole: string | null; selfDone: number; managerDone: number }
const record = (row: Stored): EvaluationRecord =>
  ({
    ...row, veto: row.veto === null ? null : JSON.parse(row.veto) as Veto, selfDone: row.selfDone === 1, managerDone: row.managerDone === 1,
    whole: row.whole === null ? null : JSON.parse(row.whole) as EvaluationRecord['whole'],
    days: row.from === null || row.to === null ? daysInMonth(row.month) : daysBetween(row.from, row.to),
  })

export const evaluationsOfMonth = (db: Connection, month: Month): EvaluationRecord[] =>
  (db.prepare(`SELECT ${COLUMNS} FROM evaluation e WHERE e.month = ? ORDER BY e.number, e.part`).all(month) as Stored[]).map(record)

/** Those of `ids` that exist, in no particular order. */
export const evaluationsById = (db: Connection, ids: readonly EvaluationId[]): EvaluationRecord[] =>
  (db.prepare(`SELECT ${COLUMNS} FROM evaluation e WHERE e.id IN (SELECT value FROM json_each(?))`).all(JSON.stringify(ids)) as Stored[]).map(record)

/** A span of somebody who has to have a sheet in the month: one for most, one for each part of theirs for others. */
export interface Candidate extends SpanFacts {
  evaluationId: EvaluationId | null
  confirmed: boolean
  /** False for whoever stands at the top, never had a sheet and has a position without a template: the owner is not assessed and nags nobody. */
  expected: boolean
}

/** Who left before the month or joined after it is not among them. By number, then by part. */
export function candidatesOfMonth(db: Connection, month: Month): Candidate[] {
  const { spans, sheets, unassessed } = spansOfMonth(db, month)
  const laid = new Map(sheets.map((sheet) => [`${sheet.employeeId} ${sheet.part}`, sheet]))
  // A change written down after the whole month was confirmed asks for no second sheet until that one is opened again.
  const signedWhole = new Set(sheets.filter(({ confirmed, from }) => confirmed && from === null).map(({ employeeId }) => employeeId))
  return spans.flatMap((span) => {
    const sheet = laid.get(`${span.employeeId} ${span.part}`)
    if (sheet === undefined && signedWhole.has(span.employeeId)) return []
    return [{ ...span, evaluationId: sheet?.id ?? null, confirmed: sheet?.confirmed ?? false, expected: !unassessed.has(span.employeeId) }]
  })
}

type Facts = Pick<EvaluationRecord, 'month' | 'employeeId' | 'number' | 'name' | 'department' | 'position' | 'managerId' | 'managerName' | 'joinedOn' | 'templateName' | 'okrWeight' | 'part' | 'from' | 'to' | 'servedNote'>

/** A sheet that has not been scored yet: `rescore` fills in the rest. */
export const addEvaluation = (db: Connection, facts: Facts): EvaluationId => Number(db.prepare(`
  INSERT INTO evaluation (month, employee_id, number, name, department, position, manager_id, manager_name, joined_on, template_name, okr_weight, part, from_day, to_day, served_note, sheet, adjustment, sentence, row_count, missing)
  VALUES (@month, @employeeId, @number, @name, @department, @position, @managerId, @managerName, @joinedOn, @templateName, @okrWeight, @part, @from, @to, @servedNote, 'incomplete', '0', '', 0, 0)`)
  .run(facts).lastInsertRowid) as EvaluationId

export function renewEvaluation(db: Connection, id: EvaluationId, facts: Facts): void {
  db.prepare(`
    UPDATE evaluation SET number = @number, name = @name, department = @department, position = @position, manager_id = @managerId,
      manager_name = @managerName, joined_on = @joinedOn, template_name = @templateName, okr_weight = @okrWeight,
      from_day = @from, to_day = @to, served_note = @servedNote WHERE id = @id`).run({ ...facts, id })
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

export type PartRecord = Pick<EvaluationRecord, 'id' | 'month' | 'employeeId' | 'part' | 'days' | 'sheet' | 'total' | 'veto' | 'confirmedAt' | 'whole'>

/** All part-sheets of the people of these sheets in their months, by part; only of those who have more than one, or have a joined month left over. */
export const partsBeside = (db: Connection, ids: readonly EvaluationId[]): PartRecord[] => (db.prepare(`
  SELECT DISTINCT ${COLUMNS} FROM evaluation o JOIN evaluation e ON e.month = o.month AND e.employee_id = o.employee_id
  WHERE o.id IN (SELECT value FROM json_each(?)) AND (o.whole IS NOT NULL OR (SELECT count(*) FROM evaluation x WHERE x.month = o.month AND x.employee_id = o.employee_id) > 1) ORDER BY e.part`).all(JSON.stringify(ids)) as Stored[]).map(record)

export function putWhole(db: Connection, id: EvaluationId, whole: JoinedMonth | null): void {
  db.prepare('UPDATE evaluation SET whole = ? WHERE id = ?').run(whole === null ? null : JSON.stringify(whole), id)
}

export interface SheetKey { id: EvaluationId; month: Month; employeeId: EmployeeId; part: number; confirmed: boolean }

/** Which sheets these months have. */
export const sheetsOf = (db: Connection, months: readonly Month[]): SheetKey[] => (db.prepare(`
  SELECT id, month, employee_id AS employeeId, part, confirmed_at IS NOT NULL AS confirmed FROM evaluation
  WHERE month IN (SELECT value FROM json_each(?))`).all(JSON.stringify(months)) as (Omit<SheetKey, 'confirmed'> & { confirmed: number })[])
  .map((row) => ({ ...row, confirmed: row.confirmed === 1 }))

/** Sheets that may still change: not confirmed, and of months that are not closed. */
export const openEvaluations = (db: Connection, month: Month | null): EvaluationId[] => db.prepare(`
  SELECT id FROM evaluation WHERE confirmed_at IS NULL AND (@month IS NULL OR month = @month)
    AND month NOT IN (SELECT month FROM period WHERE state = 'closed') ORDER BY id`).pluck().all({ month }) as EvaluationId[]

export const openSheetsWithOkr = (db: Connection, months: readonly Month[]): EvaluationId[] => db.prepare(`
  SELECT id FROM evaluation WHERE okr_weight IS NOT NULL AND confirmed_at IS NULL AND month IN (SELECT value FROM json_each(?))
    AND month NOT IN (SELECT month FROM period WHERE state = 'closed') ORDER BY id`).pluck().all(JSON.stringify(months)) as EvaluationId[]
