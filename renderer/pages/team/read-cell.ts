import type { Employee, EmployeeDraft } from '../../../shared/api/employees.ts'
import { byName, personMatches } from '../../../shared/domain/employee/person-search.ts'
import { saysNothing } from '../../../shared/domain/intake/fold.ts'
import { readDay } from '../../../shared/domain/intake/read-day.ts'
import { readMoney } from '../../../shared/domain/intake/read-number.ts'
import { text } from '../../components/text.ts'
import { type FieldColumn, type People } from './columns.ts'

const t = text.team

export type ReadCell = { ok: true; change: Partial<EmployeeDraft> } | { ok: false; sentence: string }
const took = (change: Partial<EmployeeDraft>): ReadCell => ({ ok: true, change })
const refused = (sentence: string): ReadCell => ({ ok: false, sentence: t.read.ending(sentence) })

/** The whole person as the house wants it saved. */
export const draftOf = ({ id, number, name, department, position, managerId, joinedOn, leftOn, baseFen }: Employee): EmployeeDraft =>
  ({ id, number, name, department, position, managerId, joinedOn, leftOn, baseFen })

/** Lower-case letters only: somebody looking by pinyin, not naming a new department. */
export const isPinyin = (typed: string): boolean => /^[a-zü']+$/.test(typed.trim())

/** The known names that fit what is typed, the one that Enter would take first. */
export const namesLike = (typed: string, names: readonly string[]): string[] => names.filter((name) => personMatches(name, '', typed))

/** A name as typed, or the known one its pinyin means: 'xsb' is 销售部, '销售' is a new department of that name. */
export function nameMeant(typed: string, names: readonly string[]): string {
  const wanted = typed.trim()
  if (!isPinyin(wanted) || names.some((name) => name.toLowerCase().includes(wanted))) return wanted
  return namesLike(wanted, names)[0] ?? wanted
}

/** Who could be the manager of somebody: everybody else, those still there first. */
export const managersFor = (self: Employee | null, people: People): Employee[] => [...people.values()].filter(({ id }) => id !== self?.id)
  .toSorted((a, b) => Number(a.leftOn !== null) - Number(b.leftOn !== null) || byName(a.name, b.name) || byName(a.number, b.number))

export const managersLike = (typed: string, candidates: readonly Employee[]): Employee[] =>
  candidates.filter((one) => t.person.option(one.name, one.number) === typed || personMatches(one.name, one.number, typed))

function readManager(typed: string, self: Employee | null, people: People): ReadCell {
  const wanted = typed.trim()
  if (saysNothing(wanted)) return took({ managerId: null })
  const everybody = [...people.values()]
  const exactly = everybody.filter(({ name, number }) => t.person.option(name, number) === wanted || number === wanted)
  const named = exactly.length > 0 ? exactly : everybody.filter(({ name }) => name.trim() === wanted)
  if (named.length > 1) return refused(t.read.several(wanted, named.length))
  const one = named[0] ?? managersLike(wanted, managersFor(self, people))[0]
  if (one === undefined) return refused(t.read.nobody(wanted))
  return one.id === self?.id ? refused(t.read.self) : took({ managerId: one.id })
}

function readLine(column: 'number' | 'name' | 'department' | 'position', typed: string, most: number, known: readonly string[]): ReadCell {
  if (typed.trim() === '' && column === 'number') return refused(t.read.numberEmpty)
  if (typed.trim() === '' && column === 'name') return refused(t.read.nameEmpty)
  const wanted = column === 'department' || column === 'position' ? nameMeant(typed, known) : typed.trim()
  return wanted.length > most ? refused(t.read.tooLong(most, wanted.length)) : took({ [column]: wanted })
}

interface Around { self: Employee | null; people: People; known: readonly string[] }

/** What a typed cell means for the person, or why it cannot be taken. `known` are the names of departments or positions. */
export function readCell(column: FieldColumn, typed: string, { self, people, known }: Around): ReadCell {
  switch (column) {
    case 'number': return readLine(column, typed, 40, known)
    case 'name': return readLine(column, typed, 200, known)
    case 'department': case 'position': return readLine(column, typed, 100, known)
    case 'manager': return readManager(typed, self, people)
    case 'joinedOn': case 'leftOn': {
      if (saysNothing(typed)) return took({ [column]: null })
      const day = readDay(typed)
      return day.ok ? took({ [column]: day.value }) : refused(day.sentence)
    }
    case 'base': {
      if (saysNothing(typed)) return took({ baseFen: null })
      const money = readMoney(typed, null)
      return money.ok ? took({ baseFen: money.value }) : refused(money.sentence)
    }
  }
}
