import type { Employee } from '../../../shared/api/employees.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { byName, personMatches } from '../../../shared/domain/employee/person-search.ts'

export type SortColumn = 'number' | 'name' | 'department'
export interface PeopleFilter {
  query: string
  state: 'active' | 'left' | 'all'
  /** null shows every department; '' those without one. */
  department: string | null
  sort: SortColumn
  descending: boolean
}
export const EVERYBODY: PeopleFilter = { query: '', state: 'active', department: null, sort: 'number', descending: false }

/** The last day is still served. */
export const hasLeft = ({ leftOn }: Employee, today: string): boolean => leftOn !== null && leftOn < today

/** Nobody's department stands last either way. */
const byDepartment = (a: Employee, b: Employee): number => Number(a.department === '') - Number(b.department === '') || byName(a.department, b.department)
const ORDERS: Record<SortColumn, (a: Employee, b: Employee) => number> = {
  number: (a, b) => byName(a.number, b.number), name: (a, b) => byName(a.name, b.name), department: byDepartment,
}

/** Ids of the people to show, in order. */
export function peopleShown(employees: readonly Employee[], filter: PeopleFilter, today: string): EmployeeId[] {
  const order = ORDERS[filter.sort]
  const sign = filter.descending ? -1 : 1
  return employees
    .filter((one) => (filter.state === 'all' || hasLeft(one, today) === (filter.state === 'left'))
      && (filter.department === null || one.department === filter.department) && personMatches(one.name, one.number, filter.query))
    .toSorted((a, b) => sign * order(a, b) || byName(a.number, b.number) || a.id - b.id)
    .map(({ id }) => id)
}
