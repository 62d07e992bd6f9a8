import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { CycleState } from '../../../shared/api/cycle.ts'
import type { MonthOverview } from '../../../shared/api/months.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { GradeBars } from '../../charts/grade-bars.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { todoOf } from './todo.ts'
import { ArchiveLine } from './archive-line.tsx'
import { UnfinishedSetup } from './unfinished-setup.tsx'
import './home.css'

const t = text.home

/** This month as steps, what to do next, and the month's scores in a sentence and a chart. */
export function MonthHome() {
  const month = useSession((session) => session.month)
  const overview = useHouse('months.overview', { month })
  const state = useHouse('cycle.month', { month })
  const failed = overview.isError ? overview : state.isError ? state : undefined
  const navigate = useNavigate()
  return (
    <PageFrame title={t.title(monthLabel(month))} sentence={t.sentence} actions={<Button type="primary" onClick={() => void navigate('/cycle/month')}>{t.walk}</Button>}>
      <UnfinishedSetup />
      {failed !== undefined ? <ErrorState failure={failed.error} onRetry={() => void failed.refetch()} />
        : overview.data === undefined || state.data === undefined ? <LoadingState /> : <Overview overview={overview.data} state={state.data} />}
    </PageFrame>
  )
}

function Overview({ overview, state }: { overview: MonthOverview; state: CycleState }) {
  const named = useSession(({ start }) => start === null || start.companyName !== '')
  const todo = todoOf(state, overview.confirmed, named)
  return (
    <div className="home">
      <ol className="steps">
        {state.steps.map(({ step, done, total, ready }, at) => (
          <li key={step} className="step card" data-whole={ready}>
            <Link to={`/cycle/month?step=${step}`}>{t.step(at + 1, text.cycle.stepNames[step])}</Link>
            <span className="step-count">{t.counted(done, total)}</span>
            <span className={ready ? 'good' : 'quiet'}>{ready ? `✓ ${t.stepDone}` : '\u00A0'}</span>
            <progress max={Math.max(1, total)} value={done} aria-label={text.cycle.stepNames[step]} />
          </li>
        ))}
      </ol>
      <section className="card" aria-labelledby="home-next">
        <h2 id="home-next">{t.next}</h2>
        <ArchiveLine month={overview.month} />
        {todo.length === 0 ? <p className="good">✓ {t.nothingLeft}</p> : (
          <ul className="todo">
            {todo.map((one) => <li key={one.label}><span>{one.label}</span><Link to={one.to} aria-label={text.cycle.blocks.label(one.label)}>{t.go} →</Link></li>)}
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
