import type { DecimalText, ObjectiveId } from '../../shared/domain/brand.ts'
import type { Objective } from '../../shared/domain/okr/okr.ts'
import { monthsOfQuarter, type Quarter } from '../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../database/open.ts'

/** An objective without its key results. `department`, `employeeName` and `ownerName` are '' where there is none. */
export interface ObjectiveRecord extends Objective {
  department: string
  employeeName: string
  ownerName: string
  carriedFromId: ObjectiveId | null
  givenScore: DecimalText | null
  givenReason: string
}
export type ObjectiveRow = Omit<Objective, 'id'> & { carriedFromId: ObjectiveId | null }

const SELECT = `
  SELECT o.id, o.quarter, o.level, o.department_id AS departmentId, coalesce(d.name, '') AS department, o.employee_id AS employeeId, coalesce(e.name, '') AS employeeName,
    o.parent_id AS parentId, o.title, o.type, o.ambition, o.owner_id AS ownerId, coalesce(w.name, '') AS ownerName,
    o.carried_from_id AS carriedFromId, o.given_score AS givenScore, o.given_reason AS givenReason
  FROM objective o
  LEFT JOIN department d ON d.id = o.department_id
  LEFT JOIN employee e ON e.id = o.employee_id
  LEFT JOIN employee w ON w.id = o.owner_id`

/** Company first, then departments, then people; within a level as they were written. */
const ORDER = `ORDER BY o.quarter, CASE o.level WHEN 'company' THEN 0 WHEN 'department' THEN 1 ELSE 2 END, o.id`

export const objectivesOf = (db: Connection, quarters: readonly Quarter[]): ObjectiveRecord[] => db.prepare(
  `${SELECT} WHERE o.quarter IN (SELECT value FROM json_each(?)) ${ORDER}`).all(JSON.stringify(quarters)) as ObjectiveRecord[]

export const objectiveById = (db: Connection, id: ObjectiveId): ObjectiveRecord | undefined =>
  db.prepare(`${SELECT} WHERE o.id = ?`).get(id) as ObjectiveRecord | undefined

/** Every quarter that has objectives, oldest first. */
export const quartersInUse = (db: Connection): Quarter[] =>
  db.prepare('SELECT DISTINCT quarter FROM objective ORDER BY quarter').pluck().all() as Quarter[]

export function insertObjective(db: Connection, row: ObjectiveRow): ObjectiveId {
  const added = db.prepare(`
    INSERT INTO objective (quarter, level, department_id, employee_id, parent_id, title, type, ambition, owner_id, carried_from_id)
    VALUES (@quarter, @level, @departmentId, @employeeId, @parentId, @title, @type, @ambition, @ownerId, @carriedFromId)`).run(row)
  return Number(added.lastInsertRowid) as ObjectiveId
}

/** Quarter and origin stay what they were. */
export function updateObjective(db: Connection, id: ObjectiveId, row: Omit<Objective, 'id' | 'quarter'>): void {
  db.prepare(`
    UPDATE objective SET level = @level, department_id = @departmentId, employee_id = @employeeId, parent_id = @parentId, title = @title,
      type = @type, ambition = @ambition, owner_id = @ownerId WHERE id = @id`).run({ ...row, id })
}

export function putParent(db: Connection, id: ObjectiveId, parentId: ObjectiveId | null): void {
  db.prepare('UPDATE objective SET parent_id = ? WHERE id = ?').run(parentId, id)
}

export function putGivenScore(db: Connection, id: ObjectiveId, score: DecimalText | null, reason: string): void {
  db.prepare('UPDATE objective SET given_score = ?, given_reason = ? WHERE id = ?').run(score, reason, id)
}

export function removeObjective(db: Connection, id: ObjectiveId): void {
  db.prepare('DELETE FROM objective WHERE id = ?').run(id)
}

export interface ObjectiveUses { children: number; carried: number; sheets: number; templates: number; closedMarks: number }

/** What still names this objective: objectives below it, its copies in later quarters, sheets and templates with rows that serve it, marks of closed months. */
export const objectiveUses = (db: Connection, id: ObjectiveId): ObjectiveUses => db.prepare(`
  SELECT (SELECT count(*) FROM objective WHERE parent_id = @id) AS children,
    (SELECT count(*) FROM objective WHERE carried_from_id = @id) AS carried,
    (SELECT count(DISTINCT evaluation_id) FROM evaluation_row WHERE objective_id = @id) AS sheets,
    (SELECT count(DISTINCT template_id) FROM template_row WHERE objective_id = @id) AS templates,
    (SELECT count(*) FROM process_mark WHERE objective_id = @id AND month IN (SELECT month FROM period WHERE state = 'closed')) AS closedMarks`).get({ id }) as ObjectiveUses

/** The copies that already stand in quarter `to`, by what they were carried from. */
export function copiesIn(db: Connection, to: Quarter): Map<ObjectiveId, ObjectiveId> {
  const rows = db.prepare('SELECT carried_from_id AS "from", id FROM objective WHERE quarter = ? AND carried_from_id IS NOT NULL').all(to) as { from: ObjectiveId; id: ObjectiveId }[]
  return new Map(rows.map((row) => [row.from, row.id]))
}

/** Objectives of earlier quarters by the copy that carries them on in `quarter`: a template row may still name the old one. */
export function carriedInto(db: Connection, quarter: Quarter): Map<ObjectiveId, ObjectiveId> {
  const rows = db.prepare(`
    WITH RECURSIVE line (old, id) AS (
      SELECT carried_from_id, id FROM objective WHERE quarter = ? AND carried_from_id IS NOT NULL
      UNION SELECT o.carried_from_id, line.id FROM line JOIN objective o ON o.id = line.old WHERE o.carried_from_id IS NOT NULL
    ) SELECT old, id FROM line`).all(quarter) as { old: ObjectiveId; id: ObjectiveId }[]
  return new Map(rows.map((row) => [row.old, row.id]))
}

/** How many rows of the quarter's sheets name each objective, whatever quarter that one is of. */
export function rowsServing(db: Connection, quarter: Quarter): Map<ObjectiveId, number> {
  const rows = db.prepare(`
    SELECT r.objective_id AS id, count(*) AS rows FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id
    WHERE r.objective_id IS NOT NULL AND e.month IN (SELECT value FROM json_each(?)) GROUP BY r.objective_id`).all(JSON.stringify(monthsOfQuarter(quarter))) as { id: ObjectiveId; rows: number }[]
  return new Map(rows.map((row) => [row.id, row.rows]))
}
