import type { EmployeeId, TemplateId } from '../../../shared/domain/brand.ts'
import type { DemoCompany, DemoEmployee } from '../../../shared/library/demo.ts'
import { libraryTemplate } from '../../../shared/library/templates.ts'
import type { Connection } from '../../database/open.ts'
import { departmentNamed } from '../../repositories/departments.ts'
import { templateByName } from '../../repositories/templates.ts'
import type { WriteContext } from '../context.ts'
import { savePosition } from '../employees/positions.ts'
import { saveEmployee } from '../employees/save-employee.ts'

export interface DemoPerson extends DemoEmployee { id: EmployeeId; managerId: EmployeeId | null; managerName: string }
/** By 工号. */
export type DemoStaff = ReadonlyMap<string, DemoPerson>

/** Managers come before their reports in the demo company. */
export function addDemoPeople(context: WriteContext, demo: DemoCompany): DemoStaff {
  for (const department of demo.departments) departmentNamed(context.db, department)
  for (const { name, templateCode } of demo.positions) savePosition(context, { id: null, name, templateId: templateCode === null ? null : templateOf(context.db, templateCode) })
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

/** A demo database has just taken over the library, so its templates still carry the library's names. */
function templateOf(db: Connection, code: string): TemplateId {
  const head = templateByName(db, libraryTemplate(code)?.name ?? '')
  if (!head) throw new Error(`the library has no template ${code}`)
  return head.id
}
