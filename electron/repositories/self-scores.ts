import type { EvaluationId, Month } from '../../shared/domain/brand.ts'
import type { SelfRow } from '../../shared/domain/evaluation/self-difference.ts'
import type { Connection } from '../database/open.ts'

/** The month's rows that have both a self score and a score. */
export const selfRowsOfMonth = (db: Connection, month: Month): (SelfRow & { evaluationId: EvaluationId })[] => db.prepare(`
  SELECT r.evaluation_id AS evaluationId, r.weight, r.effective_weight AS effectiveWeight, r.self_score AS selfScore, r.score
  FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id
  WHERE e.month = ? AND r.self_score IS NOT NULL AND r.score IS NOT NULL`).all(month) as (SelfRow & { evaluationId: EvaluationId })[]
