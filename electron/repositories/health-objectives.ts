import type { KeyResultId, ObjectiveId } from '../../shared/domain/brand.ts'
import type { HealthObjective } from '../../shared/domain/health-check/snapshot.ts'
import type { CheckInEntry } from '../../shared/domain/okr/check-ins.ts'
import type { Quarter } from '../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../database/open.ts'

export interface CheckedKeyResult { id: KeyResultId; title: string; checkIns: CheckInEntry[] }
export interface CheckedObjective extends Omit<HealthObjective, 'keyResults'> { keyResults: CheckedKeyResult[] }

/** The quarter's objectives with their key results and every check-in, by three queries. */
export function checkedObjectives(db: Connection, quarter: Quarter): CheckedObjective[] {
  const objectives = db.prepare('SELECT id, level, title, owner_id AS ownerId, employee_id AS employeeId FROM objective WHERE quarter = ? ORDER BY id')
    .all(quarter) as Omit<CheckedObjective, 'keyResults'>[]
  const keyResults = db.prepare(`
    SELECT k.id, k.objective_id AS objectiveId, k.title FROM key_result k JOIN objective o ON o.id = k.objective_id
    WHERE o.quarter = ? ORDER BY k.objective_id, k.sequence`).all(quarter) as { id: KeyResultId; objectiveId: ObjectiveId; title: string }[]
  const checkIns = db.prepare(`
    SELECT c.id, c.key_result_id AS keyResultId, c.on_day AS "on", c.current, c.confidence, c.note, c.corrects_id AS correctsId
    FROM check_in c JOIN key_result k ON k.id = c.key_result_id JOIN objective o ON o.id = k.objective_id
    WHERE o.quarter = ? ORDER BY c.id`).all(quarter) as (CheckInEntry & { keyResultId: KeyResultId })[]
  const ofKeyResult = Map.groupBy(checkIns, ({ keyResultId }) => keyResultId)
  const ofObjective = Map.groupBy(keyResults, ({ objectiveId }) => objectiveId)
  return objectives.map((objective) => ({
    ...objective, keyResults: (ofObjective.get(objective.id) ?? []).map(({ id, title }) => ({ id, title, checkIns: ofKeyResult.get(id) ?? [] })),
  }))
}
