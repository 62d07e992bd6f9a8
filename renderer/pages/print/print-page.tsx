import { Button, Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { EvaluationId } from '../../../shared/domain/brand.ts'
import type { PaperKind } from '../../../shared/api/print.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { PeopleChoice } from './people-choice.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { usePrinting } from './use-printing.ts'
import './print.css'

const t = text.print

/** Choose people, see the paper, save it as one PDF or print it. */
export function PrintPage() {
  const month = useSession((session) => session.month)
  const list = useHouse('evaluations.list', { month })
  const navigate = useNavigate()
  const [unchosen, setUnchosen] = useState<{ month: string; ids: ReadonlySet<EvaluationId> } | null>(null)
  const [query, setQuery] = useSearchParams()
  const paper: PaperKind = query.get('paper') === 'targets' ? 'targets' : 'evaluation'
  const frame = useRef<HTMLIFrameElement>(null)
  const printing = usePrinting(month, paper, frame)
  const evaluations = useMemo(() => list.data?.evaluations ?? [], [list.data])
  const asked = query.get('ids')
  // A link from a sheet names whom to print; otherwise everybody is chosen until the owner leaves somebody out.
  const left = useMemo(() => (unchosen?.month === month ? unchosen.ids : leftOut(evaluations.map(({ id }) => id), asked)), [unchosen, month, evaluations, asked])
  const chosen = evaluations.filter(({ id }) => !left.has(id))
  const unconfirmed = chosen.filter(({ confirmedAt }) => confirmedAt === null).length

  const actions = (
    <>
      <Segmented
        aria-label={t.whichPaper} value={paper} options={[{ value: 'targets', label: t.papers.targets }, { value: 'evaluation', label: t.papers.evaluation }]}
        onChange={(kind) => setQuery((before) => { const next = new URLSearchParams(before); next.set('paper', kind); return next }, { replace: true })}
      />
      <Button onClick={() => void printing.print(chosen.map(({ id }) => id))} disabled={chosen.length === 0} loading={printing.busy === 'paper'}>{t.paper}</Button>
      <Button type="primary" onClick={() => void printing.savePdf(chosen.map(({ id }) => id))} disabled={chosen.length === 0} loading={printing.busy === 'pdf'}>{t.pdf}</Button>
    </>
  )
  return (
    <PageFrame title={text.app.sections.print} sentence={t.sentence(monthLabel(month), t.papers[paper])} actions={actions} fill>
      {list.isError ? <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
        : list.data === undefined ? <LoadingState />
          : evaluations.length === 0 ? <EmptyState title={t.empty} action={<Button type="primary" onClick={() => void navigate('/evaluations')}>{t.toEvaluations}</Button>}>{t.emptyWhy}</EmptyState>
            : (
              <div className="print">
                <PeopleChoice evaluations={evaluations} left={left} onChange={(ids) => setUnchosen({ month, ids })} />
                <PaperPreview month={month} paper={paper} ids={chosen.map(({ id }) => id)} frame={frame} warning={paper === 'evaluation' && unconfirmed > 0 ? t.unconfirmed(unconfirmed) : null} />
              </div>
            )}
    </PageFrame>
  )
}

function leftOut(all: EvaluationId[], asked: string | null): ReadonlySet<EvaluationId> {
  const wanted = new Set((asked ?? '').split(',').map(Number))
  return new Set(all.some((id) => wanted.has(id)) ? all.filter((id) => !wanted.has(id)) : [])
}
