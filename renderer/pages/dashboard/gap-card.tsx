import { Button, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { ScopeChoice } from '../../../shared/api/chain.ts'
import type { Dashboard } from '../../../shared/api/dashboard.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { axisStart, Waterfall, type WaterfallBar } from '../../charts/waterfall.tsx'
import { text } from '../../components/text.ts'

const t = text.dashboard.gap
type Step = NonNullable<Dashboard['gap']>['steps'][number]

const isPart = ({ kind }: Step): boolean => kind === 'part' || kind === 'rest'
/** '▼ −20', '▲ +5'; what stands at the ends is plain. */
const wordsOf = (step: Step): string => {
  if (!isPart(step)) return figure(step.value)
  const value = step.value.startsWith('-') ? figure(step.value) : `+${figure(step.value)}`
  return Number(step.value) === 0 ? '0' : `${step.bad ? '▼' : '▲'} ${value}`
}
const barOf = (step: Step, at: number): WaterfallBar =>
  ({ key: `${at} ${step.name}`, label: step.name, from: Number(step.from), to: Number(step.to), words: wordsOf(step), tone: !isPart(step) ? 'accent' : step.bad ? 'bad' : 'good' })

/** From the target to what was reached over every department's or person's part in the gap. */
export function GapCard({ facts, onPick, onScope }: { facts: Dashboard; onPick: (id: IndicatorId) => void; onScope: (scope: ScopeChoice) => void }) {
  const { gap, indicators } = facts
  const navigate = useNavigate()
  const steps = gap?.steps ?? []
  const bars = steps.map(barOf)
  const start = gap === null ? 0 : axisStart(bars)
  const open = (step: Step | undefined) => {
    if (step?.evaluationId != null) void navigate(`/evaluations/${step.evaluationId}`)
    else if (step?.departmentId != null) onScope({ kind: 'department', departmentId: step.departmentId })
  }
  const summable = indicators.filter((each) => each.summable && each.dimension === 'benefit')
  const named = (step: Step) => (step.evaluationId !== null ? <Link key="name" to={`/evaluations/${step.evaluationId}`}>{step.name}</Link>
    : step.departmentId !== null ? <Button key="name" type="link" onClick={() => open(step)}>{step.name}</Button> : step.name)
  return (
    <ChartCard
      title={t.title} sentence={gap === null ? t.blank : gap.sentence} blank={gap === null}
      tools={gap !== null && summable.length > 1 && <Select size="small" aria-label={t.pick} style={{ width: 160 }} value={gap.indicatorId} options={summable.map(({ indicatorId, name }) => ({ value: indicatorId, label: name }))} onChange={onPick} />}
      legend={[{ mark: 'solid', words: t.unit(t.ends, gap?.unit ?? '') }, { mark: 'good', words: `▲ ${t.up}` }, { mark: 'bad', words: `▼ ${t.down}` }, ...(start > 0 ? [{ mark: 'note' as const, words: t.start(String(start), gap?.unit ?? '') }] : [])]}
      table={{
        columns: [{ title: t.columns.name }, { title: t.columns.target, figure: true }, { title: t.columns.actual, figure: true }, { title: t.columns.value, figure: true }],
        rows: steps.filter((step) => isPart(step)).map((step) => ({ key: step.name, cells: [named(step), figure(step.target), figure(step.actual), wordsOf(step)] })),
      }}
    >
      <Waterfall bars={bars} label={t.chart(steps.map((step) => `${step.name} ${wordsOf(step)}`).join('，'))} onChoose={(at) => open(steps[at])} />
    </ChartCard>
  )
}
