import type { DecimalText, Month } from '../brand.ts'
import { exact, plain } from '../decimal/decimal.ts'
import type { FieldChange, IndicatorRef, IntakeField, IntakeProblem, KnownHouse, KnownResult, KnownTarget, PersonRef, ResultLine, TargetLine } from './intake.ts'
import { fold, quoted } from './fold.ts'
import { FIELD_NAMES } from './headers.ts'
import type { IndicatorBook, IndicatorUse } from './indicator-book.ts'
import { identity } from './people.ts'
import type { People } from './people.ts'
import { said } from './raw-line.ts'
import type { RawLine } from './raw-line.ts'
import { readMonth } from './read-day.ts'
import { readFigure } from './read-number.ts'

const problem = (severity: IntakeProblem['severity'], field: IntakeField | null, code: IntakeProblem['code'], sentence: string): IntakeProblem => ({ field, severity, code, sentence })
const sameFigure = (a: DecimalText | null, b: DecimalText | null): boolean => a === b || (a !== null && b !== null && exact(a).equals(exact(b)))
const indicatorKey = (indicator: IndicatorRef): string => (indicator.id === null ? `n:${fold(indicator.name)}` : `i:${indicator.id}`)

/** person × indicator × month, as one text. */
export const factKey = (person: PersonRef, indicator: IndicatorRef, month: Month): string => `${identity(person)} ${month} ${indicatorKey(indicator)}`

const MAX_INDICATOR = 100
const MAX_NOTE = 2000

interface Context {
  person: PersonRef | null
  month: Month | null
  use: IndicatorUse | null
  problems: IntakeProblem[]
}

/** Reads target and result lines against the people and indicators at hand. */
export class FigureReader {
  readonly #people: People
  readonly #indicators: IndicatorBook
  readonly #closed: ReadonlySet<Month>
  readonly #targets: ReadonlyMap<string, KnownTarget>
  readonly #results: ReadonlyMap<string, KnownResult>
  readonly #seen = new Map<string, { line: RawLine; figures: (string | null)[] }>()
  /** Names and numbers nobody in the file or the house has, each once. */
  readonly strangers = new Set<string>()

  constructor(people: People, indicators: IndicatorBook, house: KnownHouse) {
    this.#people = people
    this.#indicators = indicators
    this.#closed = new Set(house.closedMonths ?? [])
    const key = (fact: KnownTarget | KnownResult): string => `i:${fact.employeeId} ${fact.month} i:${fact.indicatorId}`
    this.#targets = new Map((house.targets ?? []).map((target) => [key(target), target]))
    this.#results = new Map((house.results ?? []).map((result) => [key(result), result]))
  }

