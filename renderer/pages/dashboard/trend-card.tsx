import { Button, Select } from 'antd'
import { useNavigate } from 'react-router'
import type { Dashboard, TrendChart } from '../../../shared/api/dashboard.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { fromFirst } from '../../charts/chart-tones.ts'
import { TargetBand } from '../../charts/target-band.tsx'
import { text } from '../../components/text.ts'
import { goTo } from '../../stores/figure-focus.ts'
import { chooseMonth } from '../../stores/session.ts'

const t = text.dashboard.trend
const shown = (value: string | null): string => (value === null ? '' : figure(value))

/** One indicator over twelve months within its band; a point leads to that month's results. */
export function TrendCard({ facts, onPick }: { facts: Dashboard; onPick: (id: IndicatorId) => void }) {
  const { trend, indicators } = facts
  const navigate = useNavigate()
  const open = (point: TrendChart['points'][number] | undefined) => {
    if (point === undefined || point.employeeId === null || trend === null) return
    chooseMonth(point.month)
    goTo({ employeeId: point.employeeId, part: 1, indicatorId: trend.indicatorId, field: 'actual' })
    void navigate('/results')
  }
  const points = fromFirst(trend?.points ?? [], ({ rows }) => rows > 0)
  const banded = points.some(({ floor, stretch }) => floor !== null && stretch !== null)
  return (
    <ChartCard
      title={t.title} sentence={trend === null ? t.blank : trend.sentence} blank={trend === null || points.every(({ actual, target }) => actual === null && target === null)}
      tools={indicators.length > 0 && trend !== null && <Select size="small" aria-label={t.pick} style={{ width: 180 }} value={trend.indicatorId} options={indicators.map(({ indicatorId, name }) => ({ value: indicatorId, label: name }))} onChange={onPick} />}
      legend={[{ mark: 'solid', words: t.actual(trend?.unit ?? '') }, ...(points.some(({ target }) => target !== null) ? [{ mark: 'dashed' as const, words: t.target }] : []), ...(banded ? [{ mark: 'band' as const, words: t.band }] : [])]}
      table={{
        columns: [{ title: t.columns.month }, { title: t.columns.actual, figure: true }, { title: t.columns.target, figure: true }, { title: t.columns.floor, figure: true }, { title: t.columns.stretch, figure: true }, { title: t.columns.attainment, figure: true }, { title: t.columns.missing, figure: true }],
        rows: points.map((point) => ({ key: point.month, cells: [point.employeeId === null ? monthLabel(point.month) : <Button key="month" type="link" onClick={() => open(point)}>{monthLabel(point.month)}</Button>, shown(point.actual), shown(point.target), shown(point.floor), shown(point.stretch), point.attainment ?? '', point.rows === 0 ? '' : point.missing] })),
      }}
    >
      <TrendLine trend={trend === null ? null : { ...trend, points }} height={250} onChoose={(at) => open(points[at])} />
    </ChartCard>
  )
}

function TrendLine({ trend, height, onChoose }: { trend: TrendChart | null; height: number; onChoose: (at: number) => void }) {
  if (trend === null) return null
  const number = (value: string | null) => (value === null ? null : Number(value))
  const label = t.chart(trend.name, trend.points.map(({ month, actual }) => t.point(monthLabel(month), actual === null ? t.none : `${figure(actual)} ${trend.unit}`)).join('，'))
  return <TargetBand height={height} label={label} onChoose={onChoose} points={trend.points.map(({ month, actual, target, floor, stretch }) => ({ label: month.slice(2).replace('-', '/'), value: number(actual), target: number(target), floor: number(floor), stretch: number(stretch) }))} />
}
