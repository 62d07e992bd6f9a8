import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { HomeFacts } from '../../../shared/api/dashboard.ts'
import { DECISIONS_PLACE, PLANS_PLACE } from '../../../shared/domain/home/places.ts'
import { PlanLink } from '../../components/plan-link.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'

const t = text.home.due

/** Decisions and improvement plans that are overdue or due within a week. */
export function DueCards({ home: { decisions, plans } }: { home: HomeFacts }) {
  return (
    <div className="home-due">
      <DueCard title={t.decisions} count={t.open(decisions.open, decisions.overdue)} to={DECISIONS_PLACE} none={decisions.open === 0 ? t.noDecisions : t.noneDue}>
        {decisions.due.map(({ id, what, ownerName, standing, overdue }) => <Line key={id} what={<Link to={`/meeting?decision=${id}`}>{what}</Link>} who={ownerName} standing={standing} overdue={overdue} />)}
      </DueCard>
      <DueCard title={t.plans} count={t.open(plans.open, plans.overdue)} to={PLANS_PLACE} none={plans.open === 0 ? t.noPlans : t.noneDue}>
        {plans.due.map(({ id, month, action, employeeName, standing, overdue }) => <Line key={id} what={<PlanLink plan={{ id, month }}>{action}</PlanLink>} who={employeeName} standing={standing} overdue={overdue} />)}
      </DueCard>
    </div>
  )
}

/** Confidence that fell and red findings; nothing where there are none. */
export function WatchCards({ home: { month, falling } }: { home: HomeFacts }) {
  // Reading the company's whole appraisal takes longer than the rest of the page: it comes by itself.
  const health = useHouse('health.check', { month }).data
  const red = health?.findings.filter(({ severity }) => severity === 'red').length ?? 0
  return (
    <>
      {falling.length > 0 && (
        <DueCard title={t.falling} to="/okr" none="">
          {falling.map(({ objectiveId, objective, keyResult, sentence }) => <li key={`${objectiveId} ${keyResult}`}><Link to={`/okr/${objectiveId}`}>{keyResult}</Link><span className="bad">▼ {sentence}</span><span className="quiet">{objective}</span></li>)}
        </DueCard>
      )}
      {red > 0 && <DueCard title={t.health} to="/health" none=""><li><span className="bad">▼ {t.red(red)}</span></li></DueCard>}
    </>
  )
}

function DueCard({ title, count, to, none, children }: { title: string; count?: string; to: string; none: string; children: ReactNode[] | ReactNode }) {
  const empty = Array.isArray(children) && children.length === 0
  return (
    <section className="card home-small" aria-label={title}>
      <h2>{title} {count !== undefined && count !== '' && <small className="quiet">{count}</small>}<Link to={to} aria-label={t.goTo(title)}>{t.go} →</Link></h2>
      {empty ? <p className="quiet">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

function Line({ what, who, standing, overdue }: { what: ReactNode; who: string; standing: string; overdue: boolean }) {
  return <li><span>{what}</span><span className={overdue ? 'bad' : 'wait'}>{overdue ? '▼ ' : ''}{t.standing(who, standing)}</span></li>
}
