import type { EvaluationId } from '../../../shared/domain/brand.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { growthFollowers } from '../../repositories/evaluation-rows.ts'
import type { TargetKey } from '../../repositories/targets.ts'

/** No month follows the year 9999; a mistyped year must not fail a whole import. */
const LAST_YEAR = '9999'

/** Sheets of the next month, and of the same month a year on, whose growth starts from a result that changed. */
export function followersOf(db: Connection, results: readonly Pick<TargetKey, 'employeeId' | 'indicatorId' | 'month'>[]): EvaluationId[] {
  return growthFollowers(db, results.filter(({ month }) => month < LAST_YEAR).flatMap(({ employeeId, indicatorId, month }) => [
    { employeeId, indicatorId, month: addMonths(month, 1), base: 'last-month' as const },
    { employeeId, indicatorId, month: addMonths(month, 12), base: 'last-year' as const },
  ]))
}
