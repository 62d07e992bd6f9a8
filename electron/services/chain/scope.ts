import type { ScopeChoice } from '../../../shared/api/chain.ts'
import { formerNames } from '../../../shared/domain/diagnosis/department.ts'
import type { Scope } from '../../../shared/domain/diagnosis/series.ts'
import type { Connection } from '../../database/open.ts'
import type { ScopeColumns } from '../../repositories/causes.ts'
import { departmentById, departmentStandings, listDepartments, peopleNow } from '../../repositories/departments.ts'
import { employeeById } from '../../repositories/employees.ts'
import { Refusal } from '../context.ts'

/** The scope as sheets know it, a renamed department under its former name too. Refused when the department or person is gone. */
export function scopeOf(db: Connection, chosen: ScopeChoice): Scope {
  if (chosen.kind === 'company') return chosen
  if (chosen.kind === 'department') {
    const department = departmentById(db, chosen.departmentId)
    if (department === undefined) throw new Refusal('not-found', { what: 'department' })
    const { name } = department
    const standings = departmentStandings(db)
    // Renamed and no sheet laid since: its people of today are asked.
    const people = standings.some((one) => one.department === name) ? null : peopleNow(db, chosen.departmentId)
    const others = new Set(listDepartments(db).map((each) => each.name).filter((each) => each !== name))
    return { kind: 'department', department: name, former: formerNames(standings, name, people, others) }
  }
  if (employeeById(db, chosen.employeeId) === undefined) throw new Refusal('not-found', { what: 'employee' })
  return chosen
}

export const scopeColumns = (chosen: ScopeChoice): ScopeColumns => ({
  scope: chosen.kind, departmentId: chosen.kind === 'department' ? chosen.departmentId : null, employeeId: chosen.kind === 'person' ? chosen.employeeId : null,
})

export function scopeChoice({ scope, departmentId, employeeId }: ScopeColumns): ScopeChoice {
  if (scope === 'department' && departmentId !== null) return { kind: scope, departmentId }
  return scope === 'person' && employeeId !== null ? { kind: scope, employeeId } : { kind: 'company' }
}
