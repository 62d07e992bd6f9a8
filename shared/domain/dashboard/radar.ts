import type { DecimalText, Month } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import { DIMENSION_NAMES, DIMENSIONS, type Dimension } from '../indicator/indicator.ts'
import { monthLabel } from '../month/month.ts'
import type { SeriesRow } from '../diagnosis/series.ts'
import { attainmentOver, signed } from './row.ts'

export interface RadarAxis { dimension: Dimension; now: DecimalText | null; points: DecimalText; weight: DecimalText; before: DecimalText | null; change: string }

/** As much of a row as says what was reached out of what. */
export type ReachedRow = Pick<SeriesRow, 'month' | 'dimension' | 'exempt' | 'score' | 'weight'>

/** 效益, 效用, 效率, 能力: points reached ÷ points to be had, beside an earlier month. */
export function radarAxes(rows: readonly ReachedRow[], month: Month, earlier: Month): RadarAxis[] {
  return DIMENSIONS.map((dimension) => {
    const own = rows.filter((row) => row.dimension === dimension)
    const { percent: now, points, weight } = attainmentOver(own.filter((row) => row.month === month))
    const before = attainmentOver(own.filter((row) => row.month === earlier)).percent
    return { dimension, now, points, weight, before, change: now === null || before === null ? '' : signed(exact(now).minus(exact(before))) }
  })
}

/** '得分率最低的是能力 72.50 %，最高的是效益 95.00 %；和 2026年7月比，变化最大的是效率，+5.20 个百分点。' */
export function radarSentence(axes: readonly RadarAxis[], earlier: Month): string {
  const known = axes.flatMap((axis) => (axis.now === null ? [] : [{ axis, value: exact(axis.now) }]))
  const [first] = known
  if (first === undefined) return '本月还没有得分，画不出四维。'
  const blank = axes.filter(({ now }) => now === null).map(({ dimension }) => DIMENSION_NAMES[dimension])
  const lacking = blank.length === 0 ? '' : `；${blank.join('、')}没有得分的指标`
  const [most, least] = [known.reduce((a, b) => (b.value.gt(a.value) ? b : a)), known.reduce((a, b) => (b.value.lt(a.value) ? b : a))]
  const said = known.length === 1 || most.value.eq(least.value)
    ? `${known.map(({ axis }) => DIMENSION_NAMES[axis.dimension]).join('、')}得分率 ${first.axis.now} %`
    : `得分率最低的是${DIMENSION_NAMES[least.axis.dimension]} ${least.axis.now} %，最高的是${DIMENSION_NAMES[most.axis.dimension]} ${most.axis.now} %`
  return `${said}${lacking}${changed(axes, earlier)}。`
}

function changed(axes: readonly RadarAxis[], earlier: Month): string {
  const moved = axes.flatMap(({ dimension, now, before, change }) => (now === null || before === null ? [] : [{ dimension, change, apart: exact(now).minus(exact(before)).abs() }]))
  const [first, ...others] = moved
  if (first === undefined) return ''
  const widest = others.reduce((a, b) => (b.apart.gt(a.apart) ? b : a), first)
  return widest.apart.isZero() ? `；和${monthLabel(earlier)}一样` : `；和${monthLabel(earlier)}比，变化最大的是${DIMENSION_NAMES[widest.dimension]}，${widest.change} 个百分点`
}
