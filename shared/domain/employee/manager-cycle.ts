import type { EmployeeId } from '../brand.ts'

/** The loop of managers that `employee` would sit in under `manager`, as ids from `employee` back to it; null when there is none. */
export function managerLoop<Id extends number = EmployeeId>(employee: Id, manager: Id | null, managerOf: ReadonlyMap<Id, Id | null>): Id[] | null {
  const path: Id[] = [employee]
  const seen = new Set<Id>([employee])
  for (let above = manager; above !== null; above = managerOf.get(above) ?? null) {
    path.push(above)
    if (above === employee) return path
    if (seen.has(above)) return null
    seen.add(above)
  }
  return null
}
