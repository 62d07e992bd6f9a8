import type { AdjustmentId, EvaluationId } from '../../shared/domain/brand.ts'
import type { Adjustment } from '../../shared/domain/evaluation/evaluation.ts'
import type { Connection } from '../database/open.ts'

export type AdjustmentRecord = Adjustment & { evaluationId: EvaluationId }

export const adjustmentsOf = (db: Connection, ids: readonly EvaluationId[]): AdjustmentRecord[] => db.prepare(`
  SELECT id, evaluation_id AS evaluationId, points, reason, on_day AS "on", evidence FROM adjustment
  WHERE evaluation_id IN (SELECT value FROM json_each(?)) ORDER BY evaluation_id, on_day, id`).all(JSON.stringify(ids)) as AdjustmentRecord[]

export const addAdjustment = (db: Connection, adjustment: Omit<AdjustmentRecord, 'id'>): AdjustmentId => Number(db.prepare(`
  INSERT INTO adjustment (evaluation_id, points, reason, on_day, evidence) VALUES (@evaluationId, @points, @reason, @on, @evidence)`).run(adjustment).lastInsertRowid) as AdjustmentId

/** False when the sheet has no such adjustment. */
export const changeAdjustment = (db: Connection, adjustment: AdjustmentRecord): boolean => db.prepare(`
  UPDATE adjustment SET points = @points, reason = @reason, on_day = @on, evidence = @evidence
  WHERE id = @id AND evaluation_id = @evaluationId`).run(adjustment).changes === 1

export const removeAdjustment = (db: Connection, evaluationId: EvaluationId, id: AdjustmentId): boolean =>
  db.prepare('DELETE FROM adjustment WHERE id = ? AND evaluation_id = ?').run(id, evaluationId).changes === 1
