import type { Employee } from '../../../shared/api/employees.ts'
import { mergeHouse, type KnownPerson } from '../../../shared/domain/setup/merge-house.ts'
import { NOTHING_TYPED, type SetupTyped } from '../../../shared/domain/setup/typed.ts'
import { call } from '../../api/call.ts'

/** Starts from what the company has; a resumed wizard is brought up to date with it (people who came by an import). */
export async function beginSetup(stored: SetupTyped | null): Promise<SetupTyped> {
  const { employees } = await call('employees.list', {})
  if (stored !== null) return { ...stored, rows: mergeHouse(stored.rows, knownPeople(employees)) }
  const [start, profile] = await Promise.all([call('system.start', {}), call('profile.get', {})])
  return {
    ...NOTHING_TYPED, companyName: start.companyName, whoWeAre: profile.whoWeAre, whereFrom: profile.whereFrom, whereTo: profile.whereTo,
    industry: profile.industry, headcount: profile.headcount === null ? '' : String(profile.headcount), rows: mergeHouse([], knownPeople(employees)),
  }
}

/** Everybody still there, with those gone who still manage somebody: leaving them out would take the manager away. */
export function knownPeople(employees: readonly Employee[]): KnownPerson[] {
  const numbers = new Map(employees.map(({ id, number }) => [id, number]))
  const active = employees.filter(({ leftOn }) => leftOn === null)
  const managing = new Set(active.map(({ managerId }) => managerId))
  return employees.filter(({ id, leftOn }) => leftOn === null || managing.has(id))
    .map(({ number, name, position, department, managerId }) => ({ number, name, position, department, managerNumber: managerId === null ? null : numbers.get(managerId) ?? null }))
}
