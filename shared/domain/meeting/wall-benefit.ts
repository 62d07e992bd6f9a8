import type { IndicatorId, Month, Points } from '../brand.ts'
import { exact } from '../decimal/decimal.ts'
import { percentOfPoints, pointOf, type SeriesRow } from '../diagnosis/series.ts'
import type { LightLimits } from '../scoring/light.ts'
import type { Light } from '../scoring/row-score.ts'
import { amount, basisText, benefitSums, BASIS_NAMES, changeText, minus, type IndicatorSum } from '../summary/indicator-sum.ts'

export interface WallPoint { month: Month; actual: string | null; target: string | null; attainment: string | null }
export interface WallIndicator {
  indicatorId: IndicatorId
  name: string
  unit: string
  basis: string
  actual: string | null
  target: string | null
  attainment: string | null
  met: boolean | null
  light: Light | null
  /** Percent of the points, which the light goes by: a sum may be reached by one and missed by the others. */
  gained: Points | null
  missing: number
  last: string | null
  change: string
  series: WallPoint[]
  sentence: string
}

/** 效益一页: the company's 效益 indicators of the last of `months` against target and last month. Rows are of all these months. */
export function benefitPage(rows: readonly SeriesRow[], months: readonly Month[], limits: LightLimits): { sentence: string; indicators: WallIndicator[] } {
  const month = months.at(-1) as Month
  const byMonth = Map.groupBy(rows, (row) => row.month)
  const sums = months.map((each) => new Map(benefitSums(byMonth.get(each) ?? [], each).map((sum) => [sum.indicatorId, sum])))
  const now = Map.groupBy(byMonth.get(month) ?? [], ({ indicatorId }) => indicatorId)
  const indicators = [...(sums.at(-1)?.values() ?? [])].map((sum): WallIndicator => {
    const last = sums.at(-2)?.get(sum.indicatorId)
    const compared = comparable(last, sum) ? { last: last.actual, change: changeText(last.actual ?? '0', sum.actual ?? '0', sum.displayUnit) } : { last: null, change: '' }
    const { light, attainment } = pointOf(month, now.get(sum.indicatorId) ?? [], limits)
    return {
      indicatorId: sum.indicatorId, name: sum.name, unit: sum.basis === 'met' ? '项' : sum.displayUnit, basis: basisText(sum), actual: sum.actual, target: sum.target, attainment: sum.attainment, met: sum.met,
      light, gained: percentOfPoints(attainment), missing: sum.missing, ...compared, series: months.map((each, at) => pointAt(each, sums[at]?.get(sum.indicatorId), sum)), sentence: sentenceOf(sum, compared.change),
    }
  })
  return { sentence: pageSentence(indicators), indicators }
}

/** Reckoned the same way in the same unit, and both whole. */
const comparable = (past: IndicatorSum | undefined, now: IndicatorSum): past is IndicatorSum =>
  past !== undefined && whole(past) && whole(now) && past.basis === now.basis && past.displayUnit === now.displayUnit
const whole = ({ actual, missing }: IndicatorSum): boolean => actual !== null && missing === 0

/** A month that is not whole would look like a fall. */
function pointAt(month: Month, sum: IndicatorSum | undefined, now: IndicatorSum): WallPoint {
  if (sum === undefined || !whole(sum) || sum.basis !== now.basis || sum.displayUnit !== now.displayUnit) return { month, actual: null, target: null, attainment: null }
  return { month, actual: sum.actual, target: sum.target, attainment: sum.attainment }
}

/** '销售额合计 28.5 万元，目标 30 万元，完成 95.00 %，比上月 +3.20 %' */
function sentenceOf(sum: IndicatorSum, change: string): string {
  if (sum.actual === null) return `${sum.name}还没有结果。`
  const actual = sum.target === null ? sum.actual : sum.pairedActual ?? sum.actual
  const parts = [
    `${sum.name}${BASIS_NAMES[sum.basis]} ${amount(actual, sum)}`, ...(sum.target === null ? [] : [`目标 ${amount(sum.target, sum)}`]), ...(sum.attainment === null ? [] : [`完成 ${minus(sum.attainment)} %`]),
    ...(change === '' ? [] : [change === '0' ? '和上月一样' : `比上月 ${change}`]), ...(sum.missing > 0 ? [`还有 ${sum.missing} 行待录`] : []),
  ]
  return `${parts.join('，')}。`
}

function pageSentence(indicators: readonly WallIndicator[]): string {
  const judged = indicators.filter(({ met }) => met !== null)
  if (indicators.length === 0) return '本月的考核表里没有效益指标。'
  if (judged.length === 0) return '效益指标还没有同时有目标和结果的，看不出是否达到目标。'
  const short = judged.filter(({ met }) => met === false)
  const open = judged.filter(({ missing }) => missing > 0).length
  // Judged by what has come in so far: that is no verdict on the month yet.
  const soFar = open === 0 ? '' : `（${open} 项还没录全，只按已录的算）`
  if (short.length === 0) return `${judged.length} 项效益指标都达到了目标${soFar}。`
  const [worst] = short.filter(({ attainment }) => attainment !== null).toSorted((a, b) => exact(a.attainment ?? '0').cmp(exact(b.attainment ?? '0')))
  return `${judged.length} 项效益指标，${judged.length - short.length} 项达到目标，${short.length} 项没有达到${worst === undefined ? '' : `；差得最多的是「${worst.name}」，完成 ${minus(worst.attainment ?? '')} %`}${soFar}。`
}
