import type { Month } from '../brand.ts'
import { addMonths, monthLabel } from '../month/month.ts'
import { figure } from '../scoring/figure-text.ts'
import { figures, words, type SummaryFacts, type SummaryRow, type SummarySection } from './facts.ts'
import { basisText, changeText, indicatorSum, titled, type IndicatorSum } from './indicator-sum.ts'

const LINES = 5

/** A month's targets whether or not it has results: the target stands in for the result, so that both are summed the same way. */
function targets(rows: readonly SummaryRow[], month: Month): IndicatorSum[] {
  const planned = rows.filter((row) => row.month === month && row.dimension === 'benefit' && row.rule !== 'binary')
  return [...Map.groupBy(planned, ({ indicatorId }) => indicatorId).values()].flatMap((of) => {
    const sum = indicatorSum(of.map((row) => ({ ...row, actual: row.target })))
    return sum === null || sum.actual === null ? [] : [sum]
  })
}

/** 七、下月: its targets against this month's. */
export function nextSection({ rows, month }: Pick<SummaryFacts, 'rows' | 'month'>): Omit<SummarySection, 'heading'> {
  const next = addMonths(month, 1)
  const unlaid = rows.some((row) => row.month === next && row.unlaid)
  const label = `${monthLabel(next)}${unlaid ? '还没有考核表，已录入的目标里' : ''}`
  if (!rows.some((row) => row.month === next)) return { key: 'next', paragraphs: [`${monthLabel(next)}还没有考核表，目标还没有定。`], table: null }
  const planned = targets(rows, next)
  const wanting = rows.filter((row) => row.month === next && row.dimension === 'benefit' && !row.exempt && row.wantsTarget && row.target === null).length
  const waiting = wanting === 0 ? '' : `另有 ${wanting} 行还没有填目标${planned.length === 0 ? '' : '，没有计入'}。`
  if (planned.length === 0) return { key: 'next', paragraphs: [`${monthLabel(next)}的效益指标还没有目标。${waiting}`], table: null }
  const now = new Map(targets(rows, month).map((sum) => [sum.indicatorId, sum]))
  const lines = planned.map((sum) => [titled(sum), basisText(sum), ...compared(now.get(sum.indicatorId), sum)])
  const changed = lines.filter((line) => line.at(-1) !== '0')
  const same = lines.length - changed.length
  const told = changed.length === 0 ? '都和本月一样。' : `${same === 0 ? '' : `${same} 项和本月一样，`}${changed.length} 项不同，见表${changed.length > LINES ? `（列前 ${LINES} 项）` : ''}。`
  return {
    key: 'next', paragraphs: [`${label}有目标的效益指标 ${planned.length} 项，${told}${waiting}`],
    table: changed.length === 0 ? null : { columns: [...words('效益指标', '口径'), ...figures('本月目标', '下月目标', '变化')], rows: changed.slice(0, LINES) },
  }
}

function compared(now: IndicatorSum | undefined, next: IndicatorSum): [string, string, string] {
  const [was, will] = [now?.actual ?? null, next.actual ?? '0']
  if (was === null || now?.basis !== next.basis || now.displayUnit !== next.displayUnit) return ['—', figure(will), '—']
  return [figure(was), figure(will), changeText(was, will, next.displayUnit)]
}
