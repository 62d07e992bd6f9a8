import { nextNumber } from '../employee/next-number.ts'
import { managerKey } from './people-rows.ts'
import type { HousePerson, PersonRow } from './typed.ts'

/** A person of the house, active now. */
export interface KnownPerson extends HousePerson { number: string }

/**
 * Brings the rows up to date with the house: people who came since (an import) are added, what was not edited here follows, what was
 * edited stays. A row typed here meets its person by number or, where only one has it, by name.
 */
export function mergeHouse(rows: readonly PersonRow[], known: readonly KnownPerson[]): PersonRow[] {
  const taken = new Set<number>()
  const meet = new Map<KnownPerson, PersonRow>()
  const pair = (person: KnownPerson, row: PersonRow | undefined) => {
    if (row === undefined || meet.has(person)) return
    meet.set(person, row)
    taken.add(row.key)
  }
  for (const person of known) pair(person, rows.find((row) => row.house !== null && row.number === person.number))
  for (const person of known) pair(person, rows.find((row) => !taken.has(row.key) && row.house === null && row.number === person.number && row.name.trim() === person.name))
  for (const person of known) {
    const alike = rows.filter((row) => !taken.has(row.key) && row.house === null && row.name.trim() === person.name)
    if (alike.length === 1 && known.filter(({ name }) => name === person.name).length === 1) pair(person, alike[0])
  }
  let free = rows.reduce((most, { key }) => Math.max(most, key), 0) + 1
  const keys = new Map(known.map((person) => [person.number, meet.get(person)?.key ?? free++]))
  const numbers = known.map(({ number }) => number)
  const merged = rows.filter((row) => row.house === null || taken.has(row.key)).map((row): PersonRow => {
    const person = known.find((each) => meet.get(each) === row)
    if (person !== undefined) return updated(row, person, keys, rows)
    if (!numbers.includes(row.number)) return row
    // Somebody of the house has the number that was only counted up here.
    const number = nextNumber([...numbers, ...rows.map((each) => each.number)])
    numbers.push(number)
    return { ...row, number }
  })
  const added = known.filter((person) => !meet.has(person)).map((person): PersonRow => ({
    key: keys.get(person.number) ?? 0, number: person.number, name: person.name, position: person.position, department: person.department,
    manager: person.managerNumber === null ? '' : keys.get(person.managerNumber) ?? '', house: houseOf(person),
  }))
  const gone = new Set(rows.filter((row) => row.house !== null && !taken.has(row.key)).map(({ key }) => key))
  return [...merged.filter(({ house }) => house !== null), ...added, ...merged.filter(({ house }) => house === null)]
    .map((row) => (typeof row.manager === 'number' && gone.has(row.manager) ? { ...row, manager: '' } : row))
}

const houseOf = ({ name, position, department, managerNumber }: KnownPerson): HousePerson => ({ name, position, department, managerNumber })

function updated(row: PersonRow, person: KnownPerson, keys: ReadonlyMap<string, number>, rows: readonly PersonRow[]): PersonRow {
  const { house } = row
  const follow = (field: 'name' | 'position' | 'department'): string => (row[field] === (house?.[field] ?? '') ? person[field] : row[field])
  const managerNow = person.managerNumber === null ? '' : keys.get(person.managerNumber) ?? ''
  const managerBefore = house === null || house.managerNumber === null ? null : rows.find(({ number }) => number === house.managerNumber)?.key ?? null
  const untouched = house === null ? row.manager === '' : managerKey(row, rows) === managerBefore && (typeof row.manager === 'number' || row.manager === '')
  return { ...row, number: person.number, name: follow('name'), position: follow('position'), department: follow('department'), manager: untouched ? managerNow : row.manager, house: houseOf(person) }
}
