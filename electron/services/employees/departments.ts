import type { Parsed } from '../../../shared/api/contract.ts'
import { departmentById, departmentByName, departmentUses, removeDepartment as remove, renameDepartment as rename } from '../../repositories/departments.ts'
import { refreshOpenFactsOfDepartment } from '../../repositories/evaluation-facts.ts'
import { Refusal, type WriteContext } from '../context.ts'

export function renameDepartment({ db, audit }: WriteContext, { id, name: typed }: Parsed<'departments.rename'>): { done: true } {
  const before = departmentById(db, id)
  if (!before) throw new Refusal('not-found', { what: 'department' })
  const name = typed.trim()
  const holder = departmentByName(db, name)
  if (holder && holder.id !== id) throw new Refusal('name-taken', { name })
  rename(db, id, name)
  refreshOpenFactsOfDepartment(db, id)
  audit(`department ${id}`, { from: before.name, to: name })
  return { done: true }
}

export function removeDepartment({ db, audit }: WriteContext, { id }: Parsed<'departments.remove'>): { done: true } {
  const before = departmentById(db, id)
  if (!before) throw new Refusal('not-found', { what: 'department' })
  const uses = departmentUses(db, id)
  if (Object.values(uses).some((count) => count > 0)) throw new Refusal('in-use', { ...uses })
  remove(db, id)
  audit(`department ${id}`, { removed: true, name: before.name })
  return { done: true }
}
