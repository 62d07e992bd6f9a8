import { useMemo } from 'react'
import type { EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { text } from '../../components/text.ts'
import { historySentence, historySeries } from './history-words.ts'

const t = text.evaluations.panel

/** The months before this one and this month: a small line with the figures as a sentence beneath. */
export function RowHistory({ month, row }: { month: Month; row: EvaluationRow }) {
  const series = useMemo(() => historySeries(row, month), [row, month])
  if (row.history.length === 0) return <p className="quiet row-history-none">{t.historyNone}</p>
  const sentence = historySentence(row, series)
  return (
    <figure className="row-history" data-testid="row-history">
      <Sparkline points={series} label={`${row.name}。${sentence}`} />
      <figcaption>{sentence}</figcaption>
    </figure>
  )
}
