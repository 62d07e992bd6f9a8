import type { SetupDraft } from '../../../shared/api/setup.ts'
import type { Employee } from '../../../shared/api/employees.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { employeeByNumber, listEmployees } from '../../repositories/employees.ts'
import { positionByName } from '../../repositories/positions.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { savePosition } from '../employees/positions.ts'
import { saveEmployee } from '../employees/save-employee.ts'

export interface PeopleTaken {
  /** By number, everybody the draft names. */
  ids: ReadonlyMap<string, EmployeeId>
  added: number
  changed: number
  /** Who has another position now, so that another sheet may be theirs. */
  moved: EmployeeId[]
}

type Drafted = SetupDraft['people'][number]

/** Adds and changes people by their number; whom the draft does not name is left alone. Managers are set when all are in. */
export function takePeople(context: WriteContext, people: SetupDraft['people']): PeopleTaken {
  const { db } = context
  refuseRepeated(people)
  const before = new Map(people.map(({ number }) => [number.trim(), employeeByNumber(db, number.trim())]))
  const ids = new Map<string, EmployeeId>()
  // Without any manager first: one who changes places with their own manager would look like a loop halfway.
  for (const person of people) {
    const known = before.get(person.number.trim())
    ids.set(person.number.trim(), save(context, person, known, null).id)
  }
  let changed = 0
  const moved: EmployeeId[] = []
  for (const person of people) {
    const known = before.get(person.number.trim())
    const managerId = managerOf(context, person, ids)
    const after = save(context, person, employeeByNumber(db, person.number.trim()), managerId)
    if (known === undefined) continue
    if (known.positionId !== after.positionId) moved.push(after.id)
    if (!same(known, after)) changed += 1
  }
  return { ids, added: [...before.values()].filter((known) => known === undefined).length, changed, moved }
}

function save(context: WriteContext, person: Drafted, known: Employee | undefined, managerId: EmployeeId | null): Employee {
  const { number, name, department, position } = person
  return saveEmployee(context, {
    id: known?.id ?? null, number, name, department, position, managerId, leftOn: known?.leftOn ?? null,
    // The wizard does not ask for these: what the house has stays.
    joinedOn: person.joinedOn ?? known?.joinedOn ?? null, baseFen: person.baseFen ?? known?.baseFen ?? null,
  })
}

function managerOf({ db }: WriteContext, { number, name, managerNumber }: Drafted, ids: ReadonlyMap<string, EmployeeId>): EmployeeId | null {
  const wanted = managerNumber?.trim() ?? ''
  if (wanted === '') return null
  if (wanted === number.trim()) throw new Refusal('manager-self', { number: number.trim(), name })
  const id = ids.get(wanted) ?? employeeByNumber(db, wanted)?.id
  if (id === undefined) throw new Refusal('not-found', { what: 'manager', number: wanted, of: name })
  return id
}

function refuseRepeated(people: SetupDraft['people']): void {
  const seen = new Map<string, string>()
  for (const { number: typed, name } of people) {
    const number = typed.trim()
    const holder = seen.get(number)
    if (holder !== undefined) throw new Refusal('number-taken', { number, name: holder, other: name })
    seen.set(number, name)
  }
}

const same = (before: Employee, after: Employee): boolean => (Object.keys(before) as (keyof Employee)[]).every((field) => before[field] === after[field])

/** Gives positions their template and mix. `remeasured`: people of a position that has another template now. */
export function takePositions(context: WriteContext, positions: SetupDraft['positions']): { changed: number; remeasured: EmployeeId[] } {
  const { db } = context
  let changed = 0
  const remeasured: EmployeeId[] = []
  for (const { name, templateId, mode } of positions) {
    const before = positionByName(db, name.trim())
    if (before?.templateId === templateId && before.mode === mode) continue
    changed += 1
    const { id } = savePosition(context, { id: before?.id ?? null, name, templateId, mode })
    if (before !== undefined && before.templateId !== templateId) remeasured.push(...listEmployees(db).filter(({ positionId }) => positionId === id).map((one) => one.id))
  }
  return { changed, remeasured }
}
