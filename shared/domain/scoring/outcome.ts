import type { Exact } from '../decimal/decimal.ts'
import type { Refusal, RowInput, Want } from './row-score.ts'

/** A row being scored: the input with what every rule needs from it worked out once. */
export interface ScoredRow {
  input: RowInput
  weight: Exact
  higher: boolean
  /** Decimal places a figure is moved to be shown in the display unit. */
  shift: number
}

/** Points earned on the published weight, not yet rounded: `top / bottom`, so that the one division comes last. */
export interface Worth {
  state: 'worth'
  top: Exact
  bottom: Exact | null
  /** Read before the sum: why it is what it is. */
  lead: string
  /** The sum without its result; null when the points simply are what `lead` says. */
  chain: string | null
  /** Whether the chain ends in + or −, so that it needs parentheses before another factor. */
  open: boolean
  /** Read after the result. */
  note: string
  /**
   * The chain as [products, divisors] where it divides without end before it multiplies: a desk calculator then loses an exact
   * half-cent (28.45 ÷ 30 × 15 shows 14.2249999). Null when the chain itself stays exact.
   */
  byProducts: (() => [string, string] | null) | null
}

export type Outcome = Worth | { state: 'missing'; wants: Want; sentence: string } | { state: 'refused'; refusal: Refusal; sentence: string }

/** What is wrong with a rule's settings, with the words to put it right. `band` is the index of the band meant. */
export interface RuleFinding { refusal: Refusal; sentence: string; band?: number }

export const refused = (refusal: Refusal, sentence: string): Outcome => ({ state: 'refused', refusal, sentence })

const WANT_NAMES: Record<Want, string> = { actual: '实际值', target: '目标值', anchors: '底线、目标、挑战', base: '基期值', judgement: '评分与理由' }

export const missing = (row: ScoredRow, wants: Want, what = WANT_NAMES[wants]): Outcome =>
  ({ state: 'missing', wants, sentence: wants === 'actual' && row.input.waits !== undefined ? row.input.waits : `待录：${row.input.name}的${what}` })

/** Points that are known without a sum; `lead` ends with a comma. */
export const points = (value: Exact, lead: string, note = ''): Worth =>
  ({ state: 'worth', top: value, bottom: null, lead, chain: null, open: false, note, byProducts: null })

/** A percentage of the weight, as in 按 120 % × 权重 40. */
export const shareOfWeight = (ratio: Exact, shown: string, row: ScoredRow, lead: string): Worth =>
  ({ state: 'worth', top: ratio.times(row.weight), bottom: null, lead: `${lead}按 `, chain: `${shown} × 权重 ${row.weight.toFixed()}`, open: false, note: '', byProducts: null })

/** True for a quotient that a calculator has to cut off. */
export const isEndless = (top: Exact, bottom: Exact): boolean => top.div(bottom).dp() > 10

/** True when a lies on the bad side of b. */
export const isWorse = (row: ScoredRow, a: Exact, b: Exact): boolean => (row.higher ? a.lt(b) : a.gt(b))
export const worseWord = (row: ScoredRow): string => (row.higher ? '低于' : '高于')
export const betterWord = (row: ScoredRow): string => (row.higher ? '高于' : '低于')
