import { create } from 'zustand'
import type { ObjectiveCard, ObjectiveDraft } from '../../shared/api/okr.ts'
import type { CheckInId, KeyResultId, ObjectiveId } from '../../shared/domain/brand.ts'
import { applyAdvice, type Advice, type AdviceChange, type AdviceContext } from '../../shared/domain/okr/advice/advice.ts'
import { adviceOnObjective } from '../../shared/domain/okr/advice/advise.ts'
import { exact, plain } from '../../shared/domain/decimal/decimal.ts'
import type { DraftKeyResult, DraftObjective } from '../../shared/domain/okr/draft.ts'
import type { Quarter } from '../../shared/domain/quarter/quarter.ts'
import { useSession } from './session.ts'
import { numberText } from './template-draft.ts'

/** A key result as typed: figures are text, empty while nothing is typed. */
export interface KeyResultForm extends DraftKeyResult { key: number; start: string; target: string }
export interface ObjectiveForm extends DraftObjective { keyResults: KeyResultForm[] }

/** One 'new' objective per quarter; others by their id. */
export type DraftKey = `new:${Quarter}` | `${number}`
export const newKey = (quarter: Quarter): DraftKey => `new:${quarter}`
export const keyOf = (id: ObjectiveId): DraftKey => `${id}`

/** `dismissed`: advice the owner does not want to see again for this draft. */
export interface Draft { form: ObjectiveForm; changed: boolean; dismissed: readonly string[] }
export interface CheckInForm { current: string; confidence: number; note: string; on: string }
export interface ScoreForm { score: string; reason: string }

interface OkrDrafts {
  objectives: Partial<Record<DraftKey, Draft>>
  /** By key result, or 'c' and the check-in a correction is for. */
  checkIns: Record<string, CheckInForm>
  scores: Partial<Record<ObjectiveId, ScoreForm>>
}
const NOTHING: OkrDrafts = { objectives: {}, checkIns: {}, scores: {} }

/** What was typed about objectives and is not stored yet, even when wrong; it outlives drawer and page. */
export const useOkrDrafts = create<OkrDrafts>(() => NOTHING)

// Objective 3 of the demo company is not objective 3 of the owner's.
let ofCompany = NOTHING
useSession.subscribe(({ start }, before) => {
  if (before.start === null || start === null || start.workspace === before.start.workspace) return
  if (start.workspace === 'demo') ofCompany = useOkrDrafts.getState()
  useOkrDrafts.setState(start.workspace === 'demo' ? NOTHING : ofCompany)
})

export const blankKeyResult = (key: number): KeyResultForm => ({ key, id: null, title: '', kind: 'increase', start: '', target: '', unit: '', weight: '', indicatorId: null })
export const nextKey = (rows: readonly KeyResultForm[]): number => Math.max(0, ...rows.map(({ key }) => key)) + 1

export function newForm(quarter: Quarter, from: Partial<Pick<ObjectiveForm, 'level' | 'parentId'>> = {}): ObjectiveForm {
  return { id: null, quarter, level: 'company', departmentId: null, employeeId: null, parentId: null, title: '', type: 'improvement', ambition: 'aspirational', ownerId: null, keyResults: [blankKeyResult(1), blankKeyResult(2)], ...from }
}

export function formOf(card: ObjectiveCard): ObjectiveForm {
  const { id, level, departmentId, employeeId, parentId, title, type, ambition, ownerId } = card
  return {
    id, quarter: card.quarter, level, departmentId, employeeId, parentId, title, type, ambition, ownerId,
    keyResults: card.keyResults.map(({ id: keyResultId, title: name, kind, start, target, unit, weight, indicatorId }, at) => ({ key: at + 1, id: keyResultId, title: name, kind, start: shown(start), target: shown(target), unit, weight: shown(weight), indicatorId })),
  }
}
/** '62.50' is typed as 62.5. */
const shown = (figure: string | null): string => (figure === null ? '' : plain(exact(figure)))

const content = (form: ObjectiveForm) => JSON.stringify({ ...form, keyResults: form.keyResults.map(({ key: _, ...rest }) => rest) })
export const sameForm = (a: ObjectiveForm, b: ObjectiveForm): boolean => content(a) === content(b)

