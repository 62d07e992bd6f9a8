import { Button, Progress } from 'antd'
import { useState, type RefObject } from 'react'
import { WHOLE_MONTH } from '../../../shared/api/print.ts'
import { PaperFrame } from '../../components/paper-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useProgress } from '../../stores/progress.ts'
import { useHouse } from '../../stores/queries.ts'
import type { Choice } from './use-printing.ts'

const t = text.print
/** Sheets shown at a time; the paper itself always holds everybody chosen. */
const BATCH = 10

interface PaperPreviewProps { choice: Choice; people: number; frame: RefObject<HTMLIFrameElement | null>; warnings: string[]; hint: string; busy: boolean; onStop: () => void }

export function PaperPreview({ choice, people, frame, warnings, hint, busy, onStop }: PaperPreviewProps) {
  const { paper, ids } = choice
  const [from, setFrom] = useState(0)
  const whole = WHOLE_MONTH.has(paper)
  const batched = !whole && paper !== 'summary' && ids.length > BATCH
  const start = batched && from < ids.length ? from : 0
  const batch = batched ? ids.slice(start, start + BATCH) : ids
  const preview = useHouse('print.preview', { ...choice, ids: batch, options: { ...choice.options, copies: 1 } }, whole || batch.length > 0)
  if (!whole && batch.length === 0) return <EmptyState title={t.nothing}>{t.nothingWhy}</EmptyState>
  const pages = preview.data?.pages ?? null
  return (
    <section className="print-preview" aria-label={t.preview}>
      <div className="print-bar">
        <span className="quiet">{[...(whole ? [] : [batched ? t.previewOf(start + 1, start + batch.length, ids.length) : t.previewAll(people)]), ...(pages === null ? [] : [batched ? t.batchPages(pages) : t.pages(pages * choice.options.copies)]), hint].join(' · ')}</span>
        {batched && (
          <span>
            <Button size="small" disabled={start === 0} onClick={() => setFrom(Math.max(0, start - BATCH))}>{t.before}</Button>{' '}
            <Button size="small" disabled={start + BATCH >= ids.length} onClick={() => setFrom(start + BATCH)}>{t.after}</Button>
          </span>
        )}
      </div>
      {warnings.length > 0 && <p className="print-warning wait" role="status">{warnings.join('')}</p>}
      {busy && <Making onStop={onStop} />}
      {preview.isError ? <ErrorState failure={preview.error} onRetry={() => void preview.refetch()} />
        : preview.data === undefined ? <LoadingState /> : <PaperFrame html={preview.data.html} title={t.preview} frame={frame} />}
    </section>
  )
}

/** How far the PDFs are, and a way to stop. */
function Making({ onStop }: { onStop: () => void }) {
  const progress = useProgress((state) => (state.progress?.task === 'print' ? state.progress : null))
  return (
    <div className="print-making" role="status">
      <span>{progress === null ? t.saving : t.making(progress.done, progress.total)}</span>
      <Progress size="small" status="active" showInfo={false} percent={progress === null ? 100 : Math.round((progress.done / progress.total) * 100)} />
      <Button size="small" onClick={onStop}>{t.stop}</Button>
    </div>
  )
}
