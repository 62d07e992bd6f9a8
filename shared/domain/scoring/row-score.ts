import type { DecimalText, Points } from '../brand.ts'
import type { Direction } from '../indicator/indicator.ts'
import type { TargetFigures } from '../target/target.ts'
import type { Rule } from './rule.ts'

/** Everything that decides one row's score. Figures are in the stored unit; sentences show `displayUnit`. */
export interface RowInput {
  name: string
  unit: string
  displayUnit: string
  direction: Direction
  /** Published weight in points. */
  weight: Points
  rule: Rule
  figures: TargetFigures
  actual: DecimalText | null
  /** Points typed by the manager; used by 说明法 only. */
  judged: { points: Points; reason: string } | null
  /** Stands before the sentence of a scored row: how its figures came from those agreed. */
  lead?: string
  /** Of a row made from the team's results: whose are still missing. */
  waits?: string
}

/** Why a row cannot be scored. Each has a Chinese sentence that says what to do. */
export const REFUSALS = [
  'target-zero', 'target-negative', 'anchors-not-monotonic', 'bands-hole', 'bands-overlap', 'bands-over-weight', 'bands-empty',
  'step-not-positive', 'base-zero', 'points-out-of-range', 'reason-missing', 'not-binary', 'rule-invalid',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** What a row still waits for. */
export const WANTS = ['actual', 'target', 'anchors', 'base', 'judgement'] as const
export type Want = (typeof WANTS)[number]

/** Colour of a row: 红 below 80 % of its weight, 黄 below 100 %, 绿 otherwise (limits editable). */
export type Light = 'red' | 'amber' | 'green'

/** Outcome of one row. `sentence` is Chinese and shows the sum a calculator repeats. */
export type RowScore =
  | { state: 'scored'; score: Points; light: Light; sentence: string }
  | { state: 'missing'; wants: Want; sentence: string }
  | { state: 'exempt'; sentence: string }
  | { state: 'refused'; refusal: Refusal; sentence: string }
