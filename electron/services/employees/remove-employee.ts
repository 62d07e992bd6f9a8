import type { Parsed } from '../../../shared/api/contract.ts'
import { employeeById, employeeUses, removeEmployee as remove } from '../../repositories/employees.ts'
import { writeSetting } from '../../repositories/settings.ts'
import { Refusal, type WriteContext } from '../context.ts'

/** Only somebody nothing refers to can go; anybody with a history gets a leaving date instead. */
export function removeEmployee({ db, operator, audit }: WriteContext, { id }: Parsed<'employees.remove'>): { done: true } {
  const employee = employeeById(db, id)
  if (!employee) throw new Refusal('not-found', { what: 'employee' })
  const uses = employeeUses(db, id)
  if (Object.values(uses).some((count) => count > 0)) throw new Refusal('in-use', { ...uses })
  remove(db, id)
  // The next person added may get the same id and must not find themselves at the keyboard.
  if (operator.kind === 'employee' && operator.employeeId === id) writeSetting(db, 'operator', { kind: 'owner' })
  audit(`employee ${id}`, { removed: true, number: employee.number, name: employee.name })
  return { done: true }
}
