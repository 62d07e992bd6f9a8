import type { Employee } from '../../../shared/api/employees.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { fold } from '../../../shared/domain/intake/fold.ts'
import type { EmployeeLine, PersonRef } from '../../../shared/domain/intake/intake.ts'
import { identity } from '../../../shared/domain/intake/people.ts'
import type { Connection } from '../../database/open.ts'
import { departmentNamed, listDepartments } from '../../repositories/departments.ts'
import { insertEmployee, updateEmployee, type EmployeeRow } from '../../repositories/employees.ts'
import { peopleWith } from '../../repositories/employee-changes.ts'
import { followFacts } from '../../repositories/evaluation-facts.ts'
import { followSpans } from '../evaluations/follow-spans.ts'
import { listPositions, positionNamed } from '../../repositories/positions.ts'

export interface PeopleTaken {
  added: number
  changed: number
  /** Who a line of the file speaks of, now that everybody is in. */
  idOf(person: PersonRef): EmployeeId
}

/**
 * Adds and changes the people of the file. Managers are set when all are in, so the order of the lines does not matter.
 * The house keeps its own numbers and names; what the file leaves empty stays.
 */
export function takePeople(db: Connection, lines: readonly EmployeeLine[], people: readonly Employee[]): PeopleTaken {
  const departmentOf = named(listDepartments(db), (name) => departmentNamed(db, name))
  const positionOf = named(listPositions(db), (name) => positionNamed(db, name))
  const before = new Map(people.map((person) => [person.id, person]))
  const rowOf = ({ person, department, position, joinedOn, leftOn, baseFen }: EmployeeLine['values']): EmployeeRow => {
    const kept = person.id === null ? undefined : before.get(person.id)
    return {
      number: kept?.number ?? person.number, name: kept?.name ?? person.name, managerId: kept?.managerId ?? null,
      departmentId: department === null ? kept?.departmentId ?? null : departmentOf(department),
      positionId: position === null ? kept?.positionId ?? null : positionOf(position),
      joinedOn: joinedOn ?? kept?.joinedOn ?? null, leftOn: leftOn ?? kept?.leftOn ?? null, baseFen: baseFen ?? kept?.baseFen ?? null,
    }
  }

  const landing = lines.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').map(({ values }) => ({ values, row: rowOf(values) }))
  const ids = new Map<string, EmployeeId>()
  for (const { values, row } of landing) if (values.person.id === null) ids.set(identity(values.person), insertEmployee(db, row))
  const idOf = (person: PersonRef): EmployeeId => {
    const id = person.id ?? ids.get(identity(person))
    if (id === undefined) throw new Error('a line of the file names somebody it did not bring')
    return id
  }
  for (const { values, row } of landing) {
    if (values.manager !== null) row.managerId = idOf(values.manager)
    if (values.manager !== null || values.person.id !== null) updateEmployee(db, idOf(values.person), row)
  }
  const changed = landing.filter(({ values }) => values.person.id !== null)
  const moved = changed.map(({ values }) => idOf(values.person))
  if (moved.length > 0) {
    followSpans(db, moved)
    // Sheets of their reports carry their names.
    followFacts(db, [...new Set(moved.flatMap((managerId) => peopleWith(db, { managerId })))])
  }
  return { added: landing.length - changed.length, changed: changed.length, idOf }
}

/** Finds by name without minding width, case and spaces, as the preview does; adds what is not there. */
function named<Id>(known: readonly { id: Id; name: string }[], add: (name: string) => Id | null): (name: string) => Id | null {
  const ids = new Map<string, Id | null>(known.map(({ id, name }) => [fold(name), id]))
  return (name) => {
    const key = fold(name)
    const id = ids.get(key) ?? add(name)
    ids.set(key, id)
    return id
  }
}
