import { Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { AuditFilter } from '../../../shared/api/audit.ts'
import { call } from '../../api/call.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { useSaveCopy } from '../../components/save-copy.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { AuditFilters, isBare, NO_FILTER } from './audit-filters.tsx'
import { AuditRows, FIRST_PAGE } from './audit-rows.tsx'
import './audit.css'

const t = text.audit

/** 操作记录: who changed what and when, in the order in which it happened. It can be read and taken along, nothing else. */
export function AuditPage() {
  const [chosen, setChosen] = useState<AuditFilter>(NO_FILTER)
  const filter = useDeferredValue(chosen)
  const first = useHouse('audit.list', { ...FIRST_PAGE, filter })
  const { busy, save } = useSaveCopy()
  const saveAs = (format: 'xlsx' | 'csv') => save(() => call('audit.export', { filter: chosen, format }))
  const { data } = first
  const body = () => {
    if (first.isError) return <ErrorState failure={first.error} onRetry={() => void first.refetch()} />
    if (data === undefined) return <LoadingState />
    if (data.total === 0) {
      return isBare(filter) ? <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>
        : <EmptyState title={t.nothing} action={<Button onClick={() => setChosen(NO_FILTER)}>{t.clear}</Button>}>{t.nothingWhy}</EmptyState>
    }
    return <AuditRows key={JSON.stringify(filter)} filter={filter} />
  }
  return (
    <PageFrame title={text.app.sections.audit} sentence={t.sentence} actions={(
      <>
        <Button loading={busy} data-testid="audit-csv" onClick={() => void saveAs('csv')}>{t.exportCsv}</Button>
        <Button type="primary" loading={busy} data-testid="audit-xlsx" onClick={() => void saveAs('xlsx')}>{t.exportXlsx}</Button>
      </>
    )}>
      <AuditFilters filter={chosen} operators={data?.operators ?? []} total={data?.total ?? null} onChange={setChosen} />
      {body()}
    </PageFrame>
  )
}
