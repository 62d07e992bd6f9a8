import type { IndicatorId, Month, Points } from '../brand.ts'
import { Exact, exact, twoPlaces } from '../decimal/decimal.ts'
import { DIMENSION_NAMES } from '../indicator/indicator.ts'
import { ENOUGH, figures, words, type SummaryFacts, type SummaryRow, type SummarySection } from './facts.ts'

/** 得分率 of one indicator over everybody's rows: points reached ÷ points to be had, whatever the rule. */
export interface ScoreRate { indicatorId: IndicatorId; name: string; dimension: string; rows: number; /** Rows that count but have no score yet. */ open: number; red: number; points: Points; weight: Points; /** Percent, half-up to two decimals. */ rate: Points }

/** Of the month's scored rows; an indicator on fewer than three sheets is left out: its rate would be somebody's own score. */
export function scoreRates(rows: readonly SummaryRow[], month: Month): { rates: ScoreRate[]; leftOut: number } {
  const counted = rows.filter((row) => row.month === month && !row.exempt)
  const scored = Map.groupBy(counted.filter(({ score }) => score !== null), ({ indicatorId }) => indicatorId)
  const enough = [...scored.values()].filter((of) => of.length >= ENOUGH)
  const rates = enough.flatMap((of): ScoreRate[] => {
    const [first] = of
    const [points, weight] = [sum(of.map(({ score }) => score ?? '0')), sum(of.map((row) => row.weight))]
    if (first === undefined || weight.isZero()) return []
    return [{
      indicatorId: first.indicatorId, name: first.name, dimension: DIMENSION_NAMES[first.dimension], rows: of.length,
      open: counted.filter((row) => row.indicatorId === first.indicatorId && row.score === null).length, red: of.filter(({ light }) => light === 'red').length,
      points: twoPlaces(points), weight: twoPlaces(weight), rate: twoPlaces(points.times(100).div(weight)),
    }]
  })
  return { rates: rates.toSorted((a, b) => exact(b.rate).cmp(exact(a.rate)) || a.indicatorId - b.indicatorId), leftOut: scored.size - enough.length }
}
const sum = (texts: readonly string[]): Exact => texts.reduce((all, text) => all.plus(exact(text)), new Exact(0))

const SHOWN = 3

/** 三、最好和最弱的指标: by 得分率, never people. */
export function rowsSection({ rows, month }: SummaryFacts): Omit<SummarySection, 'heading'> {
  const { rates, leftOut } = scoreRates(rows, month)
  const open = rates.reduce((all, rate) => all + rate.open, 0)
  const aside = [...(leftOut === 0 ? [] : [`${leftOut} 项指标有分的不足 ${ENOUGH} 行，不比较。`]), ...(open === 0 ? [] : [`这些指标还有 ${open} 行没有得分，没有计入。`])]
  if (rates.length < 2) return { key: 'rows', paragraphs: [`能比较的指标不足 2 项，分不出最好和最弱。${aside.join('')}`], table: null }
  const each = Math.min(SHOWN, Math.floor(rates.length / 2))
  const [best, weakest] = [rates.slice(0, each), rates.slice(-each).toReversed()]
  return {
    key: 'rows',
    paragraphs: [`按得分率（得分合计 ÷ 权重合计）比较 ${rates.length} 项指标。最好：${best.map(told).join('、')}。最弱：${weakest.map(told).join('、')}。${aside.join('')}`],
    table: {
      columns: [...words('', '指标', '维度'), ...figures('有分的行', '得分合计', '权重合计', '得分率', '红色的行')],
      rows: [...best.map((rate) => line('最好', rate)), ...weakest.map((rate) => line('最弱', rate))],
    },
  }
}
const told = ({ name, rate }: ScoreRate): string => `${name} ${rate} %`
const line = (which: string, { name, dimension, rows, points, weight, rate, red }: ScoreRate): string[] => [which, name, dimension, String(rows), points, weight, `${rate} %`, String(red)]
