import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Output } from '../../../shared/api/contract.ts'
import type { ImprovementId, Month } from '../../../shared/domain/brand.ts'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useHouse } from '../../stores/queries.ts'
import { askedIn, type Asked } from './address.ts'
import { PlanCard } from './plan-card.tsx'
import { BLANK_FORM, blankPlan, draftOf, startedPlan, type PlanDraft } from './plan-draft.ts'
import { NO_FILTER, plansShown, type PlanFilter } from './plan-filter.ts'
import { PlanForm } from './plan-form.tsx'
import { PlanList } from './plan-list.tsx'

const t = text.improve
type Effects = Output<'improvements.effects'>

/** 计划: the list at the left; at the right the plan, or the form of the one being written. */
export function PlansTab({ month, data }: { month: Month; data: Effects }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<PlanFilter>(NO_FILTER)
  const asked = askedIn(search, month)
  const wanted = Number(search.get('plan'))
  const editing = Number(search.get('edit'))
  const show = (id: number | null) => void navigate(id === null ? '/improve' : `/improve?plan=${id}`)
  const edited = data.plans.find(({ id, frozen }) => id === editing && !frozen)
  if (asked !== null) return <NewPlan key={JSON.stringify(asked)} asked={asked} month={month} opensIn={data.opensIn} onDone={() => show(null)} />
  if (edited !== undefined) return <EditPlan key={edited.id} plan={edited} month={month} onDone={() => show(edited.id)} />
  if (data.plans.length === 0) return <EmptyState title={t.empty} action={<Button type="primary" onClick={() => void navigate('/improve?new=blank')}>{t.emptyDo}</Button>}>{t.emptyWhy}</EmptyState>
  const shown = plansShown(data.plans, filter)
  const plan = data.plans.find(({ id }) => id === wanted) ?? (wanted > 0 ? undefined : shown[0])
  return (
    <div className="improve-two">
      <PlanList plans={data.plans} filter={filter} chosen={plan?.id ?? null} onFilter={setFilter} onChoose={show} />
      <div className="improve-right">
        {plan !== undefined ? <PlanCard key={plan.id} plan={plan} onEdit={() => void navigate(`/improve?edit=${plan.id}`)} onRemoved={() => show(null)} />
          : wanted > 0 ? <EmptyState title={t.gone}>{t.goneWhy}</EmptyState> : <p className="quiet improve-none">{t.pick}</p>}
      </div>
    </div>
  )
}

interface NewPlanProps<A> { asked: A; month: Month; opensIn: Month; onDone: () => void }

function NewPlan({ asked, ...props }: NewPlanProps<Exclude<Asked, null>>) {
  if (asked !== 'blank') return <StartedPlan asked={asked} {...props} />
  return <Writing name={BLANK_FORM} begun={blankPlan(props.opensIn)} month={props.month} onDone={props.onDone} />
}

function StartedPlan({ asked, month, opensIn, onDone }: NewPlanProps<Exclude<Asked, null | 'blank'>>) {
  const start = useHouse('improvements.start', asked)
  if (start.isError) return <ErrorState failure={start.error} onRetry={() => void start.refetch()} />
  if (start.data === undefined || start.isPlaceholderData) return <LoadingState />
  return <Writing name={`plan ${JSON.stringify(asked)}`} begun={startedPlan(opensIn, start.data)} month={month} onDone={onDone} />
}

const EditPlan = ({ plan, month, onDone }: { plan: Effects['plans'][number]; month: Month; onDone: (id?: ImprovementId) => void }) =>
  <Writing name={`plan ${plan.id}`} begun={draftOf(plan)} month={month} onDone={() => onDone()} />

/** What is typed outlives the page until it is saved or given up. */
function Writing({ name, begun, month, onDone }: { name: string; begun: PlanDraft; month: Month; onDone: () => void }) {
  const { typed, keep, drop } = useKeptForm<PlanDraft>(name, () => begun)
  const done = () => { drop(); onDone() }
  // A new plan goes into the month that is open now, whatever it was when it was begun.
  const draft = typed.id === null ? { ...typed, month: begun.month } : typed
  return <PlanForm draft={draft} month={month} onChange={keep} onSaved={done} onGiveUp={done} />
}
