import { Button, Popconfirm, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { DecisionCard } from '../../../shared/api/decisions.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { useTellFailure } from '../../components/failure.ts'
import { PlanLink } from '../../components/plan-link.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { DecisionForm } from './decision-form.tsx'
import { blankDecision, blankSettle, typedOf, type DecisionTyped, type SettleTyped } from './run-draft.ts'
import { CloseForm, PostponeForm } from './settle-forms.tsx'

const t = text.meetings.decisions
const FILTERS = ['open', 'overdue', 'all'] as const
type Filter = (typeof FILTERS)[number]
type Doing = { form: 'close' | 'postpone' | 'edit'; decision: DecisionCard } | { form: 'new'; decision: null }

interface DecisionsTabProps { month: Month; /** Asked for by the address: shown whatever its state, and pointed at. */ wanted: number | null; /** Begins with the form of a new one. */ fresh: boolean; onFresh: () => void }

/** 决议: of every meeting, the longest overdue on top. */
export function DecisionsTab({ month, wanted, fresh, onFresh }: DecisionsTabProps) {
  const [filter, setFilter] = useState<Filter>(wanted === null ? 'open' : 'all')
  const [doing, setDoing] = useState<Doing | null>(fresh ? { form: 'new', decision: null } : null)
  const list = useHouse('decisions.list', { month: null, which: 'all' })
  const done = () => { setDoing(null); if (fresh) onFresh() }
  if (list.isError) return <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
  if (list.data === undefined) return <LoadingState />
  const { decisions, open, overdue, sentence } = list.data
  const shown = decisions.filter((decision) => filter === 'all' || (filter === 'open' ? decision.state === 'open' : decision.overdue))
  const counts: Record<Filter, number> = { open, overdue, all: decisions.length }
  return (
    <div className="meeting-decisions">
      <div className="meeting-bar">
        <Segmented aria-label={t.filter} value={filter} options={FILTERS.map((value) => ({ value, label: `${t[value]} ${counts[value]}` }))} onChange={setFilter} />
        <span className="quiet">{sentence}</span>
        <Button onClick={() => setDoing({ form: 'new', decision: null })}>{t.add}</Button>
      </div>
      {shown.length === 0 ? <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState> : (
        <div className="card meeting-table">
          <table>
            <thead><tr><th>{t.what}</th><th>{t.owner}</th><th>{t.due}</th><th>{t.standing}</th><th aria-label={text.app.more} /></tr></thead>
            <tbody>{shown.map((decision) => <DecisionRow key={decision.id} decision={decision} wanted={decision.id === wanted} onDo={(form) => setDoing({ form, decision })} />)}</tbody>
          </table>
        </div>
      )}
      {doing !== null && (doing.form === 'new' || doing.form === 'edit' ? <Edit key={doing.decision?.id ?? 'new'} month={month} decision={doing.decision} onDone={done} /> : <Settle key={doing.decision.id} form={doing.form} decision={doing.decision} onDone={done} />)}
    </div>
  )
}

function DecisionRow({ decision, wanted, onDo }: { decision: DecisionCard; wanted: boolean; onDo: (form: 'close' | 'postpone' | 'edit') => void }) {
  const tell = useTellFailure()
  const reopen = useWrite('decisions.reopen')
  const remove = useWrite('decisions.remove')
  const { id, what, state } = decision
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => { if (wanted) row.current?.scrollIntoView({ block: 'center' }) }, [wanted])
  return (
    <tr data-testid="decision" data-state={state} ref={row} aria-current={wanted ? 'true' : undefined}>
      <td>
        <span className="meeting-what">{what}</span>
        <span className="quiet">{monthLabel(decision.month)} · {text.meetings.form.decision.kinds[decision.kind]} {decision.sequence}{decision.acceptance === '' ? <span className="wait"> · {t.noAcceptance}</span> : ` · ${t.acceptance}：${decision.acceptance}`}</span>
        {decision.partners.length > 0 && <span className="quiet">{t.partners}：{decision.partners.map(({ name }) => name).join(text.meetings.wallComma)}</span>}
        {decision.resources !== '' && <span className="quiet">{t.resources}：{decision.resources}</span>}
        {decision.postponements.map(({ from, to, reason }) => <span key={`${from} ${to}`} className="quiet">{t.postponedTo(from, to, reason)}</span>)}
        {decision.evidence !== '' && <span className="quiet">{t.evidence}：{decision.evidence}</span>}
        <Plans decision={decision} />
      </td>
      <td className="meeting-name">{decision.ownerName}</td>
      <td className="meeting-name">{decision.dueOn}</td>
      <td className={`meeting-name ${decision.overdue ? 'bad' : state === 'open' ? '' : 'quiet'}`}>{decision.overdue ? '▼ ' : ''}{decision.standing}</td>
      <td className="meeting-acts" role="group" aria-label={t.more(what)}>
        {state === 'open' ? (
          <>
            <Button size="small" onClick={() => onDo('close')} data-testid="decision-close">{t.close}</Button>
            <Button size="small" onClick={() => onDo('postpone')}>{t.postpone}</Button>
            {decision.editable && <Button size="small" type="text" onClick={() => onDo('edit')}>{t.edit}</Button>}
          </>
        ) : <Button size="small" type="text" loading={reopen.isPending} onClick={() => reopen.mutate({ id }, { onError: tell })}>{t.reopen}</Button>}
        {decision.removable && <Popconfirm title={t.removeAsk} okText={t.remove} cancelText={text.app.cancel} onConfirm={() => remove.mutate({ id }, { onError: tell })}><Button size="small" type="text" danger>{t.remove}</Button></Popconfirm>}
      </td>
    </tr>
  )
}

/** What was made of it, and the way to make something of it while it is open. */
function Plans({ decision: { id, what, state, plans } }: { decision: DecisionCard }) {
  if (plans.length === 0 && state !== 'open') return null
  return (
    <span className="meeting-plans">
      {plans.map((plan) => <PlanLink key={plan.id} plan={plan}>{t.plan(plan.action, plan.employeeName, text.improve.states[plan.state])} →</PlanLink>)}
      {state === 'open' && <Link to={`/improve?new=decision&id=${id}`} aria-label={text.improve.startFor(what)} data-testid="decision-plan">{text.improve.start} →</Link>}
    </span>
  )
}

function Edit({ month, decision, onDone }: { month: Month; decision: DecisionCard | null; onDone: () => void }) {
  const today = useSession(({ start }) => start?.today ?? '')
  const form = useKeptForm<DecisionTyped>(`decision ${decision?.id ?? month}`, () => (decision === null ? blankDecision(month, today, null) : typedOf(decision)))
  return <DecisionForm month={decision?.month ?? month} typed={form.typed} onType={form.keep} onClose={onDone} onSaved={() => { form.drop(); onDone() }} />
}

function Settle({ form, decision, onDone }: { form: 'close' | 'postpone'; decision: DecisionCard; onDone: () => void }) {
  const today = useSession(({ start }) => start?.today ?? '')
  const kept = useKeptForm<SettleTyped>(`settle ${decision.id}`, () => blankSettle(today))
  const Form = form === 'close' ? CloseForm : PostponeForm
  return <Form decision={decision} typed={kept.typed} onType={kept.keep} onClose={onDone} onSaved={() => { kept.drop(); onDone() }} />
}
