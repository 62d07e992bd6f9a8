import type { EmployeeId } from '../brand.ts'
import type { IntakeProblem, KnownEmployee, KnownHouse, LineKey, PersonChoice, PersonQuestion, PersonRef } from './intake.ts'
import { fold, quoted } from './fold.ts'
import { knownPerson } from './people.ts'
import { said } from './raw-line.ts'
import type { RawLine } from './raw-line.ts'

export interface Matched {
  raw: RawLine
  person: PersonRef
  problems: IntakeProblem[]
  question: PersonQuestion | null
  /** The line repeats a person of the file (the user said so): it brings nothing of its own. */
  repeats: boolean
}
const error = (field: 'number' | 'name', code: IntakeProblem['code'], sentence: string): IntakeProblem => ({ field, severity: 'error', code, sentence })

const MAX_NUMBER = 40
const MAX_NAME = 200
function ownProblems(number: string, name: string): IntakeProblem[] {
  const problems: IntakeProblem[] = []
  if (number === '') problems.push(error('number', 'missing-field', '没有工号。请补上，例如 001'))
  if (name === '') problems.push(error('name', 'missing-field', '没有姓名。请补上'))
  if (number.length > MAX_NUMBER) problems.push(error('number', 'too-long', `工号最多 ${MAX_NUMBER} 个字`))
  if (name.length > MAX_NAME) problems.push(error('name', 'too-long', `姓名最多 ${MAX_NAME} 个字`))
  return problems
}

/** Says for each employee line who it is: somebody known, somebody new, or a question to the owner. */
export class EmployeeMatcher {
  readonly #known: ReadonlyMap<string, KnownEmployee>
  readonly #knownByName: ReadonlyMap<string, KnownEmployee>
  readonly #choices: ReadonlyMap<LineKey, PersonChoice>
  readonly #lineOfNumber = new Map<string, number>()
  readonly #lineOfKnown = new Map<EmployeeId, number>()
  readonly #fileByName = new Map<string, Matched>()

  constructor(house: KnownHouse, choices: ReadonlyMap<LineKey, PersonChoice>) {
    this.#known = new Map(house.employees.map((employee) => [fold(employee.number), employee]))
    // Reversed, so that of two known namesakes the first is the one offered.
    this.#knownByName = new Map(house.employees.toReversed().map((employee) => [fold(employee.name), employee]))
    this.#choices = choices
  }

  match(raw: RawLine): Matched {
    const [number, name] = [said(raw, 'number'), said(raw, 'name')]
    const matched: Matched = { raw, person: { id: null, number, name }, problems: ownProblems(number, name), question: null, repeats: false }
    if (matched.problems.length > 0) return matched
    const known = this.#known.get(fold(number))
    if (known) this.#asKnown(matched, known)
    else this.#byName(matched)
    this.#refuseTwice(matched)
    if (!this.#fileByName.has(fold(name))) this.#fileByName.set(fold(name), matched)
    return matched
  }

  #asKnown(matched: Matched, known: KnownEmployee): void {
    const name = matched.person.name
    matched.person = knownPerson(known)
    if (fold(known.name) === fold(name)) return
    matched.problems.push(error('number', 'number-of-another', `工号 ${known.number} 现在是${quoted(known.name)}，文件里写的是${quoted(name)}。若是同一个人改了名，请先在员工页改名；若是另一个人，请换一个工号`))
  }

  #byName(matched: Matched): void {
    const { raw, person } = matched
    const known = this.#knownByName.get(fold(person.name))
    const earlier = this.#fileByName.get(fold(person.name))
    if (!known && (!earlier || fold(earlier.person.number) === fold(person.number))) return
    const like = known ? knownPerson(known) : (earlier?.person ?? person)
    const choice = this.#choices.get(raw.key) ?? null
    const place = known ? '员工名册里' : `文件第 ${earlier?.raw.line} 行`
    matched.question = {
      lineKey: raw.key, sheet: raw.sheet, line: raw.line, number: person.number, name: person.name, choice,
      match: { id: like.id, lineKey: known ? null : (earlier?.raw.key ?? null), number: like.number, name: like.name, department: known ? known.department : (earlier ? said(earlier.raw, 'department') || null : null) },
      sentence: `${place}已有${quoted(like.name)}（工号 ${like.number}），这一行的工号是 ${person.number}。是同一个人吗？`,
    }
    if (choice === null) matched.problems.push({ field: 'name', severity: 'question', code: known ? 'same-name-other-number' : 'name-twice', sentence: matched.question.sentence })
    // Until it is answered the line stands for the known person, so that lines below do not all turn red.
    if (choice === 'same-person' || (choice === null && known)) matched.person = like
    matched.repeats = choice === 'same-person' && !known
    if (choice === 'same-person') {
      matched.problems.push({ field: 'number', severity: 'warning', code: 'same-name-other-number', sentence: known ? `按同一个人处理，工号仍用 ${like.number}` : `与第 ${earlier?.raw.line} 行是同一个人，这一行不导入` })
    }
  }

  #refuseTwice(matched: Matched): void {
    if (matched.repeats) return
    const { raw, person } = matched
    const number = fold(said(raw, 'number'))
    const earlier = this.#lineOfNumber.get(number) ?? (person.id === null || matched.question?.choice === null ? undefined : this.#lineOfKnown.get(person.id))
    if (earlier !== undefined) matched.problems.push(error('number', 'number-twice', `工号 ${said(raw, 'number')} 与第 ${earlier} 行是同一个人或同一个工号，只能留一行`))
    else {
      this.#lineOfNumber.set(number, raw.line)
      if (person.id !== null) this.#lineOfKnown.set(person.id, raw.line)
    }
  }
}
