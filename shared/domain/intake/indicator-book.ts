import type { IndicatorAnswer, IndicatorDraft, IndicatorQuestion, IndicatorRef, KnownIndicator } from './intake.ts'
import { fold, quoted } from './fold.ts'
import { guessIndicator } from './indicator-guess.ts'
import { splitUnit } from './unit.ts'

export interface IndicatorUse {
  ref: IndicatorRef
  /** Unit written with the indicator's name: 销售额（万元）. */
  unitInFile: string | null
  open: boolean
}

/** Finds indicators by name or code; each unknown one becomes a single question, however many lines use it. */
export class IndicatorBook {
  readonly #known = new Map<string, KnownIndicator>()
  readonly #answers = new Map<string, IndicatorAnswer>()
  readonly #byId: ReadonlyMap<number, KnownIndicator>
  readonly #questions = new Map<string, IndicatorQuestion>()

  constructor(known: readonly KnownIndicator[], answers: readonly IndicatorAnswer[]) {
    this.#byId = new Map(known.map((indicator) => [indicator.id, indicator]))
    for (const indicator of known) this.#known.set(fold(indicator.code), indicator)
    for (const indicator of known) this.#known.set(fold(indicator.name), indicator)
    for (const answer of answers) this.#answers.set(fold(answer.name), answer)
  }

  use(text: string): IndicatorUse {
    const split = splitUnit(text)
    const whole = this.#known.get(fold(text))
    const known = whole ?? this.#known.get(fold(split.name))
    if (known) return { ref: { id: known.id, name: known.name, unit: known.unit }, unitInFile: whole ? null : split.unit, open: false }
    const question = this.#question(split.name, split.unit)
    question.lines++
    const { answer, guess } = question
    if (answer && 'useExisting' in answer) {
      const existing = this.#byId.get(answer.useExisting)
      if (existing) return { ref: { id: existing.id, name: existing.name, unit: existing.unit }, unitInFile: split.unit, open: false }
    }
    const draft = answer && 'define' in answer ? answer.define : null
    return { ref: { id: null, name: question.name, unit: draft?.unit ?? guess.unit }, unitInFile: split.unit, open: draft === null }
  }

  #question(name: string, unit: string | null): IndicatorQuestion {
    const key = fold(name)
    const asked = this.#questions.get(key)
    if (asked) return asked
    const answer = this.#usable(this.#answers.get(key))
    const question: IndicatorQuestion = { name, lines: 0, guess: guessIndicator(name, unit), answer, sentence: `指标${quoted(name)}还没有登记：它的单位、方向和维度是什么？` }
    this.#questions.set(key, question)
    return question
  }

  /** An answer that names an indicator since removed, or no unit, is as good as none. */
  #usable(answer: IndicatorAnswer | undefined): IndicatorAnswer | null {
    if (!answer) return null
    return 'useExisting' in answer ? (this.#byId.has(answer.useExisting) ? answer : null) : (answer.define.unit.trim() === '' ? null : answer)
  }

  get questions(): IndicatorQuestion[] {
    return [...this.#questions.values()]
  }

  get defined(): (IndicatorDraft & { name: string })[] {
    return this.questions.flatMap(({ name, answer }) => (answer && 'define' in answer ? [{ name, ...answer.define }] : []))
  }
}
