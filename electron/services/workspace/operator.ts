import { operator as operatorSchema, type Operator } from '../../../shared/api/system.ts'
import type { Connection } from '../../database/open.ts'
import { employeeById } from '../../repositories/employees.ts'
import { readSetting } from '../../repositories/settings.ts'

const OWNER: Operator = { kind: 'owner' }

/** Who is at the keyboard, as chosen last; the owner until somebody chooses. */
export function operatorNow(db: Connection): { operator: Operator; operatorName: string } {
  const stored = operatorSchema.safeParse(readSetting(db, 'operator'))
  const operator = stored.success ? stored.data : OWNER
  const operatorName = nameOf(db, operator)
  return operatorName === null ? { operator: OWNER, operatorName: '老板' } : { operator, operatorName }
}

/** '老板', '人事' or the employee's name; null for somebody who is not there. */
export function nameOf(db: Connection, operator: Operator): string | null {
  if (operator.kind === 'owner') return '老板'
  if (operator.kind === 'hr') return '人事'
  return employeeById(db, operator.employeeId)?.name ?? null
}
