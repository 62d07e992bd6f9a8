import type { EmployeeId } from '../brand.ts'

interface OfPerson { employeeId: EmployeeId }

/** The first of each person's: somebody with two part-sheets of a month is one person. Lists and heads that say 人 go through here. */
export function onePerPerson<T extends OfPerson>(list: readonly T[]): T[] {
  const seen = new Set<EmployeeId>()
  return list.filter(({ employeeId }) => !seen.has(employeeId) && seen.add(employeeId))
}

/** How many people stand behind these sheets, rows or lines. */
export const peopleIn = (list: readonly OfPerson[]): number => new Set(list.map(({ employeeId }) => employeeId)).size
