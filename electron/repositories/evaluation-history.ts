import type { Day, DecimalText, EvaluationId, IndicatorId, Month, Points } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** One part of one month of one indicator; the target as agreed for the whole month. */
export interface HistoryPoint { indicatorId: IndicatorId; month: Month; part: number; parts: number; fromDay: Day | null; toDay: Day | null; actual: DecimalText | null; target: DecimalText | null; score: Points | null }

/** Months from `from` up to but not including the sheet's own, oldest first, for every indicator on the sheet: one query. */
export const historyOf = (db: Connection, id: EvaluationId, from: Month): HistoryPoint[] => db.prepare(`
  WITH sheet AS (SELECT employee_id AS who, month AS upto FROM evaluation WHERE id = @id),
  known AS (
    SELECT s.indicator_id, s.month, s.part FROM result s, sheet WHERE s.employee_id = who AND s.month >= @from AND s.month < upto
    UNION SELECT t.indicator_id, t.month, t.part FROM target t, sheet WHERE t.employee_id = who AND t.month >= @from AND t.month < upto
    UNION SELECT r.indicator_id, e.month, e.part FROM sheet, evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id WHERE e.employee_id = who AND e.month >= @from AND e.month < upto)
  SELECT k.indicator_id AS indicatorId, k.month, k.part, (SELECT count(*) FROM evaluation x WHERE x.month = k.month AND x.employee_id = who) AS parts, e.from_day AS fromDay, e.to_day AS toDay, s.actual, t.target, r.score
  FROM sheet, known k
  LEFT JOIN result s ON s.month = k.month AND s.employee_id = who AND s.part = k.part AND s.indicator_id = k.indicator_id
  LEFT JOIN target t ON t.month = k.month AND t.employee_id = who AND t.part = k.part AND t.indicator_id = k.indicator_id
  LEFT JOIN evaluation e ON e.month = k.month AND e.employee_id = who AND e.part = k.part
  LEFT JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id = k.indicator_id
  WHERE k.indicator_id IN (SELECT indicator_id FROM evaluation_row WHERE evaluation_id = @id)
  ORDER BY k.month, k.part`).all({ id, from }) as HistoryPoint[]