/** Keeps a form; changed back to `base` it counts as unchanged. */
export function keepObjective(key: DraftKey, form: ObjectiveForm, base: ObjectiveForm): void {
  useOkrDrafts.setState(({ objectives }) => ({ objectives: { ...objectives, [key]: { form, changed: !sameForm(form, base), dismissed: objectives[key]?.dismissed ?? [] } } }))
}
export const dropObjective = (key: DraftKey) => useOkrDrafts.setState(({ objectives: { [key]: _, ...objectives } }) => ({ objectives }))

/** Hides one piece of advice for this draft, or shows all of them again. */
export function dismiss(key: DraftKey, form: ObjectiveForm, advice: string | null): void {
  useOkrDrafts.setState(({ objectives }) => {
    const before = objectives[key] ?? { form, changed: false, dismissed: [] }
    return { objectives: { ...objectives, [key]: { ...before, dismissed: advice === null ? [] : [...before.dismissed, advice] } } }
  })
}

const figureOf = (typed: string): string | null => (typed.trim() === '' ? null : numberText(typed))

/** What the form means: rules read it, and when nothing is wrong it is what is sent. A figure that is none stays as typed. */
export function draftOf(form: ObjectiveForm): ObjectiveDraft {
  return {
    ...form,
    departmentId: form.level === 'department' ? form.departmentId : null, employeeId: form.level === 'person' ? form.employeeId : null,
    keyResults: form.keyResults.map(({ key: _, start, target, weight, unit, ...rest }) => ({
      ...rest,
      start: rest.kind === 'increase' || rest.kind === 'decrease' ? figureOf(start) : null,
      target: rest.kind === 'milestone' ? null : figureOf(target),
      unit: rest.kind === 'milestone' ? '' : unit, weight: figureOf(weight) ?? '',
    })),
  }
}

const isUntouched = (row: KeyResultForm | undefined): boolean => row === undefined || (row.id === null && row.title.trim() === '' && row.start.trim() === '' && row.target.trim() === '')

export interface NamedAdvice extends Advice { name: string }

/** Advice on what is typed. Its name follows the key result, not its place. */
export function adviceOn(form: ObjectiveForm, context: AdviceContext): NamedAdvice[] {
  const departmentId = form.level === 'person' ? context.people.find(({ id }) => id === form.employeeId)?.departmentId ?? null : form.departmentId
  // A row nobody has typed in yet says nothing wrong.
  const begun = (at: number) => !isUntouched(form.keyResults[at])
  return adviceOnObjective({ ...draftOf(form), departmentId }, context)
    .filter(({ keyResult, code }) => (keyResult === null ? code !== 'weights-not-100' || form.keyResults.some((_, at) => begun(at)) : begun(keyResult)))
    .map((advice) => ({ ...advice, name: `${advice.code}|${advice.keyResult === null ? '' : form.keyResults[advice.keyResult]?.key ?? ''}` }))
}

/** The form after 采纳; a row nobody has typed in makes room for what is added. */
export function adopt(form: ObjectiveForm, change: AdviceChange): ObjectiveForm {
  const applied = applyAdvice(form, change)
  let free = nextKey(form.keyResults)
  const rows: (DraftKeyResult & { key?: number })[] = applied.keyResults
  const filled = rows.map((row) => ({ ...row, start: row.start ?? '', target: row.target ?? '', key: row.key ?? free++ }))
  if (change.add === undefined) return { ...applied, keyResults: filled }
  const spare = new Set(filled.slice(0, form.keyResults.length).filter(isUntouched).slice(0, change.add.length).map(({ key }) => key))
  // What is added stands before the rows that are still empty.
  return { ...applied, keyResults: filled.filter(({ key }) => !spare.has(key)).toSorted((a, b) => Number(isUntouched(a)) - Number(isUntouched(b))) }
}

export const checkInKey = (keyResultId: KeyResultId, correctsId: CheckInId | null): string => (correctsId === null ? String(keyResultId) : `c${correctsId}`)
export const keepCheckIn = (key: string, form: CheckInForm) => useOkrDrafts.setState(({ checkIns }) => ({ checkIns: { ...checkIns, [key]: form } }))
export const dropCheckIn = (key: string) => useOkrDrafts.setState(({ checkIns: { [key]: _, ...checkIns } }) => ({ checkIns }))
export const keepScore = (id: ObjectiveId, form: ScoreForm) => useOkrDrafts.setState(({ scores }) => ({ scores: { ...scores, [id]: form } }))
export const dropScore = (id: ObjectiveId) => useOkrDrafts.setState(({ scores: { [id]: _, ...scores } }) => ({ scores }))
