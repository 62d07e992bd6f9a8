import type { EmployeeId, EvaluationId, Fen, Month, ObjectiveId } from '../../shared/domain/brand.ts'
import type { SnapshotAttachment, SnapshotImprovement, SnapshotTargetChange } from '../../shared/domain/period/snapshot.ts'
import type { Connection } from '../database/open.ts'

/** What is kept of a month beside its sheets, each list in an order that does not depend on anything that lives on. */
export const targetChangesForKeeping = (db: Connection, month: Month): SnapshotTargetChange[] => db.prepare(`
  SELECT employee_id AS employeeId, indicator_id AS indicatorId, part, field, was, became, on_day AS onDay, reason, by_name AS byName
  FROM target_change WHERE month = ? ORDER BY employee_id, indicator_id, part, id`).all(month) as SnapshotTargetChange[]

export const attachmentsForKeeping = (db: Connection, month: Month): SnapshotAttachment[] => db.prepare(`
  SELECT id, employee_id AS employeeId, part, kind, indicator_id AS indicatorId, kind_id AS kindId, file_name AS fileName, sha256, bytes, added_on AS addedOn, by_name AS byName
  FROM attachment WHERE month = ? ORDER BY id`).all(month) as SnapshotAttachment[]

/** Named as on the month's sheet. */
export const improvementsForKeeping = (db: Connection, month: Month): SnapshotImprovement[] => db.prepare(`
  SELECT i.employee_id AS employeeId, coalesce((SELECT e.name FROM evaluation e WHERE e.month = i.month AND e.employee_id = i.employee_id ORDER BY e.id LIMIT 1), '') AS employeeName,
    i.kind, i.lever, i.action, i.expected, i.due_on AS dueOn, i.indicator_id AS indicatorId, i.reason
  FROM improvement i WHERE i.month = ? ORDER BY i.employee_id, i.id`).all(month) as SnapshotImprovement[]

/** Objectives that rows or marks of the month name, with their titles as they are now. */
export const objectivesNamedIn = (db: Connection, month: Month): { id: ObjectiveId; title: string }[] => db.prepare(`
  SELECT o.id, o.title FROM objective o
  WHERE o.id IN (SELECT r.objective_id FROM evaluation_row r JOIN evaluation e ON e.id = r.evaluation_id WHERE e.month = @month)
    OR o.id IN (SELECT objective_id FROM process_mark WHERE month = @month)
  ORDER BY o.id`).all({ month }) as { id: ObjectiveId; title: string }[]

/** 绩效基数 of whoever is on these sheets, as it is now. */
export const basesOf = (db: Connection, ids: readonly EvaluationId[]): { employeeId: EmployeeId; baseFen: Fen | null }[] => db.prepare(`
  SELECT id AS employeeId, base_fen AS baseFen FROM employee
  WHERE id IN (SELECT employee_id FROM evaluation WHERE id IN (SELECT value FROM json_each(?))) ORDER BY id`).all(JSON.stringify(ids)) as { employeeId: EmployeeId; baseFen: Fen | null }[]

/** Keeps the titles of the objectives that these sheets' rows serve; those kept already stay as they are. */
export function keepObjectiveTitles(db: Connection, ids: readonly EvaluationId[]): void {
  db.prepare(`
    UPDATE evaluation_row SET objective_title = (SELECT o.title FROM objective o WHERE o.id = evaluation_row.objective_id)
    WHERE objective_title IS NULL AND objective_id IS NOT NULL AND evaluation_id IN (SELECT value FROM json_each(?))`).run(JSON.stringify(ids))
}

/** A withdrawn sheet reads them live again. */
export function freeObjectiveTitles(db: Connection, id: EvaluationId): void {
  db.prepare('UPDATE evaluation_row SET objective_title = NULL WHERE evaluation_id = ?').run(id)
}

export interface MonthCount { month: Month; people: number; confirmed: number }

/** Every month that has sheets: how many people are on them, and how many of these are confirmed throughout. */
export const countMonths = (db: Connection): MonthCount[] => db.prepare(`
  SELECT month, count(*) AS people, coalesce(sum(whole), 0) AS confirmed
  FROM (SELECT month, employee_id, min(confirmed_at IS NOT NULL) AS whole FROM evaluation GROUP BY month, employee_id) GROUP BY month`).all() as MonthCount[]
