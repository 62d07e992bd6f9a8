import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { candidatesOfMonth, sheetsOf } from '../../repositories/evaluations.ts'
import { laySheets } from '../evaluations/apply.ts'

export interface MonthLaid {
  /** Sheets that these people have in the month now. */
  sheets: number
  made: number
  renewed: number
  /** Names of people who got no sheet because their position has no template. */
  withoutTemplate: string[]
}

/** Makes the sheets that are missing, and lays anew those of people who are measured otherwise now; all others stay as they are. */
export function layMonth(db: Connection, month: Month, { everybody, renewed }: { everybody: readonly EmployeeId[]; renewed: readonly EmployeeId[] }): MonthLaid {
  const has = new Set(sheetsOf(db, [month]).map(({ employeeId }) => employeeId))
  const anew = new Set(renewed)
  const laid = laySheets(db, { month, employeeIds: everybody.filter((id) => !has.has(id) || anew.has(id)), templateId: null })
  const ours = new Set(everybody)
  const now = candidatesOfMonth(db, month).filter(({ employeeId }) => ours.has(employeeId))
  return {
    sheets: now.filter(({ evaluationId }) => evaluationId !== null).length, made: laid.made.length, renewed: laid.renewed.length,
    withoutTemplate: now.filter(({ evaluationId, expected }) => evaluationId === null && expected).map(({ name }) => name),
  }
}
