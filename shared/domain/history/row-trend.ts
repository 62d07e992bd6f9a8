import type { DecimalText, Month, Points } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import type { Direction } from '../indicator/indicator.ts'
import type { Light } from '../scoring/row-score.ts'

export interface TrendPoint { month: Month; actual: DecimalText | null; score: Points | null; light: Light | null }

/** How many of the newest months must go one way before it is called a movement. */
const RUN = 3

/**
 * '近 6 个月有 4 个月达标，最近三个月在上升。' Points are oldest first, one a month at most. A month is 达标 when its light is
 * green, which is the company's own limit. A judged row has no actual: its scores are followed instead.
 */
export function rowTrend(points: readonly TrendPoint[], months: number, { direction, judged }: { direction: Direction; judged: boolean }): string {
  const scored = points.filter(({ score }) => score !== null)
  const moving = movement(points.map((point) => (judged ? point.score : point.actual)), judged ? 'higher' : direction)
  if (scored.length === 0) return `近 ${months} 个月还没有得分${moving}。`
  const met = scored.filter(({ light }) => light === 'green').length
  const counted = scored.length === months ? `近 ${months} 个月` : `近 ${months} 个月里 ${scored.length} 个月有得分，其中`
  return `${counted}${met === 0 ? '没有一个月达标' : met === scored.length ? `${met === 1 ? '这个月' : '每个月都'}达标` : `有 ${met} 个月达标`}${moving}。`
}

function movement(values: readonly (DecimalText | null)[], direction: Direction): string {
  const last = values.slice(-RUN).flatMap((value) => (value === null ? [] : [exact(value)]))
  if (last.length < RUN) return ''
  const steps = last.slice(1).map((value, at) => value.cmp(last[at] ?? value))
  const side = direction === 'lower' ? '（越低越好）' : ''
  if (steps.every((step) => step > 0)) return `，最近三个月在上升${side}`
  return steps.every((step) => step < 0) ? `，最近三个月在下降${side}` : ''
}
