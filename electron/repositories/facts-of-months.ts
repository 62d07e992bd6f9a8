import type { Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'
import type { ResultRecord } from './results.ts'
import type { TargetRecord } from './targets.ts'

export interface FactsOfMonths { targets: TargetRecord[]; results: ResultRecord[] }

/** Every target and result of these months, by two queries however many people and months there are. */
export function factsOfMonths(db: Connection, months: readonly Month[]): FactsOfMonths {
  const only = JSON.stringify(months)
  return {
    targets: db.prepare(`
      SELECT month, employee_id AS employeeId, indicator_id AS indicatorId, part, floor, target, stretch, base FROM target
      WHERE month IN (SELECT value FROM json_each(?))`).all(only) as TargetRecord[],
    results: db.prepare(`
      SELECT month, employee_id AS employeeId, indicator_id AS indicatorId, part, actual, note FROM result
      WHERE month IN (SELECT value FROM json_each(?))`).all(only) as ResultRecord[],
  }
}
