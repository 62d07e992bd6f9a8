import type { Employee } from '../../../shared/api/employees.ts'
import type { Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { managerLoop } from '../../../shared/domain/employee/manager-cycle.ts'
import type { Connection } from '../../database/open.ts'
import { departmentNamed } from '../../repositories/departments.ts'
import { employeeById, employeeByNumber, insertEmployee, managers, updateEmployee } from '../../repositories/employees.ts'
import { positionNamed } from '../../repositories/positions.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { followPerson } from '../evaluations/follow-spans.ts'
import { employeeChanges } from './employee-changes.ts'

/** Adds or changes one person; sheets still open follow the change. */
export function saveEmployee({ db, audit }: WriteContext, draft: Parsed<'employees.save'>): Employee {
  const before = draft.id === null ? null : known(db, draft.id)
  const number = draft.number.trim()
  const holder = employeeByNumber(db, number)
  if (holder && holder.id !== draft.id) throw new Refusal('number-taken', { number, name: holder.name })
  if (draft.joinedOn !== null && draft.leftOn !== null && draft.leftOn < draft.joinedOn) {
    throw new Refusal('dates-reversed', { joinedOn: draft.joinedOn, leftOn: draft.leftOn })
  }
  refuseWrongManager(db, draft.id, draft.managerId)
  const row = {
    number, name: draft.name.trim(), departmentId: departmentNamed(db, draft.department), positionId: positionNamed(db, draft.position),
    managerId: draft.managerId, joinedOn: draft.joinedOn, leftOn: draft.leftOn, baseFen: draft.baseFen,
  }
  const id = draft.id ?? insertEmployee(db, row)
  if (before !== null) updateEmployee(db, id, row)
  const after = known(db, id)
  if (before !== null) followPerson(db, id)
  audit(`employee ${id}`, before === null ? { added: true, number, name: after.name } : { number, name: after.name, changed: employeeChanges(before, after) })
  return after
}

export function refuseWrongManager(db: Connection, id: EmployeeId | null, managerId: EmployeeId | null): void {
  if (managerId === null) return
  if (managerId === id) throw new Refusal('manager-self')
  if (!employeeById(db, managerId)) throw new Refusal('not-found', { what: 'manager' })
  const loop = id === null ? null : managerLoop(id, managerId, managers(db))
  if (loop !== null) throw new Refusal('manager-cycle', { loop: loop.map((each) => known(db, each).name) })
}

export function known(db: Connection, id: EmployeeId): Employee {
  const employee = employeeById(db, id)
  if (!employee) throw new Refusal('not-found', { what: 'employee' })
  return employee
}
