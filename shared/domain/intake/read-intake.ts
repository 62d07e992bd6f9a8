import { NO_ANSWERS } from './intake.ts'
import type { EmployeeLine, IntakeAnswers, IntakeLine, IntakePreview, KnownHouse, ResultLine, TargetLine } from './intake.ts'
import type { RawSheet } from './sheet.ts'
import { blockingSentences } from './blocking.ts'
import { EmployeeMatcher } from './employee-match.ts'
import { employeeLine, refuseManagerLoops } from './employee-lines.ts'
import { FigureReader } from './figure-lines.ts'
import { fold } from './fold.ts'
import { FIELDS_OF } from './headers.ts'
import { IndicatorBook } from './indicator-book.ts'
import { knownPerson, People } from './people.ts'
import type { RawLine } from './raw-line.ts'
import { recognise } from './recognise.ts'
import { summarise } from './summary.ts'

function applyEdits(lines: RawLine[], edits: IntakeAnswers['edits']): void {
  const byKey = new Map(lines.map((line) => [line.key, line]))
  for (const { lineKey, field, text } of edits) {
    const line = byKey.get(lineKey)
    if (!line || !FIELDS_OF[line.kind].includes(field)) continue
    line.draft[field] = text
    delete line.broken[field]
  }
}

/** A line that takes no part: skipped by the user, or no data at all. */
function asideLine(raw: RawLine, outcome: 'skipped' | 'ignored'): IntakeLine {
  const problems = outcome === 'ignored' ? [{ field: null, severity: 'warning' as const, code: 'not-data' as const, sentence: `这一行是“${raw.notData}”，不是数据，不导入` }] : []
  const common = { key: raw.key, sheet: raw.sheet, line: raw.line, draft: raw.draft, problems, outcome, changes: [] }
  const person = { id: null, number: raw.draft.number ?? '', name: raw.draft.name ?? '' }
  if (raw.kind === 'employee') return { kind: 'employee', ...common, values: { person, department: null, position: null, manager: null, joinedOn: null, leftOn: null, baseFen: null } }
  const fact = { person: null, month: null, indicator: null }
  return raw.kind === 'target' ? { kind: 'target', ...common, values: { ...fact, floor: null, target: null, stretch: null } } : { kind: 'result', ...common, values: { ...fact, actual: null, note: null } }
}

const inFileOrder = <L extends IntakeLine>(lines: readonly IntakeLine[], raws: readonly RawLine[], kind: L['kind']): L[] => {
  const byRaw = new Map(lines.map((line) => [line.key, line]))
  return raws.flatMap((raw) => (raw.kind === kind ? [byRaw.get(raw.key) as L] : []))
}

const unknownNames = (lines: readonly EmployeeLine[], pick: (line: EmployeeLine) => string | null, known: readonly string[]): string[] => {
  const seen = new Set(known.map(fold))
  return lines.flatMap((line) => {
    const name = line.outcome === 'new' || line.outcome === 'changed' || line.outcome === 'undecided' ? pick(line) : null
    if (name === null || seen.has(fold(name))) return []
    seen.add(fold(name))
    return [name]
  })
}

/**
 * Turns the sheets of a file into a preview. Pure: the same sheets, house and answers always give the same preview,
 * so each answer of the user is applied by running it again.
 */
export function readIntake(sheets: readonly RawSheet[], known: KnownHouse, answers: IntakeAnswers = NO_ANSWERS): IntakePreview {
  const { readings, lines: raws } = recognise(sheets)
  applyEdits(raws, answers.edits)
  const skipped = new Set(answers.skip)
  const aside = raws.filter((raw) => skipped.has(raw.key) || raw.notData !== null)
  const counted = raws.filter((raw) => !skipped.has(raw.key) && raw.notData === null)

  const people = new People(known.employees)
  const matcher = new EmployeeMatcher(known, new Map(answers.people.map(({ lineKey, choice }) => [lineKey, choice])))
  const matched = counted.filter(({ kind }) => kind === 'employee').map((raw) => matcher.match(raw))
  for (const { raw, person } of matched) if (person.number !== '') people.add(person, raw.draft.number ?? '', raw.draft.name ?? '')

  const knownById = new Map(known.employees.map((employee) => [employee.id, employee]))
  const employees = matched.map((each) => employeeLine(each, people, knownById))
  refuseManagerLoops(employees, known)

  const book = new IndicatorBook(known.indicators, answers.indicators)
  const reader = new FigureReader(people, book, known)
  const figures = counted.flatMap((raw): (TargetLine | ResultLine)[] => (raw.kind === 'employee' ? [] : [raw.kind === 'target' ? reader.target(raw) : reader.result(raw)]))

  const all = [...employees, ...figures, ...aside.map((raw) => asideLine(raw, skipped.has(raw.key) ? 'skipped' : 'ignored'))]
  const parts = {
    sheets: readings,
    employees: inFileOrder<EmployeeLine>(all, raws, 'employee'), targets: inFileOrder<TargetLine>(all, raws, 'target'), results: inFileOrder<ResultLine>(all, raws, 'result'),
    people: matched.flatMap(({ question }) => (question ? [question] : [])), indicators: book.questions, newIndicators: book.defined,
    newDepartments: unknownNames(employees, ({ values }) => values.department, known.departments),
    newPositions: unknownNames(employees, ({ values }) => values.position, known.positions),
  }
  const summary = summarise(parts, known)
  return { ...parts, summary, blocking: blockingSentences(parts, summary, reader.strangers, known.employees.map(knownPerson)) }
}

/** What the user answers is applied by reading again: nothing is remembered between calls. */
export const applyAnswers = readIntake
