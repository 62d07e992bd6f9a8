import type { DecimalText, EmployeeId, EvaluationId } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import { byName } from '../employee/person-search.ts'
import { sumOf } from './row.ts'

/** One person's month, parts joined. `evaluationId`: the sheet of the last part. */
export interface PersonLine { employeeId: EmployeeId; evaluationId: EvaluationId; name: string; department: string; total: DecimalText | null; grade: string | null }
export type PeopleOrder = 'name' | 'department'

/** By name or by department and then name: there is no order by score, so that no picture of it is a ranking. */
export const inOrder = (people: readonly PersonLine[], order: PeopleOrder): PersonLine[] => people.toSorted((a, b) =>
  (order === 'department' && a.department !== b.department ? byName(a.department, b.department) : byName(a.name, b.name)) || a.employeeId - b.employeeId)

/** '12 人里 10 人有总分，平均 83.20 分，最低 61.00 分，最高 97.50 分。' The ends only from three people on. */
export function peopleSentence(people: readonly PersonLine[]): string {
  if (people.length === 0) return '本月还没有考核表。'
  const totals = people.flatMap(({ total }) => (total === null ? [] : [exact(total)]))
  if (totals.length === 0) return `${people.length} 人都还没有总分。`
  const [least, most] = [totals.reduce((a, b) => (b.lt(a) ? b : a)), totals.reduce((a, b) => (b.gt(a) ? b : a))]
  const mean = twoPlaces(sumOf(people.flatMap(({ total }) => (total === null ? [] : [total]))).div(totals.length))
  const ends = totals.length < 3 ? '' : `，最低 ${twoPlaces(least)} 分，最高 ${twoPlaces(most)} 分`
  return `${people.length} 人${totals.length === people.length ? '都有总分' : `里 ${totals.length} 人有总分`}，平均 ${mean} 分${ends}。`
}
