import type { DecimalText } from '../brand.ts'
import { Exact, exact, isAboveZero, isBelowZero, plain, twoPlaces } from '../decimal/decimal.ts'
import { shareOut } from './share-out.ts'

export interface Seasonality {
  basis: 'last-year' | 'even'
  /** Twelve exact weights in proportion to which a year is split: give these to `breakDown`, not the rounded shares. */
  weights: DecimalText[]
  /** The same in percent for the eye, 2 decimals, totalling 100.00. */
  shares: DecimalText[]
  /** Chinese: what the shares rest on, and which months had to be assumed. */
  sentence: string
}

const MONTHS = 12
const ZERO = new Exact(0)

/**
 * Each month's share of the year from last year's results, January first. A month without a result counts as an average
 * month (1/12), the others keep their proportions; a negative month counts as 0.
 */
export function seasonality(lastYear: readonly (DecimalText | null)[]): Seasonality {
  const figures = Array.from({ length: MONTHS }, (_, at) => lastYear[at] ?? null).map(text => (text === null ? null : exact(text)))
  const known = figures.filter(value => value !== null).map(value => Exact.max(value, ZERO))
  const sum = known.reduce((all, value) => all.plus(value), ZERO)
  if (!isAboveZero(sum)) return even(known.length === 0 ? '没有去年的结果，先按 12 个月平均分。' : '去年各月合计不大于 0，看不出淡旺季，先按 12 个月平均分。')
  // Times the number of known months, so that the average month is the sum itself: exact without a division.
  const weights = figures.map(value => (value === null ? sum : Exact.max(value, ZERO).times(known.length)))
  return { basis: 'last-year', weights: weights.map(plain), shares: sharesOf(weights), sentence: lastYearSentence(figures) }
}

function even(sentence: string): Seasonality {
  const weights = Array.from({ length: MONTHS }, () => new Exact(1))
  return { basis: 'even', weights: weights.map(plain), shares: sharesOf(weights), sentence }
}

const months = (figures: readonly (Exact | null)[], which: (value: Exact | null) => boolean): string =>
  figures.flatMap((value, at) => (which(value) ? [`${at + 1}月`] : [])).join('、')

function lastYearSentence(figures: readonly (Exact | null)[]): string {
  const missing = months(figures, value => value === null)
  const negative = months(figures, value => value !== null && isBelowZero(value))
  return `按去年各月结果的比例分${missing === '' ? '' : `；${missing}没有去年的结果，各按平均的十二分之一算，其余月份按比例分`}${negative === '' ? '' : `；${negative}去年是负数，按 0 算`}。`
}

/** Percent with 2 decimals, totalling 100.00 by largest remainder. Throws RangeError when nothing is above 0. */
export function sharesOf(weights: readonly Exact[]): DecimalText[] {
  if (!weights.some(isAboveZero)) throw new RangeError('no share above zero')
  return shareOut(new Exact(100), weights, new Exact('0.01')).map(twoPlaces)
}
