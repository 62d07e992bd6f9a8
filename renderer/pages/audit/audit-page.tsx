import { App, Button } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { AuditFilter } from '../../../shared/api/audit.ts'
import { call, fetchDownload } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { AuditFilters, isBare, NO_FILTER } from './audit-filters.tsx'
import { AuditRows, FIRST_PAGE } from './audit-rows.tsx'
import './audit.css'

const t = text.audit

/** 操作记录: who changed what and when, in the order in which it happened. It can be read and taken along, nothing else. */
export function AuditPage() {
  const { message } = App.useApp()
  const tell = useTellFailure()
  const [chosen, setChosen] = useState<AuditFilter>(NO_FILTER)
  const [busy, setBusy] = useState(false)
  const filter = useDeferredValue(chosen)
  const first = useHouse('audit.list', { ...FIRST_PAGE, filter })
  const save = async (format: 'xlsx' | 'csv') => {
    setBusy(true)
    try {
      const { place, download } = await call('audit.export', { filter: chosen, format })
      fetchDownload(download)
      void message.success(download === null ? t.saved(place) : t.downloaded(place), 6)
    } catch (failure) {
      tell(failure)
    } finally {
      setBusy(false)
    }
  }
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
        <Button loading={busy} data-testid="audit-csv" onClick={() => void save('csv')}>{t.exportCsv}</Button>
        <Button type="primary" loading={busy} data-testid="audit-xlsx" onClick={() => void save('xlsx')}>{t.exportXlsx}</Button>
      </>
    )}>
      <AuditFilters filter={chosen} operators={data?.operators ?? []} total={data?.total ?? null} onChange={setChosen} />
      {body()}
    </PageFrame>
  )
}
