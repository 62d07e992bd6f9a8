import type { EmployeeId, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { ScoringSettings } from '../../../shared/domain/evaluation/evaluation.ts'
import { joinParts } from '../../../shared/domain/evaluation/join-parts.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { partsBeside, putWhole, sheetsOf } from '../../repositories/evaluations.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'

/**
 * Joins the months of the people of these sheets anew from their parts. Once every part is confirmed the month stays as it
 * was, whatever becomes of the grades. Needs a transaction.
 */
export function rejoin(db: Connection, ids: readonly EvaluationId[], settings: ScoringSettings): void {
  const people = Map.groupBy(partsBeside(db, ids), ({ month, employeeId }) => `${month} ${employeeId}`)
  for (const parts of people.values()) {
    const [first] = parts
    if (first === undefined || (parts.length > 1 && parts.every(({ confirmedAt, whole }) => confirmedAt !== null && whole !== null))) continue
    const scores = parts.map(({ days, sheet, total, veto }) => ({ days, state: sheet, total, veto: veto !== null }))
    const whole = parts.length === 1 ? null : joinParts(scores, settings.grades, daysInMonth(first.month))
    for (const part of parts) if (JSON.stringify(part.whole) !== JSON.stringify(whole)) putWhole(db, part.id, whole)
  }
}

/** When one of somebody's parts went. */
export function rejoinPerson(db: Connection, { month, employeeId }: { month: Month; employeeId: EmployeeId }): void {
  rejoin(db, sheetsOf(db, [month]).filter((sheet) => sheet.employeeId === employeeId).map(({ id }) => id), scoringSettings(db))
}
