import type { Ambition, KeyResultKind, ObjectiveType } from '../../domain/okr/okr.ts'

/** One check-in: in which of the objective's quarters (0 the last month's own, 1 the one before …), which month of it and day. */
export type DemoCheckInPlan = readonly [back: number, month: 0 | 1 | 2, day: number, current: string, confidence: number, note?: string]

export interface DemoKeyResultPlan {
  title: string
  kind: KeyResultKind
  start: string | null
  target: string | null
  unit: string
  weight: string
  code?: string
  checkIns: readonly DemoCheckInPlan[]
}

/** An objective written `from` quarters back and, where `until` is smaller, carried over with what is still open. */
export interface DemoObjectivePlan {
  key: string
  from: 0 | 1 | 2
  until?: 0 | 1
  /** Neither for the company's own; `number` for a person's. */
  department?: string
  number?: string
  parent?: string
  title: string
  type: ObjectiveType
  ambition: Ambition
  owner: string | null
  keyResults: readonly DemoKeyResultPlan[]
}

type Figures = Pick<DemoKeyResultPlan, 'kind' | 'start' | 'target' | 'unit'>
export const between = (start: string, target: string, unit: string): Figures => ({ kind: Number(target) > Number(start) ? 'increase' : 'decrease', start, target, unit })
export const atLeast = (target: string, unit: string): Figures => ({ kind: 'at-least', start: null, target, unit })
export const atMost = (target: string, unit: string): Figures => ({ kind: 'at-most', start: null, target, unit })
export const milestone: Figures = { kind: 'milestone', start: null, target: null, unit: '' }

export const keyResult = (title: string, figures: Figures, weight: string, code: string | undefined, ...checkIns: DemoCheckInPlan[]): DemoKeyResultPlan =>
  ({ title, ...figures, weight, ...(code !== undefined && { code }), checkIns })
