import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Dashboard } from '../../../shared/api/dashboard.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { ScopePicker } from '../../components/scope-picker.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { DepartmentsCard, PeopleCard } from './attainment-cards.tsx'
import { GapCard } from './gap-card.tsx'
import { GradesCard } from './grades-card.tsx'
import { ObjectivesCard } from './objectives-card.tsx'
import { RadarCard } from './radar-card.tsx'
import { TrendCard } from './trend-card.tsx'
import { useDashboardView, type DashboardView } from './use-dashboard-view.ts'
import './dashboard.css'

const t = text.dashboard

/** 看板 of the month on the rail: company, department or person. What is looked at stands in the address. */
export function DashboardPage() {
  const month = useSession((session) => session.month)
  const company = useSession((session) => session.start?.companyName ?? '')
  const view = useDashboardView()
  const { scope, trendId, gapId } = view
  const read = useHouse('dashboard.get', { month, scope, trendId, gapId })
  const facts = read.data
  const frame = (body: ReactNode) => (
    <PageFrame
      title={text.app.sections.dashboard} sentence={facts === undefined ? undefined : t.sentence(monthLabel(facts.month), facts.scopeName)}
      actions={<Button disabled={facts === undefined || facts.sheets === 0} onClick={() => window.print()}>{t.print}</Button>}
    >
      <div className="dashboard-tools"><ScopePicker month={month} scope={scope} onChange={view.lookAt} /></div>
      {body}
    </PageFrame>
  )
  if (read.isError) return frame(<ErrorState failure={read.error} onRetry={() => void read.refetch()} />)
  if (facts === undefined) return frame(<LoadingState />)
  if (facts.sheets === 0) return frame(<EmptyState title={t.empty(monthLabel(facts.month), facts.scopeName)} action={<Link to="/evaluations">{t.toEvaluations} →</Link>}>{t.emptyWhy}</EmptyState>)
  return frame(<Charts facts={facts} view={view} head={t.paperHead(company, monthLabel(facts.month), facts.scopeName)} />)
}

function Charts({ facts, view, head }: { facts: Dashboard; view: DashboardView; head: string }) {
  return (
    <div className="dashboard" data-testid="dashboard">
      <h2 className="dashboard-paper-head">{head}</h2>
      <TrendCard facts={facts} onPick={view.pickTrend} />
      {facts.scopeName !== '' && view.scope.kind !== 'person' && <GapCard facts={facts} onPick={view.pickGap} onScope={view.lookAt} />}
      {facts.departments !== null && <DepartmentsCard departments={facts.departments} onScope={view.lookAt} />}
      <RadarCard facts={facts} />
      {view.scope.kind !== 'person' && <GradesCard grades={facts.grades} />}
      <ObjectivesCard objectives={facts.objectives} />
      {facts.people !== null && <PeopleCard people={facts.people} />}
    </div>
  )
}
