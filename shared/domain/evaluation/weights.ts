import type { Points } from '../brand.ts'
import { isAboveZero, plain } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'

const HUNDRED = recurring('100')
const sumOf = (weights: readonly Exact[]): Exact => weights.reduce((sum, weight) => sum.plus(weight), recurring('0'))

/** Sum of the weights minus 100: '0' when right, '-5' when 5 points are lacking, '2.5' when there are too many. */
export const weightDifference = (weights: readonly Points[]): Points => plain(sumOf(weights.map(recurring)).minus(HUNDRED))

/**
 * Effective weights when exempt rows give theirs to the others: 2 decimals, totalling 100 by largest remainder, ties to the
 * upper row. Null for an exempt row. Without exempt rows the published weights come back; all null when nothing is left to weigh.
 */
export function redistribute(weights: readonly Points[], exempt: readonly boolean[]): (Points | null)[] {
  if (!exempt.includes(true)) return [...weights]
  const counted = weights.map((weight, i) => (exempt[i] ? recurring('0') : recurring(weight)))
  const sum = sumOf(counted)
  if (!isAboveZero(sum)) return weights.map(() => null)
  const cents = apportion(10_000, counted, sum)
  return cents.map((part, i) => (exempt[i] ? null : (part / 100).toFixed(2)))
}

/** `units` whole units in proportion to `shares` by largest remainder; equal remainders go to the earlier share. */
export function apportion(units: number, shares: readonly Exact[], sum: Exact): number[] {
  const parts = shares.map((share, at) => {
    const exactly = share.times(units)
    const whole = exactly.divToInt(sum)
    // Remainders over the same sum, compared undivided: a tie is exactly a tie.
    return { at, whole: whole.toNumber(), rest: exactly.minus(whole.times(sum)) }
  })
  const left = units - parts.reduce((total, part) => total + part.whole, 0)
  for (const part of parts.toSorted((a, b) => b.rest.cmp(a.rest) || a.at - b.at).slice(0, left)) part.whole += 1
  return parts.map(part => part.whole)
}
