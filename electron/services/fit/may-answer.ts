import type { Operator } from '../../../shared/api/system.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'

/** The direct manager, or the owner; 人事 and everybody else neither answer nor see. */
export const mayAnswer = (operator: Operator, { managerId }: { managerId: EmployeeId | null }): boolean =>
  operator.kind === 'owner' || (operator.kind === 'employee' && operator.employeeId === managerId)
