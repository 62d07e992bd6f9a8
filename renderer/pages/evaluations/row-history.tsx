import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { Sparkline } from '../../charts/sparkline.tsx'
import { RowPast } from '../../components/row-past.tsx'
import { text } from '../../components/text.ts'
import { historySentence, historySeries } from './history-words.ts'

const t = text.evaluations.panel

interface RowHistoryProps { month: Month; row: EvaluationRow; employeeId: EmployeeId; person: string }

/** The months before this one and this month: a small line with the figures as a sentence beneath, and the longer past on asking. */
export function RowHistory({ month, row, employeeId, person }: RowHistoryProps) {
  const [open, setOpen] = useState(false)
  const series = useMemo(() => historySeries(row, month), [row, month])
  const sentence = historySentence(row, series)
  return (
    <>
      {row.history.length === 0 ? <p className="quiet row-history-none">{t.historyNone}</p> : (
        <figure className="row-history" data-testid="row-history">
          <Sparkline points={series} label={`${row.name}。${sentence}`} />
          <figcaption>{sentence}</figcaption>
        </figure>
      )}
      <Button size="small" className="row-past-open" data-testid="row-past-open" onClick={() => setOpen(true)}>{text.history.open}</Button>
      <RowPast employeeId={employeeId} indicatorId={row.indicatorId} month={month} name={row.name} person={person} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
