import type { DecimalText } from '../brand.ts'
import { Exact, exact, isAboveZero, isBelowZero, plain } from '../decimal/decimal.ts'
import { figure } from '../scoring/figure-text.ts'
import { sharesOf } from './seasonality.ts'
import { shareOut } from './share-out.ts'
import { isSummable } from './summable.ts'

export interface BrokenDown {
  /** True: months add up to the year. False: a ratio or an average, every month has the year's target. */
  summed: boolean
  /** January first, in the indicator's stored unit. */
  months: DecimalText[]
  /** Four; sums, or the year's target again where months do not add up. */
  quarters: DecimalText[]
  /** Each month's part of the year in percent, 2 decimals, totalling 100.00; what the months came to, not what was asked for. */
  shares: DecimalText[]
  sentence: string
}

/** Finest part of a unit that is worth a target. Counts are whole. */
const STEPS: Record<string, DecimalText> = { 万元: '0.01', 小时: '0.1' }
const MONTHS = 12

/** A year's target in months, by `weights` of any scale (see `seasonality`). The months add up to `total` exactly. Throws RangeError for weights that are not twelve, are negative or all 0. */
export function breakDown(total: DecimalText, weights: readonly DecimalText[], indicator: { unit: string; name: string; formula?: string }): BrokenDown {
  if (weights.length !== MONTHS) throw new RangeError('twelve weights needed')
  const parts = weights.map(weight => new Exact(weight))
  if (parts.some(isBelowZero) || !parts.some(isAboveZero)) throw new RangeError('weights must be above zero')
  const year = exact(total)
  if (!isSummable(indicator)) {
    return {
      summed: false, months: parts.map(() => plain(year)), quarters: quarterSums(parts.map(() => plain(year)), false), shares: sharesOf(parts.map(() => new Exact(1))),
      sentence: `${indicator.name}不能按月相加，每个月的目标都是 ${figure(total)}${indicator.unit === '' ? '' : ` ${indicator.unit}`}。`,
    }
  }
  const months = shareOut(year, parts, stepOf(indicator.unit, year))
  const texts = months.map(plain)
  return {
    summed: true, months: texts, quarters: quarterSums(texts, true), shares: year.isZero() ? sharesOf(parts) : sharesOf(months.map(month => month.abs())),
    sentence: `全年 ${figure(total)} ${indicator.unit}分到 12 个月，合计正好。`,
  }
}

/** 元 and counts to whole ones, unless the year's own target is finer. */
const stepOf = (unit: string, total: Exact): Exact => Exact.min(new Exact(STEPS[unit.trim()] ?? '1'), new Exact(10).pow(-total.dp()))

/** Sums of three months each; for what does not add up, the months' common target, or their mean when they differ. */
export function quarterSums(months: readonly DecimalText[], summed: boolean): DecimalText[] {
  return [0, 3, 6, 9].map(from => {
    const three = months.slice(from, from + 3).map(exact)
    const sum = three.reduce((all, month) => all.plus(month), new Exact(0))
    return plain(summed || three.length === 0 ? sum : sum.div(three.length).toDP(6))
  })
}

/** Why months that were typed do not fit the year's target; null when they do, or need not. */
export function breakdownDifference(total: DecimalText, months: readonly DecimalText[], indicator: { unit: string; name: string; formula?: string }): { difference: DecimalText; sentence: string } | null {
  if (!isSummable(indicator)) return null
  const sum = months.reduce((all, month) => all.plus(exact(month)), new Exact(0))
  const difference = sum.minus(exact(total))
  if (difference.isZero()) return null
  const gap = `${difference.isNegative() ? '少' : '多'} ${figure(plain(difference.abs()))} ${indicator.unit}`
  return { difference: plain(difference), sentence: `12 个月合计 ${figure(plain(sum))} ${indicator.unit}，比全年目标 ${figure(total)} ${indicator.unit}${gap}。` }
}
