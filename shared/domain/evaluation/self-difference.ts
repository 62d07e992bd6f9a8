import type { Points } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'

/** score: null while the row has none (missing, refused, exempt). */
export interface SelfRow { weight: Points; effectiveWeight: Points | null; selfScore: Points | null; score: Points | null }

/** 自评 of one row against its score: both with 2 decimals, difference = self − score. */
export interface RowDifference {
  self: Points
  difference: Points
  /** How the self score was brought to a redistributed weight, as a sum a calculator repeats; '' when nothing was converted. */
  conversion: string
}

/**
 * null for a row that has no self score or no score. People score themselves on the published weight; where another row's
 * exemption changed the weight, the self score is brought to it, or 36 of 40 would look lower than the same 90 % of 57.14.
 */
export function rowDifference({ weight, effectiveWeight, selfScore, score }: SelfRow): RowDifference | null {
  if (selfScore === null || score === null) return null
  const moved = effectiveWeight !== null && !exact(weight).isZero() && !exact(effectiveWeight).eq(exact(weight))
  const self = twoPlaces(moved ? exact(selfScore).times(exact(effectiveWeight)).div(exact(weight)) : exact(selfScore))
  return {
    self, difference: twoPlaces(exact(self).minus(exact(score))),
    conversion: moved ? `自评 ${selfScore} × 有效权重 ${effectiveWeight} ÷ 权重 ${weight} = ${self}` : '',
  }
}

/** 自评 of a sheet against the score of the same rows. */
export interface SheetDifference {
  selfTotal: Points
  /** Sum of the scores of the rows that count. */
  scored: Points
  difference: Points
  rows: number
  /** Rows that have a score and no self score: they count on neither side. */
  without: number
  sentence: string
}

/** '▲ 自评高 2.00', '▼ 自评低 2.00' or '自评与得分一致': never by a sign or a colour alone. */
export function differenceWords(difference: Points): string {
  const value = exact(difference)
  if (value.isZero()) return '自评与得分一致'
  return value.isPositive() ? `▲ 自评高 ${twoPlaces(value)}` : `▼ 自评低 ${twoPlaces(value.abs())}`
}

/** The same for a narrow column: '▲ 2.00', '▼ 2.00', '0.00'. */
export function differenceShort(difference: Points): string {
  const value = exact(difference)
  return value.isZero() ? '0.00' : `${value.isPositive() ? '▲' : '▼'} ${twoPlaces(value.abs())}`
}

/** null when no row has both a self score and a score. */
export function sheetDifference(rows: readonly SelfRow[]): SheetDifference | null {
  let selfTotal: Exact = exact('0')
  let scored: Exact = exact('0')
  let counted = 0
  let without = 0
  for (const row of rows) {
    const one = rowDifference(row)
    if (one === null) {
      if (row.score !== null) without += 1
      continue
    }
    counted += 1
    selfTotal = selfTotal.plus(exact(one.self))
    scored = scored.plus(exact(row.score ?? '0'))
  }
  if (counted === 0) return null
  const difference = twoPlaces(selfTotal.minus(scored))
  const left = without === 0 ? '' : `；另有 ${without} 行没有自评，两边都不计`
  return {
    selfTotal: twoPlaces(selfTotal), scored: twoPlaces(scored), difference, rows: counted, without,
    sentence: `自评合计 ${twoPlaces(selfTotal)} − 同样 ${counted} 行得分 ${twoPlaces(scored)} = ${difference.replace('-', '−')}，${differenceWords(difference)}${left}。`,
  }
}
