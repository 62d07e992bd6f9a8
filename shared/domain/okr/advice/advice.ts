import type { DecimalText, DepartmentId, EmployeeId, IndicatorId, ObjectiveId } from '../../brand.ts'
import type { DraftKeyResult, DraftObjective } from '../draft.ts'
import type { ObjectiveLevel } from '../okr.ts'

export const ADVICE_CODES = [
  'title-digits', 'title-short', 'title-long', 'title-many', 'key-results-few', 'key-results-many', 'all-milestones',
  'key-result-vague', 'key-result-task', 'start-missing', 'target-missing', 'unit-missing', 'direction-opposed', 'target-far', 'number-differs',
  'weights-not-100', 'weight-thin', 'weight-heavy', 'owner-missing', 'owner-gone', 'owner-other', 'owner-overloaded',
  'similar-objective', 'similar-key-result', 'parent-missing', 'parent-level', 'deadline-outside', 'milestone-undated',
] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]

/** What 采纳 carries out: fields that change, key results that change by index, key results to add. */
export interface AdviceChange {
  objective?: Partial<Pick<DraftObjective, 'title' | 'ownerId' | 'parentId'>>
  keyResults?: { at: number; change: Partial<DraftKeyResult> }[]
  add?: DraftKeyResult[]
}

/** Advice in plain words, never a refusal. Without `apply` only the person can mend it. `code` and `keyResult` name it for 不采纳. */
export interface Advice {
  code: AdviceCode
  /** Index of the key result it is about, null for the objective. */
  keyResult: number | null
  sentence: string
  apply?: AdviceChange
}

/** Another objective of the same quarter. */
export interface OtherObjective {
  id: ObjectiveId
  title: string
  level: ObjectiveLevel
  departmentId: DepartmentId | null
  employeeId: EmployeeId | null
  ownerId: EmployeeId | null
}

/** Everybody who works here now. */
export interface AdvicePerson { id: EmployeeId; name: string; departmentId: DepartmentId | null; managerId: EmployeeId | null }

/** An indicator a key result may be fed from, with the company's latest figure in `unit`. */
export interface AdviceIndicator { id: IndicatorId; name: string; unit: string; latest: DecimalText | null }

export interface AdviceContext {
  /** May hold the draft itself: it is left out by its id. */
  others: readonly OtherObjective[]
  people: readonly AdvicePerson[]
  indicators?: readonly AdviceIndicator[]
}

/** The draft after 采纳. Everything the change does not name stays as typed. */
export function applyAdvice<D extends DraftObjective>(draft: D, change: AdviceChange): D {
  const keyResults = draft.keyResults.map((keyResult, at) => (change.keyResults ?? []).filter(each => each.at === at).reduce((sofar, each) => ({ ...sofar, ...each.change }), keyResult))
  return { ...draft, ...change.objective, keyResults: [...keyResults, ...(change.add ?? [])] }
}
