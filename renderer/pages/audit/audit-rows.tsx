import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuditFilter } from '../../../shared/api/audit.ts'
import { ErrorState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { AuditRow } from './audit-row.tsx'

const t = text.audit
export const FIRST_PAGE = { before: null, limit: 100 } as const

/** The record in pages, each beginning where the one above ends: a new entry moves them all and leaves no hole between two. */
export function AuditRows({ filter }: { filter: AuditFilter }) {
  const [pages, setPages] = useState(1)
  const more = useCallback(() => setPages((known) => known + 1), [])
  return (
    <div className="audit card">
      <div className="audit-head quiet" aria-hidden="true"><span>{t.columns.seq}</span><span>{t.columns.at}</span><span>{t.columns.operator}</span><span>{t.columns.what}</span></div>
      <ol className="audit-list" aria-label={t.list}><Page filter={filter} before={null} pages={pages} onMore={more} /></ol>
    </div>
  )
}

interface PageProps { filter: AuditFilter; before: number | null; /** How many are to be shown from here on. */ pages: number; onMore: () => void }

function Page({ filter, before, pages, onMore }: PageProps) {
  const page = useHouse('audit.list', { before, limit: FIRST_PAGE.limit, filter })
  if (page.isError) return <li><ErrorState failure={page.error} onRetry={() => void page.refetch()} /></li>
  if (page.data === undefined) return <li className="audit-foot quiet">{text.app.loading}</li>
  const { entries } = page.data
  const last = entries.at(-1)
  const full = entries.length === FIRST_PAGE.limit
  return (
    <>
      {entries.map((entry) => <AuditRow key={entry.seq} entry={entry} />)}
      {!full && <li className="audit-foot quiet">{t.end}</li>}
      {full && pages === 1 && <More onMore={onMore} />}
      {full && pages > 1 && last !== undefined && <Page filter={filter} before={last.seq} pages={pages - 1} onMore={onMore} />}
    </>
  )
}

/** Loads when it comes into sight; a button for those who go by keyboard. */
function More({ onMore }: { onMore: () => void }) {
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (place.current === null || typeof IntersectionObserver === 'undefined') return
    const watcher = new IntersectionObserver((seen) => { if (seen.some(({ isIntersecting }) => isIntersecting)) onMore() }, { rootMargin: '400px' })
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [onMore])
  return <li className="audit-foot" ref={place}><Button size="small" data-testid="audit-more" onClick={onMore}>{t.more}</Button></li>
}
