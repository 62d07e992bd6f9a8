import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { call } from '../../api/call.ts'
import { MonthPicker } from '../../components/month-picker.tsx'
import { useSaveCopy } from '../../components/save-copy.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { LedgerEntries } from './ledger-entries.tsx'
import { LedgerSums } from './ledger-sums.tsx'

const t = text.ledger
type View = 'entries' | 'people' | 'departments'
const VIEWS: readonly View[] = ['entries', 'people', 'departments']

/** 奖惩台账 over a span of months: from January of the chosen month's year on, until somebody chooses otherwise. */
export function LedgerTab({ month, actions }: { month: Month; actions: HTMLElement | null }) {
  const [from, setFrom] = useState<Month>(`${month.slice(0, 4)}-01` as Month)
  const [to, setTo] = useState<Month>(month)
  const [view, setView] = useState<View>('entries')
  const ledger = useHouse('ledger.get', { from, to })
  const { busy, save } = useSaveCopy()
  const saveAs = (format: 'xlsx' | 'csv') => save(() => call('ledger.export', { from, to, format }))
  const { data } = ledger
  const body = () => {
    if (ledger.isError) return <ErrorState failure={ledger.error} onRetry={() => void ledger.refetch()} />
    if (data === undefined) return <LoadingState />
    if (data.entries.length === 0) return <EmptyState title={t.empty} action={<Button href="#/evaluations">{t.toSheets}</Button>}>{t.emptyWhy}</EmptyState>
    if (view === 'entries') return <LedgerEntries entries={data.entries} />
    return <LedgerSums lines={view === 'people' ? data.people.map((one) => ({ key: one.employeeId, words: [one.name, one.department || t.noDepartment], ...one })) : data.departments.map((one) => ({ key: one.department, words: [one.department || t.noDepartment, String(one.people)], ...one }))} total={data.total} heads={view === 'people' ? [t.columns.person, t.columns.department] : [t.columns.department, t.columns.people]} />
  }
  return (
    <div className="talks-ledger">
      {actions !== null && createPortal(
        <>
          <Button href="#/print?paper=ledger">{t.print}</Button>
          <Button loading={busy} data-testid="ledger-csv" onClick={() => void saveAs('csv')}>{t.exportCsv}</Button>
          <Button type="primary" loading={busy} data-testid="ledger-xlsx" onClick={() => void saveAs('xlsx')}>{t.exportXlsx}</Button>
        </>, actions)}
      <div className="talks-span">
        <span>{t.from}</span><span className="talks-month"><MonthPicker month={from} label={t.from} onChoose={setFrom} /></span><span>{t.to}</span><span className="talks-month"><MonthPicker month={to} label={t.to} onChoose={setTo} /></span>
        <Segmented<View> aria-label={t.viewLabel} value={view} options={VIEWS.map((value) => ({ value, label: t.views[value] }))} onChange={setView} />
      </div>
      {data !== undefined && data.entries.length > 0 && (
        <div className="talks-ratio card" role="status" data-testid="ledger-ratio">
          <b>{data.ratio.sentence}</b>
          <span className="quiet">{t.sentence(monthLabel(data.from), monthLabel(data.to), data.entries.length)}{t.limit(data.limit)}</span>
        </div>
      )}
      {body()}
    </div>
  )
}
