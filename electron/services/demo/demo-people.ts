import type { EmployeeId } from '../../../shared/domain/brand.ts'
import type { DemoCompany, DemoEmployee } from '../../../shared/library/demo.ts'
import { departmentNamed } from '../../repositories/departments.ts'
import type { WriteContext } from '../context.ts'
import { savePosition } from '../employees/positions.ts'
import { saveEmployee } from '../employees/save-employee.ts'
import { libraryTemplateId } from './demo-templates.ts'

export interface DemoPerson extends DemoEmployee { id: EmployeeId; managerId: EmployeeId | null; managerName: string }
/** By 工号. */
export type DemoStaff = ReadonlyMap<string, DemoPerson>

/** Managers come before their reports in the demo company. */
export function addDemoPeople(context: WriteContext, demo: DemoCompany): DemoStaff {
  for (const department of demo.departments) departmentNamed(context.db, department)
  for (const { name, templateCode, mode } of demo.positions) savePosition(context, { id: null, name, mode, templateId: templateCode === null ? null : libraryTemplateId(context.db, templateCode) })
  const staff = new Map<string, DemoPerson>()
  for (const person of demo.employees) {
    const { number, name, department, position, joinedOn, leftOn, baseFen } = person
    const manager = person.managerNumber === null ? null : personOf(staff, person.managerNumber)
    const managerId = manager?.id ?? null
    const { id } = saveEmployee(context, { id: null, number, name, department, position, managerId, joinedOn, leftOn, baseFen })
    staff.set(number, { ...person, id, managerId, managerName: manager?.name ?? '' })
  }
  return staff
}

export function personOf(staff: DemoStaff, number: string): DemoPerson {
  const person = staff.get(number)
  if (!person) throw new Error(`the demo company has nobody ${number} here`)
  return person
}
