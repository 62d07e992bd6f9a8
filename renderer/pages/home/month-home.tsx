import { Link } from 'react-router'
import type { MonthOverview } from '../../../shared/api/months.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { GradeBars } from '../../charts/grade-bars.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { todoOf } from './todo.ts'
import { UnfinishedSetup } from './unfinished-setup.tsx'
import './home.css'

const t = text.home

/** This month as steps, what to do next, and the month's scores in a sentence and a chart. */
export function MonthHome() {
  const month = useSession((session) => session.month)
  const overview = useHouse('months.overview', { month })
  return (
    <PageFrame title={t.title(monthLabel(month))} sentence={t.sentence}>
      <UnfinishedSetup />
      {overview.isError ? <ErrorState failure={overview.error} onRetry={() => void overview.refetch()} />
        : overview.data === undefined ? <LoadingState /> : <Overview overview={overview.data} />}
    </PageFrame>
  )
}

function Overview({ overview }: { overview: MonthOverview }) {
  const named = useSession(({ start }) => start === null || start.companyName !== '')
  const todo = todoOf(overview, named)
  const steps = [
    { to: '/evaluations', label: t.stepSheets, done: overview.people - overview.withoutSheet, total: overview.people, unit: t.units.people },
    { to: '/targets', label: t.stepTargets, done: overview.targetRows - overview.targetsMissing, total: overview.targetRows, unit: t.units.rows },
    { to: '/results', label: t.stepResults, done: overview.resultRows - overview.resultsMissing, total: overview.resultRows, unit: t.units.rows },
    { to: '/evaluations', label: t.stepConfirm, done: overview.confirmed, total: overview.sheets, unit: t.units.sheets },
  ]
  return (
    <div className="home">
      <ol className="steps">
        {steps.map((step) => {
          const whole = step.total > 0 && step.done === step.total
          return (
            <li key={step.label} className="step card" data-whole={whole}>
              <Link to={step.to}>{step.label}</Link>
              <span className="step-count">{t.counted(step.done, step.total, step.unit)}</span>
              <span className={whole ? 'good' : 'quiet'}>{whole ? `✓ ${t.stepDone}` : '\u00A0'}</span>
              <progress max={Math.max(1, step.total)} value={step.done} aria-label={step.label} />
            </li>
          )
        })}
      </ol>
      <section className="card" aria-labelledby="home-next">
        <h2 id="home-next">{t.next}</h2>
        {todo.length === 0 ? <p className="good">✓ {t.nothingLeft}</p> : (
          <ul className="todo">
            {todo.map((one) => <li key={one.label}><span>{one.label}</span><Link to={one.to}>{t.go} →</Link></li>)}
          </ul>
        )}
      </section>
      <section className="card" aria-labelledby="home-month">
        <h2 id="home-month">{t.month.title}</h2>
        <p>{overview.mean === null ? t.month.none : t.month.sentence(overview.scored, overview.sheets, overview.mean)}</p>
        {overview.mean !== null && <GradeBars grades={overview.grades} />}
      </section>
    </div>
  )
}
