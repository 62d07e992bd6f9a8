import type { IndicatorAnswer, IndicatorDraft, IntakeAnswers, IntakePreview, LineKey, PersonChoice } from '../../shared/domain/intake/intake.ts'

/** Every change answers with new lists, one entry per key: what is sent never grows with the number of keystrokes. */
type Edit = IntakeAnswers['edits'][number]

export function withEdit(answers: IntakeAnswers, edit: Edit): IntakeAnswers {
  const at = answers.edits.findIndex(({ lineKey, field }) => lineKey === edit.lineKey && field === edit.field)
  return { ...answers, edits: at < 0 ? [...answers.edits, edit] : answers.edits.with(at, edit) }
}

export const withEdits = (answers: IntakeAnswers, edits: readonly Edit[]): IntakeAnswers => {
  const given = new Set(edits.map(({ lineKey, field }) => `${field} ${lineKey}`))
  return { ...answers, edits: [...answers.edits.filter(({ lineKey, field }) => !given.has(`${field} ${lineKey}`)), ...edits] }
}

/** The line says again what the file says. */
export const withoutEdits = (answers: IntakeAnswers, key: LineKey): IntakeAnswers => ({ ...answers, edits: answers.edits.filter(({ lineKey }) => lineKey !== key) })

export const withSkips = (answers: IntakeAnswers, keys: readonly LineKey[]): IntakeAnswers => ({ ...answers, skip: [...new Set([...answers.skip, ...keys])] })

export function withoutSkips(answers: IntakeAnswers, keys: readonly LineKey[]): IntakeAnswers {
  const back = new Set(keys)
  return { ...answers, skip: answers.skip.filter((key) => !back.has(key)) }
}

/** `choice` null takes the answers back. */
export function withPeople(answers: IntakeAnswers, keys: readonly LineKey[], choice: PersonChoice | null): IntakeAnswers {
  const asked = new Set(keys)
  const rest = answers.people.filter(({ lineKey }) => !asked.has(lineKey))
  return { ...answers, people: choice === null ? rest : [...rest, ...[...asked].map((lineKey) => ({ lineKey, choice }))] }
}

export function withIndicators(answers: IntakeAnswers, given: readonly IndicatorAnswer[]): IntakeAnswers {
  const names = new Set(given.map(({ name }) => name))
  return { ...answers, indicators: [...answers.indicators.filter(({ name }) => !names.has(name)), ...given] }
}

export const withoutIndicator = (answers: IntakeAnswers, name: string): IntakeAnswers => ({ ...answers, indicators: answers.indicators.filter((answer) => answer.name !== name) })

/** What the owner has filled in for an indicator without confirming it yet. A list, for a name may be '__proto__'. */
export interface NamedDraft { name: string; define: IndicatorDraft }

export const draftOf = (drafts: readonly NamedDraft[], name: string, guess: IndicatorDraft): IndicatorDraft => drafts.findLast((draft) => draft.name === name)?.define ?? guess

export const withDraft = (drafts: readonly NamedDraft[], draft: NamedDraft): NamedDraft[] => [...drafts.filter(({ name }) => name !== draft.name), draft]

/** Two files of one shape have the same sheets, headers and numbers of lines, so that line keys mean the same lines. */
export const shapeOf = ({ sheets }: Pick<IntakePreview, 'sheets'>): string =>
  JSON.stringify(sheets.map(({ name, kind, headerLine, columns, lines }) => [name, kind, headerLine, lines, columns.map(({ column, header }) => [column, header])]))

/** For another file: answers about lines mean nothing there, those about indicator names still do. */
export const answersForOtherFile = ({ indicators }: IntakeAnswers): IntakeAnswers => ({ skip: [], edits: [], people: [], indicators })

/** Another house (the demo) numbers its indicators otherwise. */
export const answersForOtherHouse = (answers: IntakeAnswers): IntakeAnswers => ({ ...answers, indicators: answers.indicators.filter((answer) => 'define' in answer) })

export const hasAnswers = ({ skip, edits, people, indicators }: IntakeAnswers): boolean => skip.length + edits.length + people.length + indicators.length > 0
