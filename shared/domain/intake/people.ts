import type { KnownEmployee, PersonRef } from './intake.ts'
import { fold } from './fold.ts'

/** Same text for the same person, whether the house knows them already or the file brings them. */
export const identity = (person: PersonRef): string => (person.id === null ? `n:${fold(person.number)}` : `i:${person.id}`)

export const knownPerson = ({ id, number, name }: KnownEmployee): PersonRef => ({ id, number, name })

/** '001' typed as the number 1 has lost its zeros; digits only, so that 'A01' and 'A1' stay two numbers. */
const withoutZeros = (number: string): string | null => (/^\d+$/.test(number) ? number.replace(/^0+(?=\d)/, '') : null)

export type Found = { person: PersonRef; reshaped: boolean } | 'unknown' | 'ambiguous'

/** Everybody a line of the file may speak of: the house's people, and those the file brings. */
export class People {
  readonly #byNumber = new Map<string, PersonRef>()
  readonly #byBareNumber = new Map<string, Map<string, PersonRef>>()
  readonly #byName = new Map<string, Map<string, PersonRef>>()

  constructor(known: readonly KnownEmployee[]) {
    for (const employee of known) this.add(knownPerson(employee), employee.number, employee.name)
  }

  /** `number` and `name` are what the file calls the person: 'NW001' may be the house's 001. */
  add(person: PersonRef, number: string, name: string): void {
    this.#byNumber.set(fold(number), person)
    const bare = withoutZeros(fold(number))
    if (bare !== null) this.#put(this.#byBareNumber, bare, person)
    this.#put(this.#byName, fold(name), person)
  }

  #put(index: Map<string, Map<string, PersonRef>>, key: string, person: PersonRef): void {
    const people = index.get(key) ?? new Map<string, PersonRef>()
    index.set(key, people.set(identity(person), person))
  }

  byNumber(number: string): Found {
    const exact = this.#byNumber.get(fold(number))
    if (exact) return { person: exact, reshaped: false }
    const bare = withoutZeros(fold(number))
    return this.#only(bare === null ? undefined : this.#byBareNumber.get(bare), true)
  }

  byName(name: string): Found {
    return this.#only(this.#byName.get(fold(name)), false)
  }

  #only(people: Map<string, PersonRef> | undefined, reshaped: boolean): Found {
    const [first, second] = people ? [...people.values()] : []
    if (!first) return 'unknown'
    return second ? 'ambiguous' : { person: first, reshaped }
  }
}
