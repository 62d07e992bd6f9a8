import type { EmployeeId } from '../../../shared/domain/brand.ts'
import type { FitMode } from '../../../shared/domain/fit/fit.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { fitPeople, latestFitAnswers } from '../../repositories/fit-answers.ts'

/**
 * How everybody employed in the quarter is assessed: by the manager's last answers, else as the position says, else not said.
 * Private: for leaving people out of OKR pages without a word, never for an answer of the contract.
 */
export function fitModes(db: Connection, quarter: Quarter): Map<EmployeeId, FitMode | null> {
  const latest = new Map(latestFitAnswers(db, quarter).map(({ employeeId, mode }) => [employeeId, mode]))
  return new Map(fitPeople(db, quarter).map(({ employeeId, positionMode }) => [employeeId, latest.get(employeeId) ?? positionMode]))
}
