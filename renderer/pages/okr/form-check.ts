import { checkObjective } from '../../../shared/domain/okr/check-objective.ts'
import { keyResultName } from '../../../shared/domain/okr/wording.ts'
import { exact, isDecimalText } from '../../../shared/domain/decimal/decimal.ts'
import { text } from '../../components/text.ts'
import { draftOf, type KeyResultForm, type ObjectiveForm } from '../../stores/objective-draft.ts'
import { isNumber, numberText, weightTotal, type WeightTotal } from '../../stores/template-draft.ts'

const t = text.okr.editor

export interface Faults {
  title: string | null
  department: string | null
  person: string | null
  /** By place of the key result. */
  keyResults: ReadonlyMap<number, string[]>
  /** About the objective as a whole, weights above all. */
  whole: string[]
}

export type KeyResultField = 'title' | 'start' | 'target' | 'unit' | 'weight'

/** A finding as the house and the rules give it: about one key result, or about the whole. */
interface Finding { keyResult: number | null; sentence: string }

/** Everything that keeps an objective from being saved; `refused` are the house's own findings. */
export function faultsOf(form: ObjectiveForm, refused: readonly Finding[] = []): Faults {
  const title = form.title.trim() === '' ? t.needTitle : null
  const found = [...checkObjective(draftOf(form)).filter(({ keyResult, sentence }) => keyResult !== null || sentence !== t.needTitle), ...refused]
  const keyResults = new Map<number, string[]>()
  for (const { keyResult, sentence } of found) {
    if (keyResult === null) continue
    // It stands in the card of the key result: the name before it would be said twice.
    const name = `${keyResultName(keyResult, form.keyResults[keyResult]?.title ?? '')}：`
    const short = sentence.startsWith(name) ? sentence.slice(name.length) : sentence
    keyResults.set(keyResult, [...new Set([...keyResults.get(keyResult) ?? [], short])])
  }
  return {
    title, department: form.level === 'department' && form.departmentId === null ? t.needDepartment : null, person: form.level === 'person' && form.employeeId === null ? t.needPerson : null,
    keyResults, whole: [...new Set(found.filter(({ keyResult }) => keyResult === null).map(({ sentence }) => sentence))],
  }
}

export const isFaulty = ({ title, department, person, keyResults, whole }: Faults): boolean => title !== null || department !== null || person !== null || keyResults.size > 0 || whole.length > 0

/** The boxes of a key result that its refusals are about. */
export function wrongFields({ title, kind, start, target, unit, weight }: KeyResultForm): ReadonlySet<KeyResultField> {
  const wrong = new Set<KeyResultField>()
  const runs = kind === 'increase' || kind === 'decrease'
  if (title.trim() === '') wrong.add('title')
  if (!isNumber(weight) || exact(numberText(weight)).isNegative()) wrong.add('weight')
  if (kind === 'milestone') return wrong
  if (!isNumber(target)) wrong.add('target')
  if (unit.trim() === '') wrong.add('unit')
  if (runs && !isNumber(start)) wrong.add('start')
  if (runs && isNumber(start) && isNumber(target) && exact(numberText(start)).eq(exact(numberText(target)))) wrong.add('start').add('target')
  return wrong
}

/** Text that is there but is no number; an empty box is not wrong before a save was tried. */
export const unreadable = (typed: string): boolean => typed.trim() !== '' && !isDecimalText(numberText(typed))

export const totalOf = (form: ObjectiveForm): WeightTotal => weightTotal(form.keyResults)
