import { Button, Popconfirm } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { Appeal } from '../../../shared/api/appeals.ts'
import type { EvaluationRowId } from '../../../shared/domain/brand.ts'
import { useKeptForms } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { Attachments } from '../attachments.tsx'
import { useTellFailure } from '../failure.ts'
import { text } from '../text.ts'
import { AnswerForm } from './answer-form.tsx'
import { AppealForm } from './appeal-form.tsx'
import './appeals.css'

const t = text.appeals
const TONES: Record<Appeal['outcome'], string> = { open: 'wait', upheld: 'good', changed: 'wait', withdrawn: 'quiet' }

interface AppealCardProps {
  appeal: Appeal
  /** Who it is about, where the page does not say so already. */
  heading?: ReactNode
  rows: readonly { id: EvaluationRowId; name: string }[]
  /** False on the sheet's own page. */
  leads?: boolean
}

/** One appeal: what is said, what was answered, and what may be done by whoever is at the keyboard. */
export function AppealCard({ appeal, heading, rows, leads = true }: AppealCardProps) {
  const kept = useSession(({ start }) => `${start?.workspace ?? ''}|appeal-answer|${appeal.id}`)
  const [doing, setDoing] = useState<'edit' | 'answer' | null>(() => (useKeptForms.getState().forms.has(kept) ? 'answer' : null))
  const [asked, setAsked] = useState(false)
  const today = useSession(({ start }) => start?.today ?? appeal.on)
  const withdraw = useWrite('appeals.withdraw')
  const remove = useWrite('appeals.remove')
  const tell = useTellFailure()
  const about = appeal.rowId === null ? t.whole : appeal.rowName || t.goneRow
  const open = appeal.outcome === 'open' && !appeal.closed
  if (doing === 'edit' && open) return <article className="appeal"><AppealForm evaluationId={appeal.evaluationId} name={appeal.name} rows={rows} appeal={appeal} onDone={() => setDoing(null)} /></article>
  return (
    <article className="appeal" data-testid="appeal" data-outcome={appeal.outcome} aria-label={`${appeal.name} ${about}`}>
      <div className="appeal-head">
        {heading}
        <b>{t.aboutIs(about)}</b><span className="quiet">{t.filed(appeal.on)}</span>
        <span className={`appeal-state ${TONES[appeal.outcome]}`}><span aria-hidden="true">{t.marks[appeal.outcome]}</span> {t.outcome[appeal.outcome]}</span>
      </div>
      <p className="appeal-text">{appeal.reason}</p>
      {appeal.wanted.trim() !== '' && <p className="appeal-text quiet">{t.wantedIs(appeal.wanted)}</p>}
      {appeal.advice !== null && <p className="wait" role="status" data-testid="appeal-late">◆ {appeal.advice}</p>}
      {appeal.answer !== '' && <div className="appeal-answer"><span className="quiet">{t.answer} · {t.answered(appeal.answeredBy, appeal.answeredOn ?? '')}</span><p className="appeal-text">{appeal.answer}</p></div>}
      {appeal.outcome === 'changed' && !appeal.closed && <p className="wait" data-testid="appeal-next">{appeal.confirmed ? t.changedNext : t.changedNextOpen} {leads && <Link to={`/evaluations/${appeal.evaluationId}`}>{t.toSheet}</Link>}</p>}
      {appeal.outcome === 'open' && appeal.closed && <p className="quiet">{t.closed}</p>}
      <Attachments brief target={{ kind: 'appeal', id: appeal.id, month: appeal.month, employeeId: appeal.employeeId }} locked={appeal.closed} />
      {doing === 'answer' && open && appeal.may && <AnswerForm appeal={appeal} focus={asked} onDone={() => setDoing(null)} />}
      {open && doing === null && (
        <div className="appeal-ways">
          {!appeal.may && <span className="quiet appeal-why" data-testid="appeal-why">{appeal.mayReason}</span>}
          <Popconfirm title={t.removeTitle} okText={t.remove} okButtonProps={{ danger: true }} onConfirm={() => { remove.mutateAsync({ id: appeal.id }).catch(tell) }}><Button size="small" type="text" danger>{t.remove}</Button></Popconfirm>
          <Popconfirm title={t.withdrawTitle} okText={t.withdraw} onConfirm={() => { withdraw.mutateAsync({ id: appeal.id, on: today < appeal.on ? appeal.on : today }).catch(tell) }}><Button size="small" type="text" data-testid="appeal-withdraw">{t.withdraw}</Button></Popconfirm>
          <Button size="small" type="text" data-testid="appeal-edit" onClick={() => setDoing('edit')}>{t.edit}</Button>
          {appeal.may && <Button size="small" data-testid="appeal-answer" onClick={() => { setAsked(true); setDoing('answer') }}>{t.answer}</Button>}
        </div>
      )}
    </article>
  )
}
