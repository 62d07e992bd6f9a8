import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { EvaluationId, ImprovementId } from '../../../shared/domain/brand.ts'
import { PAPERS, TURNABLE, WHOLE_MONTH, type PaperKind } from '../../../shared/api/print.ts'
import { peopleIn } from '../../../shared/domain/employee/people-once.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { inOrder } from '../../../shared/print/order.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { OptionsCard } from './options-card.tsx'
import { PaperList } from './paper-list.tsx'
import { PaperPreview } from './paper-preview.tsx'
import { PeopleChoice } from './people-choice.tsx'
import { usePaperOptions } from './use-paper-options.ts'
import { usePrinting } from './use-printing.ts'
import { warningsFor } from './warnings.ts'
import './print.css'

const t = text.print
const PORTRAIT_ALWAYS: ReadonlySet<PaperKind> = new Set(['interview', 'appeal', 'monthSummary', 'minutes'])
const paperOf = (asked: string | null): PaperKind => PAPERS.find((kind) => kind === asked) ?? 'evaluation'

/** Every paper of the month from one place: which, whose, how; beside it the paper as it will be. */
export function PrintPage() {
  const month = useSession((session) => session.month)
  const list = useHouse('evaluations.list', { month })
  const navigate = useNavigate()
  const [unchosen, setUnchosen] = useState<{ month: string; ids: ReadonlySet<EvaluationId> } | null>(null)
  const [query, setQuery] = useSearchParams()
  const paper = paperOf(query.get('paper'))
  const version = /^[1-9]\d{0,3}$/.test(query.get('version') ?? '') ? Number(query.get('version')) : null
  const named = query.get('plans')
  const plans = useMemo(() => numbersOf(named) as ImprovementId[], [named])
  const setting = usePaperOptions(paper)
  const frame = useRef<HTMLIFrameElement>(null)
  const evaluations = useMemo(() => inOrder(list.data?.evaluations ?? [], setting.options.order), [list.data, setting.options.order])
  const asked = query.get('ids')
  // A link from a sheet names whom to print; otherwise everybody is chosen until the owner leaves somebody out.
  const left = useMemo(() => (unchosen?.month === month ? unchosen.ids : leftOut(evaluations.map(({ id }) => id), asked)), [unchosen, month, evaluations, asked])
  const people = evaluations.filter(({ id }) => !left.has(id))
  const whole = WHOLE_MONTH.has(paper)
  const choice = { month, paper, ids: whole ? [] : people.map(({ id }) => id), options: setting.settled, version, plans }
  const printing = usePrinting({ ...choice, options: setting.options }, frame)
  const nothing = !whole && people.length === 0
  const portrait = PORTRAIT_ALWAYS.has(paper) || (TURNABLE.has(paper) && setting.options.portrait)
  const making = printing.busy === 'pdf' || printing.busy === 'folder'

  const actions = (
    <>
      {paper === 'monthSummary' && <Button data-testid="print-to-summary" onClick={() => void navigate('/summary')}>{text.summary.toWords}</Button>}
      {paper === 'plan90' && <Button onClick={() => void navigate('/improve')}>{text.improve.toPlans}</Button>}
      <Button onClick={() => void printing.print()} disabled={nothing || making} loading={printing.busy === 'paper'}>{t.paper}</Button>
      {!whole && paper !== 'summary' && <Button title={t.folderWhy} onClick={() => void printing.saveEach()} disabled={nothing || making} loading={printing.busy === 'folder'}>{t.folder}</Button>}
      <Button type="primary" title={t.pdfWhy} onClick={() => void printing.savePdf()} disabled={nothing || making} loading={printing.busy === 'pdf'}>{t.pdf}</Button>
    </>
  )
  const choosePaper = (kind: PaperKind) => setQuery((before) => { const next = new URLSearchParams(before); next.set('paper', kind); return next }, { replace: true, flushSync: true })
  return (
    <PageFrame title={text.app.sections.print} sentence={t.sentence(monthLabel(month), t.papers[paper])} actions={actions} fill>
      {list.isError ? <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
        : list.data === undefined ? <LoadingState />
          : evaluations.length === 0 && !whole ? <EmptyState title={t.empty} action={<Button type="primary" onClick={() => void navigate('/evaluations')}>{t.toEvaluations}</Button>}>{t.emptyWhy}</EmptyState>
            : (
              <div className="print">
                <div className="print-side">
                  <PaperList paper={paper} onChange={choosePaper} />
                  <OptionsCard paper={paper} setting={setting} />
                  {whole ? <p className="quiet card">{t.wholeMonth}</p> : <PeopleChoice evaluations={evaluations} left={left} onChange={(ids) => setUnchosen({ month, ids })} />}
                </div>
                <PaperPreview
                  choice={choice} people={peopleIn(people)} frame={frame} hint={(whole || paper === 'summary' ? t.sizes : t.hints)[portrait ? 'portrait' : 'landscape']} busy={making} onStop={printing.stop}
                  warnings={[...(version === null ? [] : [t.version(version)]), ...warningsFor(paper, people, setting.options)]}
                />
              </div>
            )}
    </PageFrame>
  )
}

const numbersOf = (listed: string | null): number[] => (listed ?? '').split(',').map(Number).filter((id) => Number.isSafeInteger(id) && id > 0).slice(0, 10)

function leftOut(all: EvaluationId[], asked: string | null): ReadonlySet<EvaluationId> {
  const wanted = new Set((asked ?? '').split(',').map(Number))
  return new Set(all.some((id) => wanted.has(id)) ? all.filter((id) => !wanted.has(id)) : [])
}
