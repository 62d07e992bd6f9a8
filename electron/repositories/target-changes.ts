import type { DecimalText, Day, EvaluationId, IndicatorId } from '../../shared/domain/brand.ts'
import type { TargetChange, TargetField } from '../../shared/domain/target/target-change.ts'
import type { Connection } from '../database/open.ts'
import type { TargetKey } from './targets.ts'

export type TargetChangeRecord = TargetKey & TargetChange

export function addTargetChanges(db: Connection, changes: readonly TargetChangeRecord[]): void {
  const add = db.prepare(`
    INSERT INTO target_change (month, employee_id, indicator_id, part, field, was, became, on_day, reason, by_name)
    VALUES (@month, @employeeId, @indicatorId, @part, @field, @was, @became, @on, @reason, @by)`)
  for (const change of changes) add.run(change)
}

interface Stored { evaluationId: EvaluationId; indicatorId: IndicatorId; field: TargetField; was: DecimalText | null; became: DecimalText | null; on: Day; reason: string; by: string }

/** What was changed on these sheets' rows after it was agreed, oldest first. */
export const changesOfSheets = (db: Connection, ids: readonly EvaluationId[]): Stored[] => db.prepare(`
  SELECT e.id AS evaluationId, c.indicator_id AS indicatorId, c.field, c.was, c.became, c.on_day AS "on", c.reason, c.by_name AS "by"
  FROM evaluation e JOIN target_change c ON c.month = e.month AND c.employee_id = e.employee_id AND c.part = e.part
  WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY c.id`).all(JSON.stringify(ids)) as Stored[]
