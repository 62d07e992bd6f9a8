import type { DecimalText, Month } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import { monthLabel } from '../month/month.ts'
import { amount, indicatorSum, minus, type IndicatorSum } from '../summary/indicator-sum.ts'
import type { DashboardRow } from './row.ts'

/** One month in the shown unit. Whole or not at all: with results missing `actual` is null, for the line would fall. */
export interface TrendPoint {
  month: Month
  actual: DecimalText | null
  target: DecimalText | null
  floor: DecimalText | null
  stretch: DecimalText | null
  /** Percent. */
  attainment: DecimalText | null
  met: boolean | null
  rows: number
  missing: number
}
export interface Trend { name: string; unit: string; points: TrendPoint[]; sentence: string }

/** One indicator over the months, with the band from floor to stretch. Sums or means as fits its unit; `rows` are all of that indicator, oldest first. */
export function trendOf(rows: readonly DashboardRow[], months: readonly Month[]): Trend | null {
  const last = rows.at(-1)
  if (last === undefined) return null
  // Earlier sheets may have shown 元 where the last shows 万元, or measured in something else altogether.
  const alike = rows.filter(({ unit }) => unit === last.unit).map((row) => (row.displayUnit === last.displayUnit ? row : { ...row, displayUnit: last.displayUnit }))
  const byMonth = Map.groupBy(alike, ({ month }) => month)
  const sums = months.map((month) => indicatorSum(byMonth.get(month) ?? []))
  const basis = sums.findLast((sum) => sum !== null)
  const points = months.map((month, at) => pointOf(month, byMonth.get(month) ?? [], sums[at] ?? null, basis ?? null))
  return { name: last.name, unit: basis?.basis === 'met' ? '项' : last.displayUnit, points, sentence: basis === undefined || basis === null ? '' : trendSentence(points, basis) }
}

function pointOf(month: Month, rows: readonly DashboardRow[], sum: IndicatorSum | null, like: IndicatorSum | null): TrendPoint {
  if (sum === null || sum.basis !== like?.basis) return { month, actual: null, target: null, floor: null, stretch: null, attainment: null, met: null, rows: 0, missing: 0 }
  const whole = sum.missing === 0
  return {
    month, actual: whole ? sum.actual : null, target: lineOf(rows, 'target', sum), floor: lineOf(rows, 'floor', sum), stretch: lineOf(rows, 'stretch', sum),
    attainment: whole && sum.paired === sum.rows ? sum.attainment : null, met: whole && sum.paired === sum.rows ? sum.met : null, rows: sum.rows, missing: sum.missing,
  }
}

/** What was set, joined as the figures are; null unless every row has it. A result is not needed for that. */
function lineOf(rows: readonly DashboardRow[], line: 'target' | 'floor' | 'stretch', { basis, rows: counted }: IndicatorSum): DecimalText | null {
  if (basis === 'met' || rows.every((row) => row[line] === null)) return null
  const set = indicatorSum(rows.map((row) => ({ ...row, target: row[line], actual: row[line] })))
  return set === null || set.basis !== basis || set.missing > 0 || set.rows !== counted ? null : set.actual
}

function trendSentence(points: readonly TrendPoint[], like: IndicatorSum): string {
  const known = points.filter(({ actual }) => actual !== null)
  const [last, now] = [known.at(-1), points.at(-1)]
  const open = now !== undefined && now.missing > 0 ? `；${monthLabel(now.month)}还有 ${now.missing} 行待录，没有画` : ''
  if (last === undefined) return `${like.name}还没有数字完整的月份，画不出走势${open}。`
  const target = last.target === null ? '' : `，目标 ${amount(last.target, like)}`
  const done = last.attainment === null ? '' : `，完成 ${minus(last.attainment)} %`
  const first = `${like.name}${monthLabel(last.month)} ${amount(last.actual ?? '0', like)}${target}${done}`
  if (known.length < 2) return `${first}；只有一个月的数字，看不出走势${open}。`
  const judged = known.filter(({ met }) => met !== null)
  const reached = judged.filter((point) => point.met === true).length
  const met = judged.length === 0 ? '' : `；有目标的 ${judged.length} 个月${reached === 0 ? '都没有达到' : reached === judged.length ? '都达到' : `里 ${reached} 个月达到`}`
  return `${first}${met}${runOf(points)}${open}。`
}

/** '；已连续 3 个月下降': at least two steps, without a gap, up to the last month that is known. */
function runOf(points: readonly TrendPoint[]): string {
  const end = points.findLastIndex(({ actual }) => actual !== null)
  const step = (at: number): number | null => {
    const [a, b] = [points[at - 1]?.actual ?? null, points[at]?.actual ?? null]
    return a === null || b === null ? null : exact(b).cmp(exact(a))
  }
  const way = step(end)
  if (way === null || way === 0) return ''
  let steps = 0
  while (step(end - steps) === way) steps += 1
  return steps < 2 ? '' : `；已连续 ${steps} 个月${way > 0 ? '上升' : '下降'}`
}
