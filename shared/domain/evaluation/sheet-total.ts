import type { Points } from '../brand.ts'
import { exact, plain, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { combinedScore } from '../mix/combined-score.ts'
import { recurring } from '../decimal/recurring.ts'
import type { ScoringSettings, SheetInput, SheetOkr } from './evaluation.ts'
import { gradeOf } from './grades.ts'
import type { SheetSum } from './sheet-sum.ts'

const ZERO = recurring('0')
const within = (value: Exact, low: Exact, high: Exact): Exact => (value.lt(low) ? low : value.gt(high) ? high : value)

export type Limits = Pick<ScoringSettings, 'grades' | 'adjustmentLimit' | 'totalFloor' | 'totalCap'>

/** Sum of the adjustments before and after the clamp to ± limit. */
export function adjustmentSum(adjustments: SheetInput['adjustments'], { adjustmentLimit }: Limits): Pick<SheetSum, 'adjusted' | 'adjustment'> {
  const limit = recurring(adjustmentLimit)
  const sum = adjustments.reduce((total, { points }) => total.plus(recurring(points)), ZERO)
  return { adjusted: plain(sum), adjustment: twoPlaces(within(sum, limit.negated(), limit)) }
}

/** What follows once every row is scored: `subtotal` is the sum of the printed rows, `adjustment` the clamped sum. */
export interface TotalInput {
  subtotal: Points
  adjustment: Points
  veto: SheetInput['veto']
  okr?: Pick<SheetOkr, 'weight' | 'score'> | null
}

/** Subtotal to total to grade: clamped once, joined with OKR where it has a part, never rounded up into a grade. */
export function totalOf({ subtotal, adjustment, veto, okr }: TotalInput, settings: Limits): Pick<SheetSum, 'raw' | 'kpi' | 'combined' | 'total' | 'grade'> {
  const raw = exact(subtotal).plus(exact(adjustment))
  const clamped = (value: Exact): Points => twoPlaces(within(value, recurring(settings.totalFloor), recurring(settings.totalCap)))
  const kpi = clamped(raw)
  const combined = okr && okr.score !== null ? combinedScore(kpi, okr.score, okr.weight) : null
  const total = combined === null ? kpi : clamped(exact(combined.score ?? kpi))
  const grade = veto === null ? gradeOf(total, settings.grades) : settings.grades.at(-1)
  return { raw: twoPlaces(raw), kpi, combined, total, grade: grade ?? null }
}
