import { Button, Popconfirm } from 'antd'
import { Link } from 'react-router'
import type { Plan } from '../../../shared/api/improvements.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { ClosePlan } from './close-plan.tsx'
import { EffectView } from './effect-view.tsx'
import { yuan } from './plan-draft.ts'
import { DueWord } from './plan-words.tsx'

const t = text.improve.card

/** One plan: what was agreed, what came of it, and what becomes of it. */
export function PlanCard({ plan, onEdit, onRemoved }: { plan: Plan; onEdit: () => void; onRemoved: () => void }) {
  const remove = useWrite('improvements.remove')
  const reopen = useWrite('improvements.reopen')
  const tell = useTellFailure()
  const lines: [string, string][] = [
    [t.owner, `${plan.employeeName}${plan.department === '' ? '' : `（${plan.department}）`}`], [t.partners, plan.partners], [t.acceptance, plan.acceptance], [t.expected, plan.expected], [t.cost, plan.costFen === null ? '' : t.yuan(yuan(plan.costFen))],
    [t.lever, plan.lever === null ? '' : text.levers.names[plan.lever]], [t.method, plan.leverTitle], [t.indicator, plan.indicatorName], [t.source, `${text.improve.sources[plan.source]}${plan.sourceNote === '' ? '' : `：${plan.sourceNote}`}`],
  ]
  return (
    <article className="card improve-card" data-testid="improve-card" aria-label={plan.leverTitle || plan.action}>
      <header>
        <h2>{plan.action}</h2>
        <p className="improve-meta"><span className="quiet">{text.improve.openedIn(monthLabel(plan.month))}</span> <span>{text.improve.states[plan.state]}</span> <DueWord plan={plan} /></p>
        {plan.closingNote !== '' && <p className="improve-note">{plan.closingNote}</p>}
      </header>
      <EffectView plan={plan} />
      <dl className="improve-lines">
        {lines.filter(([, said]) => said !== '').map(([name, said]) => <div key={name}><dt>{name}</dt><dd>{said}</dd></div>)}
        {plan.decisionId !== null && <div><dt /><dd><Link to={`/meeting?decision=${plan.decisionId}`}>{text.improve.sources.decision} →</Link></dd></div>}
      </dl>
      {plan.frozen && <p className="quiet">{t.frozen(monthLabel(plan.month))}</p>}
      <footer className="improve-foot">
        {plan.state === 'open' ? <ClosePlan key={plan.id} plan={plan} />
          : <Button loading={reopen.isPending} onClick={() => reopen.mutate({ id: plan.id }, { onError: tell })}>{t.reopen}</Button>}
        {!plan.frozen && (
          <span className="improve-quiet">
            <Button type="text" data-testid="improve-edit" onClick={onEdit}>{t.edit}</Button>
            <Popconfirm title={t.removeAsk} okText={t.remove} cancelText={text.app.cancel} onConfirm={() => remove.mutate({ id: plan.id }, { onError: tell, onSuccess: onRemoved })}><Button type="text">{t.remove}</Button></Popconfirm>
          </span>
        )}
      </footer>
    </article>
  )
}
