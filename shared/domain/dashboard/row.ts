import type { DecimalText } from '../brand.ts'
import { Exact, twoPlaces } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { SeriesRow } from '../diagnosis/series.ts'

/** A row with the band it was set, for the days served; figures in the stored unit. */
export interface DashboardRow extends SeriesRow { floor: DecimalText | null; stretch: DecimalText | null }

/** Points reached ÷ points to be had over the scored rows, in percent with two decimals; null without any. */
export interface Attainment { percent: DecimalText | null; points: DecimalText; weight: DecimalText; scored: number; missing: number }

export function attainmentOver(rows: readonly Pick<SeriesRow, 'exempt' | 'score' | 'weight'>[]): Attainment {
  const counted = rows.filter(({ exempt }) => !exempt)
  const scored = counted.filter(({ score }) => score !== null)
  const [points, weight] = [sumOf(scored.map(({ score }) => score ?? '0')), sumOf(scored.map((row) => row.weight))]
  return {
    percent: weight.isZero() ? null : twoPlaces(points.times(100).div(weight)), points: twoPlaces(points), weight: twoPlaces(weight),
    scored: scored.length, missing: counted.length - scored.length,
  }
}

export const sumOf = (texts: readonly DecimalText[]): Exact => texts.reduce((sum, text) => sum.plus(recurring(text)), new Exact(0))

/** '+3.20', '−1.50', '0.00' */
export const signed = (value: Exact): string => (value.isZero() ? '0.00' : `${value.isNegative() ? '−' : '+'}${twoPlaces(value.abs())}`)
