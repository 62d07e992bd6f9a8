import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { HomeFacts } from '../../../shared/api/dashboard.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { BenefitCard } from './benefit-card.tsx'
import { DueCards, WatchCards } from './due-cards.tsx'
import { UnfinishedSetup } from './unfinished-setup.tsx'
import './home.css'

const t = text.home

/** Where the month stands, the five most blocking things, and what the owner keeps an eye on. */
export function MonthHome() {
  const month = useSession((session) => session.month)
  const home = useHouse('dashboard.home', { month })
  const navigate = useNavigate()
  // Nothing is left to walk through once the month is closed.
  const main = home.data?.closed === true ? { words: t.look, to: '/archive' } : { words: t.walk, to: '/cycle/month' }
  return (
    <PageFrame title={t.title(monthLabel(month))} sentence={t.sentence} actions={<Button type="primary" onClick={() => void navigate(main.to)}>{main.words}</Button>}>
      <UnfinishedSetup />
      {home.isError ? <ErrorState failure={home.error} onRetry={() => void home.refetch()} /> : home.data === undefined ? <LoadingState /> : <Overview home={home.data} />}
    </PageFrame>
  )
}

function Overview({ home }: { home: HomeFacts }) {
  return (
    <div className="home">
      <Stepper steps={home.steps} />
      <div className="home-main">
        <NextThings home={home} />
        <DueCards home={home} />
      </div>
      <div className="home-main home-side">
        <BenefitCard home={home} />
        <WatchCards home={home} />
      </div>
    </div>
  )
}

/** The five states; each leads to what blocks it first. */
function Stepper({ steps }: { steps: HomeFacts['steps'] }) {
  return (
    <ol className="steps" aria-label={t.steps}>
      {steps.map(({ state, name, done, total, unit, ready, current, to, first, blocks }, at) => (
        <li key={state} className="step card" data-whole={ready} data-current={current} aria-current={current ? 'step' : undefined}>
          <Link to={to} aria-label={first === null ? name : t.stepFirst(name, first.sentence)} title={first?.sentence}>{t.step(at + 1, name)}</Link>
          {current && <span className="step-now">{t.now}</span>}
          <span className="step-count">{state === 'closed' ? unit : t.counted(done, total)} {state !== 'closed' && total > 0 && <small>{unit}</small>}</span>
          <span className={ready ? 'good' : 'quiet'}>{ready ? `✓ ${t.stepDone}` : blocks > 0 ? t.blocks(blocks) : '\u00A0'}</span>
          <progress max={Math.max(1, total)} value={done} aria-label={name} />
        </li>
      ))}
    </ol>
  )
}

function NextThings({ home: { next, more, closed } }: { home: HomeFacts }) {
  return (
    <section className="card" aria-labelledby="home-next">
      <h2 id="home-next">{t.next}</h2>
      {closed && <p data-testid="home-closed"><span className="good">✓ {t.closed}</span></p>}
      {next.length === 0 ? !closed && <p className="good">✓ {t.nothingLeft}</p> : (
        <ol className="todo" data-testid="home-next-list">
          {next.map(({ code, label, why, to }) => (
            <li key={code} data-code={code}><div><strong>{label}</strong><span className="quiet">{why}</span></div><Link to={to} aria-label={text.cycle.blocks.label(label)}>{t.go} →</Link></li>
          ))}
        </ol>
      )}
      {more > 0 && <p className="quiet home-more">{t.more(more)}</p>}
    </section>
  )
}
