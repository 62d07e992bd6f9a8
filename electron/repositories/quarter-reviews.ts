import type { ObjectiveId } from '../../shared/domain/brand.ts'
import type { Quarter } from '../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../database/open.ts'

/** GRAI of one objective, or of the whole quarter (`objectiveId` null, kept as 0). */
export interface ReviewRecord { quarter: Quarter; objectiveId: ObjectiveId | null; goals: string; results: string; causes: string; lessons: string }

export const reviewsOf = (db: Connection, quarter: Quarter): ReviewRecord[] => db.prepare(`
  SELECT quarter, nullif(objective_id, 0) AS objectiveId, goals, results, causes, lessons FROM quarter_review
  WHERE quarter = ? ORDER BY objective_id`).all(quarter) as ReviewRecord[]

export function putReview(db: Connection, review: ReviewRecord): void {
  db.prepare(`
    INSERT INTO quarter_review (quarter, objective_id, goals, results, causes, lessons) VALUES (@quarter, @objectiveId, @goals, @results, @causes, @lessons)
    ON CONFLICT (quarter, objective_id) DO UPDATE SET goals = excluded.goals, results = excluded.results, causes = excluded.causes, lessons = excluded.lessons`)
    .run({ ...review, objectiveId: review.objectiveId ?? 0 })
}

export function removeReview(db: Connection, quarter: Quarter, objectiveId: ObjectiveId | null): void {
  db.prepare('DELETE FROM quarter_review WHERE quarter = ? AND objective_id = ?').run(quarter, objectiveId ?? 0)
}
