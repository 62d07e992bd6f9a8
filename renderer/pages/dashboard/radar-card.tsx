import { Link } from 'react-router'
import type { Dashboard } from '../../../shared/api/dashboard.ts'
import { DIMENSION_NAMES } from '../../../shared/domain/indicator/indicator.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { DimensionRadar } from '../../charts/dimension-radar.tsx'
import { text } from '../../components/text.ts'

const t = text.dashboard.radar
const rate = (percent: string | null): string => (percent === null ? t.none : t.rate(percent))

/** 效益, 效用, 效率, 能力 now and three months before. */
export function RadarCard({ facts: { radar, month } }: { facts: Dashboard }) {
  const { axes, sentence, earlier } = radar
  const number = (percent: string | null) => (percent === null ? null : Number(percent))
  const compared = axes.some(({ before }) => before !== null)
  return (
    <ChartCard
      title={t.title} sentence={sentence} blank={axes.every(({ now }) => now === null)} tools={<Link to="/chain">{t.toChain} →</Link>}
      legend={[{ mark: 'solid', words: monthLabel(month) }, ...(compared ? [{ mark: 'dashed' as const, words: monthLabel(earlier) }] : [])]}
      table={{
        columns: [{ title: t.columns.dimension }, { title: t.columns.points, figure: true }, { title: t.columns.weight, figure: true }, { title: t.columns.now, figure: true }, { title: t.columns.before, figure: true }, { title: t.columns.change, figure: true }],
        rows: axes.map(({ dimension, now, before, points, weight, change }) => ({ key: dimension, cells: [DIMENSION_NAMES[dimension], points, weight, now ?? '', before ?? '', change] })),
      }}
    >
      <DimensionRadar
        axes={axes.map(({ dimension, now, before }) => ({ lines: [DIMENSION_NAMES[dimension], rate(now)], now: number(now), before: number(before) }))}
        label={t.chart(axes.map(({ dimension, now }) => `${DIMENSION_NAMES[dimension]} ${rate(now)}`).join('，'))}
      />
    </ChartCard>
  )
}
