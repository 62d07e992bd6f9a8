import type { Month, ObjectiveId } from '../../shared/domain/brand.ts'
import type { Quarter } from '../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../database/open.ts'

/** 过程 of one objective in one month: 1-5 and a note. */
export interface ProcessMark { objectiveId: ObjectiveId; month: Month; mark: number; note: string }

const SELECT = 'SELECT objective_id AS objectiveId, month, mark, note FROM process_mark'

export const marksOfMonth = (db: Connection, month: Month): ProcessMark[] =>
  db.prepare(`${SELECT} WHERE month = ? ORDER BY objective_id`).all(month) as ProcessMark[]

export const markOf = (db: Connection, objectiveId: ObjectiveId, month: Month): ProcessMark | undefined =>
  db.prepare(`${SELECT} WHERE objective_id = ? AND month = ?`).get(objectiveId, month) as ProcessMark | undefined

export function putMark(db: Connection, mark: ProcessMark): void {
  db.prepare(`
    INSERT INTO process_mark (objective_id, month, mark, note) VALUES (@objectiveId, @month, @mark, @note)
    ON CONFLICT (objective_id, month) DO UPDATE SET mark = excluded.mark, note = excluded.note`).run(mark)
}

/** What a mark is given for; undefined for an objective that is gone. */
export const markedObjective = (db: Connection, id: ObjectiveId): { quarter: Quarter; title: string } | undefined =>
  db.prepare('SELECT quarter, title FROM objective WHERE id = ?').get(id) as { quarter: Quarter; title: string } | undefined
