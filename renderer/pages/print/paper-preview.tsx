import { Button } from 'antd'
import { useState, type RefObject } from 'react'
import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import type { PaperKind } from '../../../shared/api/print.ts'
import { PaperFrame } from '../../components/paper-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.print
/** People shown at a time; the paper itself always holds everybody chosen. */
const BATCH = 10

interface PaperPreviewProps { month: Month; paper: PaperKind; ids: EvaluationId[]; frame: RefObject<HTMLIFrameElement | null>; warning: string | null }

export function PaperPreview({ month, paper, ids, frame, warning }: PaperPreviewProps) {
  const [from, setFrom] = useState(0)
  const start = from < ids.length ? from : 0
  const batch = ids.slice(start, start + BATCH)
  const preview = useHouse('print.preview', { month, paper, ids: batch }, batch.length > 0)
  if (batch.length === 0) return <EmptyState title={t.nothing}>{t.nothingWhy}</EmptyState>
  return (
    <section className="print-preview" aria-label={t.preview}>
      <div className="print-bar">
        <span className="quiet">{t.previewOf(start + 1, start + batch.length, ids.length)} · {t.hint}</span>
        {warning !== null && <span className="wait">{warning}</span>}
        {ids.length > BATCH && (
          <span>
            <Button size="small" disabled={start === 0} onClick={() => setFrom(Math.max(0, start - BATCH))}>{t.before}</Button>{' '}
            <Button size="small" disabled={start + BATCH >= ids.length} onClick={() => setFrom(start + BATCH)}>{t.after}</Button>
          </span>
        )}
      </div>
      {preview.isError ? <ErrorState failure={preview.error} onRetry={() => void preview.refetch()} />
        : preview.data === undefined ? <LoadingState /> : <PaperFrame html={preview.data.html} title={t.preview} frame={frame} />}
    </section>
  )
}
