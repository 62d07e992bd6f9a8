import type { EmployeeId, Month } from '../brand.ts'

/** Where somebody stood in a month: sheets know a department by its name alone. */
export interface Standing { month: Month; employeeId: EmployeeId; department: string }

/**
 * What a department was called in the months that do not know its name, because it was renamed since: what most of `people` were under
 * there. Null where that is another department: one that stands beside it in a month that knows it, or is among `others`. Months that know
 * the name are not in the answer. `people`: those under the name in the last month that knows it, unless they are given.
 */
export function formerNames(all: readonly Standing[], department: string, people: ReadonlySet<EmployeeId> | null, others: ReadonlySet<string> = new Set()): Map<Month, string | null> {
  const byMonth = Map.groupBy(all, ({ month }) => month)
  const known = [...byMonth].filter(([, rows]) => rows.some((row) => row.department === department))
  const elsewhere = new Set([...others, ...known.flatMap(([, rows]) => rows.map((row) => row.department))])
  const [, last] = known.toSorted(([a], [b]) => (a < b ? 1 : -1))[0] ?? []
  const theirs = people ?? new Set((last ?? []).filter((row) => row.department === department).map(({ employeeId }) => employeeId))
  const names = [...byMonth].filter(([, rows]) => !rows.some((row) => row.department === department)).map(([month, rows]): [Month, string | null] => {
    const name = commonest(rows.filter(({ employeeId }) => theirs.has(employeeId)))
    return [month, name === null || elsewhere.has(name) ? null : name]
  })
  return new Map(names)
}

/** Each person counts once, however many rows there are; null for nobody. */
function commonest(rows: readonly Standing[]): string | null {
  const byName = Map.groupBy(rows, ({ department }) => department)
  const [first] = [...byName].map(([name, own]): [string, number] => [name, new Set(own.map(({ employeeId }) => employeeId)).size]).toSorted((a, b) => b[1] - a[1])
  return first?.[0] ?? null
}
