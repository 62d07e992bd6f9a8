import type { Day, EmployeeId } from '../brand.ts'
import type { EmployeeField, EmployeeLine, FieldChange, IntakeProblem, KnownEmployee, KnownHouse, PersonRef } from './intake.ts'
import { fold, quoted, tidy } from './fold.ts'
import type { Matched } from './employee-match.ts'
import { identity } from './people.ts'
import type { People } from './people.ts'
import { said } from './raw-line.ts'
import { readDay } from './read-day.ts'
import { readMoney } from './read-number.ts'
import type { Read } from './read-number.ts'

type Values = EmployeeLine['values']
const problem = (severity: IntakeProblem['severity'], field: EmployeeField, code: IntakeProblem['code'], sentence: string): IntakeProblem => ({ field, severity, code, sentence })

export const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

function managerOf({ raw }: Matched, people: People, problems: IntakeProblem[]): PersonRef | null {
  const [number, name] = [said(raw, 'managerNumber'), said(raw, 'managerName')]
  if (number === '' && name === '') return null
  const field: EmployeeField = number === '' ? 'managerName' : 'managerNumber'
  const text = number || name
  let found = number === '' ? people.byName(name) : people.byNumber(number)
  // Some owners write the number into the column 直接上级.
  if (number === '' && found === 'unknown') found = people.byNumber(name)
  if (found === 'unknown') problems.push(problem('error', field, 'manager-unknown', `找不到上级${quoted(text)}：文件和员工名册里都没有这个人。请改成已有的工号或姓名，或清空`))
  else if (found === 'ambiguous') problems.push(problem('error', field, 'manager-ambiguous', `叫${quoted(text)}的不止一人，请改写上级的工号`))
  else {
    if (number !== '' && name !== '' && fold(found.person.name) !== fold(name)) problems.push(problem('error', 'managerName', 'person-mismatch', `工号 ${number} 是${quoted(found.person.name)}，与上级姓名${quoted(name)}对不上`))
    return found.person
  }
  return null
}

function take<T>(matched: Matched, field: EmployeeField, code: IntakeProblem['code'], reader: (text: string) => Read<T>, problems: IntakeProblem[]): T | null {
  const broken = matched.raw.broken[field]
  const text = said(matched.raw, field)
  if (broken === undefined && text === '') return null
  const result = broken === undefined ? reader(text) : { ok: false as const, sentence: broken }
  if (result.ok) return result.value
  problems.push(problem('error', field, broken === undefined ? code : 'bad-cell', result.sentence))
  return null
}

function named(matched: Matched, field: 'department' | 'position', problems: IntakeProblem[]): string | null {
  const text = tidy(said(matched.raw, field))
  if (text.length > 100) problems.push(problem('error', field, 'too-long', '部门和岗位的名称最多 100 个字'))
  return text === '' ? null : text
}

function changesFrom(known: KnownEmployee, values: Values): FieldChange[] {
  const manager = values.manager?.number ?? null
  const pairs: [EmployeeField, string | null, string | null][] = [
    ['department', known.department, values.department], ['position', known.position, values.position], ['managerNumber', known.managerNumber, manager],
    ['joinedOn', known.joinedOn, values.joinedOn], ['leftOn', known.leftOn, values.leftOn],
    ['baseFen', known.baseFen === null ? null : yuan(known.baseFen), values.baseFen === null ? null : yuan(values.baseFen)],
  ]
  return pairs.flatMap(([field, from, to]) => (to === null || to === (from ?? '') ? [] : [{ field, from: from ?? '', to }]))
}

const reversed = (joined: Day | null, left: Day | null): boolean => joined !== null && left !== null && left < joined

/** Reads the fields of a line whose person is settled or asked about, and says what it would change. */
export function employeeLine(matched: Matched, people: People, knownById: ReadonlyMap<EmployeeId, KnownEmployee>): EmployeeLine {
  const { raw, person } = matched
  const known = person.id === null ? undefined : knownById.get(person.id)
  const problems = [...matched.problems]
  const values: Values = {
    person, department: named(matched, 'department', problems), position: named(matched, 'position', problems), manager: managerOf(matched, people, problems),
    joinedOn: take(matched, 'joinedOn', 'bad-day', readDay, problems), leftOn: take(matched, 'leftOn', 'bad-day', readDay, problems),
    baseFen: take(matched, 'baseFen', 'bad-money', (text) => readMoney(text, raw.units.baseFen ?? null), problems),
  }
  if (reversed(values.joinedOn ?? known?.joinedOn ?? null, values.leftOn ?? known?.leftOn ?? null)) problems.push(problem('error', 'leftOn', 'days-reversed', '离职日期早于入职日期'))
  const isNew = known === undefined && !matched.repeats
  if (isNew && values.joinedOn === null && said(raw, 'joinedOn') === '') problems.push(problem('warning', 'joinedOn', 'joined-missing', '没有入职日期：按一直在职计算，以后可以补'))
  if (isNew && values.baseFen === null && said(raw, 'baseFen') === '' && raw.broken.baseFen === undefined) problems.push(problem('warning', 'baseFen', 'base-missing', '没有绩效基数：可以考核，但算不出绩效工资'))
  const changes = known ? changesFrom(known, values) : []
  const outcome = problems.some(({ severity }) => severity === 'error') ? 'refused'
    : problems.some(({ severity }) => severity === 'question') ? 'undecided'
    : matched.repeats ? 'ignored' : isNew ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return { kind: 'employee', key: raw.key, sheet: raw.sheet, line: raw.line, draft: raw.draft, values, problems, outcome, changes: outcome === 'changed' ? changes : [] }
}

/** Adds an error to every line of the file that would sit under itself, across the file and the house. */
export function refuseManagerLoops(lines: EmployeeLine[], house: KnownHouse): void {
  const byNumber = new Map(house.employees.map((employee) => [fold(employee.number), employee]))
  const above = new Map<string, PersonRef>()
  for (const { id, number, name, managerNumber } of house.employees) {
    const manager = managerNumber === null ? undefined : byNumber.get(fold(managerNumber))
    if (manager) above.set(identity({ id, number, name }), { id: manager.id, number: manager.number, name: manager.name })
  }
  const counted = lines.filter(({ outcome, values }) => outcome !== 'ignored' && values.person.number !== '')
  for (const { values } of counted) if (values.manager) above.set(identity(values.person), values.manager)
  for (const line of counted) {
    const loop = line.values.manager ? loopFrom(line.values.person, above) : null
    if (loop === null) continue
    line.problems.push(problem('error', line.draft.managerNumber === undefined ? 'managerName' : 'managerNumber', 'manager-loop', `上级成了一个圈：${loop.map(({ name }) => name).join(' → ')}。请改掉其中一人的上级`))
    line.outcome = 'refused'
    line.changes = []
  }
}

function loopFrom(person: PersonRef, above: ReadonlyMap<string, PersonRef>): PersonRef[] | null {
  const path = [person]
  const seen = new Set<string>([identity(person)])
  for (let next = above.get(identity(person)); next; next = above.get(identity(next))) {
    path.push(next)
    if (identity(next) === identity(person)) return path
    if (seen.has(identity(next))) return null
    seen.add(identity(next))
  }
  return null
}
