import type { DepartmentId, EmployeeId, EvaluationId, Month, PositionId } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'
import { peopleWith } from './employee-changes.ts'
import { spansOfMonth, type PartSheet, type SpanFacts } from './spans.ts'

/** What following the people's facts did to the open sheets. */
export interface FactsFollowed {
  /** Sheets whose days are others now: their targets are too. */
  moved: EvaluationId[]
  /** Open sheets of days that nobody serves under these facts any more. */
  orphans: (PartSheet & { month: Month })[]
}

/**
 * Sheets copy the facts of their person. Those not confirmed, of months not closed, follow a change, each part its own span;
 * the others keep what was. Only of these people.
 */
export function followFacts(db: Connection, employeeIds: readonly EmployeeId[]): FactsFollowed {
  const only = new Set(employeeIds)
  const followed: FactsFollowed = { moved: [], orphans: [] }
  const put = db.prepare(`
    UPDATE evaluation SET number = @number, name = @name, department = @department, position = @position, manager_id = @managerId,
      manager_name = @managerName, joined_on = @joinedOn, from_day = @from, to_day = @to, served_note = @servedNote WHERE id = @id`)
  for (const month of openMonthsOf(db, employeeIds)) {
    const { spans, sheets } = spansOfMonth(db, month, only)
    const spanOf = new Map(spans.map((span) => [`${span.employeeId} ${span.part}`, span]))
    for (const sheet of sheets) {
      if (sheet.confirmed || !only.has(sheet.employeeId)) continue
      const span = spanOf.get(`${sheet.employeeId} ${sheet.part}`)
      if (span === undefined) {
        followed.orphans.push({ ...sheet, month })
        continue
      }
      if (sheet.from !== span.from || sheet.to !== span.to) followed.moved.push(sheet.id)
      put.run(copied(span, sheet.id))
    }
  }
  return followed
}

const copied = ({ number, name, department, position, managerId, managerName, joinedOn, from, to, servedNote }: SpanFacts, id: EvaluationId) =>
  ({ id, number, name, department, position, managerId, managerName, joinedOn, from, to, servedNote })

/** Months that are not closed and hold an unconfirmed sheet of one of these people, oldest first. */
export const openMonthsOf = (db: Connection, employeeIds: readonly EmployeeId[]): Month[] => db.prepare(`
  SELECT DISTINCT month FROM evaluation WHERE confirmed_at IS NULL AND employee_id IN (SELECT value FROM json_each(?))
    AND month NOT IN (SELECT month FROM period WHERE state = 'closed') ORDER BY month`).pluck().all(JSON.stringify(employeeIds)) as Month[]

/** After a change to one person's name or number: their own open sheets, and those of their reports, which carry the manager's name. */
export const refreshOpenFacts = (db: Connection, employeeId: EmployeeId): FactsFollowed =>
  followFacts(db, [...new Set([employeeId, ...peopleWith(db, { managerId: employeeId })])])

export const refreshOpenFactsOfDepartment = (db: Connection, departmentId: DepartmentId): FactsFollowed => followFacts(db, peopleWith(db, { departmentId }))

export const refreshOpenFactsOfPosition = (db: Connection, positionId: PositionId): FactsFollowed => followFacts(db, peopleWith(db, { positionId }))

/** Nothing typed on it: no result, note, comment, adjustment, veto, judged or own score, exemption by hand. */
export const isUntouched = (db: Connection, id: EvaluationId): boolean => (db.prepare(`
  SELECT NOT EXISTS (SELECT 1 FROM evaluation e WHERE e.id = @id AND (trim(e.self_comment || e.manager_comment) <> '' OR e.veto IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM adjustment WHERE evaluation_id = @id)
    AND NOT EXISTS (SELECT 1 FROM appeal WHERE evaluation_id = @id)
    AND NOT EXISTS (SELECT 1 FROM evaluation_row r WHERE r.evaluation_id = @id AND (r.self_score IS NOT NULL OR r.judged IS NOT NULL OR coalesce(r.exempt ->> '$.kind', 'quarterly') <> 'quarterly'))
    AND NOT EXISTS (SELECT 1 FROM evaluation e JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part WHERE e.id = @id)
    AND NOT EXISTS (SELECT 1 FROM evaluation e JOIN bad_cell b ON b.month = e.month AND b.employee_id = e.employee_id AND b.part = e.part WHERE e.id = @id)
    AND NOT EXISTS (SELECT 1 FROM evaluation e JOIN attachment a ON a.month = e.month AND a.employee_id = e.employee_id AND a.part = e.part WHERE e.id = @id)`)
  .pluck().get({ id }) as number) === 1

export function putServedNote(db: Connection, id: EvaluationId, note: string): void {
  db.prepare('UPDATE evaluation SET served_note = ? WHERE id = ?').run(note, id)
}
