import type { Names } from '../../../shared/domain/audit/told.ts'
import type { Connection } from '../../database/open.ts'
import { knownNames } from '../../repositories/audit.ts'

/** Names as they are today, read when the first is asked for. */
export function namesNow(db: Connection): Names {
  let read: { employees: Map<number, string>; indicators: Map<number, { name: string; unit: string }> } | null = null
  const known = () => {
    if (read !== null) return read
    const { employees, indicators } = knownNames(db)
    read = { employees: new Map(employees.map(({ id, name, number }) => [id, `${name}（${number}）`])), indicators: new Map(indicators.map(({ id, name, unit }) => [id, { name, unit }])) }
    return read
  }
  return { employee: (id) => known().employees.get(id) ?? null, indicator: (id) => known().indicators.get(id) ?? null }
}