  #person(raw: RawLine, problems: IntakeProblem[]): PersonRef | null {
    const [number, name] = [said(raw, 'number'), said(raw, 'name')]
    if (number === '' && name === '') {
      problems.push(problem('error', 'number', 'missing-field', '没有写是谁。请补上工号或姓名'))
      return null
    }
    const field = number === '' ? 'name' : 'number'
    const found = number === '' ? this.#people.byName(name) : this.#people.byNumber(number)
    if (found === 'unknown') {
      this.strangers.add(number || name)
      problems.push(problem('error', field, 'person-unknown', `${FIELD_NAMES[field]}${quoted(number || name)}不在员工名册里，文件的员工表里也没有。请改正，或先导入这个人`))
      return null
    }
    if (found === 'ambiguous') {
      problems.push(problem('error', field, 'person-ambiguous', number === '' ? `叫${quoted(name)}的不止一人，请写工号` : `工号${quoted(number)}对得上不止一人，请写全前面的 0`))
      return null
    }
    if (number !== '' && name !== '' && fold(found.person.name) !== fold(name)) problems.push(problem('error', 'name', 'person-mismatch', `工号 ${number} 是${quoted(found.person.name)}，与这一行的姓名${quoted(name)}对不上`))
    if (found.reshaped) problems.push(problem('warning', 'number', 'number-reshaped', `工号${quoted(number)}按 ${found.person.number} 处理（Excel 去掉了前面的 0）`))
    return found.person
  }

  #context(raw: RawLine): Context {
    const problems: IntakeProblem[] = []
    const person = this.#person(raw, problems)
    const month = readMonth(said(raw, 'month'))
    if (!month.ok) problems.push(problem('error', 'month', said(raw, 'month') === '' ? 'missing-field' : 'bad-month', said(raw, 'month') === '' ? '没有月份。请补上，例如 1997-01' : month.sentence))
    else if (this.#closed.has(month.value)) problems.push(problem('error', 'month', 'month-closed', `${month.value} 已经归档，不能再改。请跳过这一行，或先写明原因重新打开这个月`))
    const name = said(raw, 'indicator')
    const use = name === '' || name.length > MAX_INDICATOR ? null : this.#indicators.use(name)
    if (name === '') problems.push(problem('error', 'indicator', 'missing-field', '没有指标名称。请补上'))
    else if (name.length > MAX_INDICATOR) problems.push(problem('error', 'indicator', 'too-long', `指标名称最多 ${MAX_INDICATOR} 个字`))
    else if (use?.open) problems.push(problem('question', 'indicator', 'indicator-unknown', `指标${quoted(use.ref.name)}还没有登记`))
    return { person, month: month.ok ? month.value : null, use, problems }
  }

  #figure(raw: RawLine, field: IntakeField, { use, problems }: Context): DecimalText | null {
    const broken = raw.broken[field]
    if (broken !== undefined) problems.push(problem('error', field, 'bad-cell', broken))
    const text = said(raw, field)
    if (broken !== undefined || text === '') return null
    const result = readFigure(text, use?.ref.unit ?? '', raw.units[field] ?? use?.unitInFile ?? null)
    if (result.ok) return result.value
    problems.push(problem('error', field, result.sentence.includes('对不上') ? 'unit-mismatch' : 'bad-number', result.sentence))
    return null
  }

  /** The same fact twice: alike it is ignored, different it is refused, for nobody can say which is right. */
  #repeated(raw: RawLine, key: string, figures: (string | null)[], problems: IntakeProblem[]): boolean {
    const earlier = this.#seen.get(`${raw.kind} ${key}`)
    if (!earlier) {
      this.#seen.set(`${raw.kind} ${key}`, { line: raw, figures })
      return false
    }
    const alike = earlier.figures.every((figure, index) => figure === figures[index])
    const place = `${earlier.line.sheet === raw.sheet ? '' : `工作表“${earlier.line.sheet}”`}第 ${earlier.line.line} 行`
    problems.push(problem(alike ? 'warning' : 'error', null, 'fact-twice', alike ? `与${place}完全相同，这一行不导入` : `同一个人、同一个月、同一项指标在${place}已有不同的数，只能留一个`))
    return alike
  }

  #finish(raw: RawLine, { person, month, use, problems }: Context, figures: (string | null)[], known: (key: string) => FieldChange[] | null, blank: string | null): { outcome: TargetLine['outcome']; changes: FieldChange[] } {
    const has = (severity: IntakeProblem['severity']): boolean => problems.some((each) => each.severity === severity)
    if (blank !== null && !has('error')) {
      problems.splice(0, problems.length, problem('warning', null, 'no-value', blank))
      return { outcome: 'ignored', changes: [] }
    }
    const key = person && month && use ? factKey(person, use.ref, month) : null
    const repeated = key !== null && !has('error') && this.#repeated(raw, key, figures, problems)
    if (has('error')) return { outcome: 'refused', changes: [] }
    if (repeated) return { outcome: 'ignored', changes: [] }
    if (has('question') || key === null) return { outcome: 'undecided', changes: [] }
    const changes = known(key)
    return changes === null ? { outcome: 'new', changes: [] } : { outcome: changes.length > 0 ? 'changed' : 'same', changes }
  }

  target(raw: RawLine): TargetLine {
    const context = this.#context(raw)
    const [floor, target, stretch] = [this.#figure(raw, 'floor', context), this.#figure(raw, 'target', context), this.#figure(raw, 'stretch', context)]
    const blank = floor ?? target ?? stretch ?? null
    const known = (key: string): FieldChange[] | null => {
      const old = this.#targets.get(key)
      return old ? ([['floor', old.floor, floor], ['target', old.target, target], ['stretch', old.stretch, stretch]] as const).flatMap(([field, from, to]) => (to === null || sameFigure(from, to) ? [] : [{ field, from: from === null ? '' : plain(exact(from)), to }])) : null
    }
    const ended = this.#finish(raw, context, [floor, target, stretch], known, blank === null ? '底线、目标、挑战都没有数，这一行不导入' : null)
    return { kind: 'target', key: raw.key, sheet: raw.sheet, line: raw.line, draft: raw.draft, problems: context.problems, ...ended, values: { person: context.person, month: context.month, indicator: context.use?.ref ?? null, floor, target, stretch } }
  }

  result(raw: RawLine): ResultLine {
    const context = this.#context(raw)
    const actual = this.#figure(raw, 'actual', context)
    const note = raw.broken.note === undefined && said(raw, 'note') !== '' ? said(raw, 'note') : null
    if ((note?.length ?? 0) > MAX_NOTE) context.problems.push(problem('error', 'note', 'too-long', `备注最多 ${MAX_NOTE} 个字`))
    const known = (key: string): FieldChange[] | null => {
      const old = this.#results.get(key)
      if (!old) return null
      const figure: FieldChange[] = actual === null || sameFigure(old.actual, actual) ? [] : [{ field: 'actual', from: plain(exact(old.actual)), to: actual }]
      return note === null || note === old.note ? figure : [...figure, { field: 'note', from: old.note, to: note }]
    }
    const ended = this.#finish(raw, context, [actual, note], known, actual === null ? '没有实际值，这一行不导入，考核表上显示“待录”' : null)
    return { kind: 'result', key: raw.key, sheet: raw.sheet, line: raw.line, draft: raw.draft, problems: context.problems, ...ended, values: { person: context.person, month: context.month, indicator: context.use?.ref ?? null, actual, note } }
  }
}
