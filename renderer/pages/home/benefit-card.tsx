import { Link } from 'react-router'
import type { HomeFacts } from '../../../shared/api/dashboard.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { fromFirst } from '../../charts/chart-tones.ts'
import { TargetBand } from '../../charts/target-band.tsx'
import { figuresWhole } from '../../components/figures-whole.ts'
import { text } from '../../components/text.ts'

const t = text.home.benefit
/** More than these are on the dashboard. */
const SHOWN = 4

/** 效益 of the month against target: one sentence, its indicators, one small chart. */
export function BenefitCard({ home: { benefit, scores } }: { home: HomeFacts }) {
  const { sentence, indicators, trend } = benefit
  const drawn = trend !== null && trend.points.filter(({ actual }) => actual !== null).length > 1
  return (
    <section className="card" aria-labelledby="home-benefit">
      <h2 id="home-benefit">{t.title}</h2>
      <p>{figuresWhole(sentence)}</p>
      {indicators.length > 0 && (
        <ul className="home-benefits">
          {indicators.slice(0, SHOWN).map(({ indicatorId, sentence: said, met }) => (
            <li key={indicatorId}><span className={met === null ? 'quiet' : met ? 'good' : 'bad'} aria-label={met === null ? t.open : met ? t.met : t.short}>{met === null ? '·' : met ? '▲' : '▼'}</span><span>{figuresWhole(said)}</span></li>
          ))}
        </ul>
      )}
      {drawn && <BenefitChart trend={{ ...trend, points: fromFirst(trend.points, ({ rows }) => rows > 0) }} />}
      <p className="quiet">{scores.mean === null ? t.noScores : t.scores(scores.scored, scores.people, scores.mean)}</p>
      <Link to="/dashboard">{t.dashboard} →</Link>
    </section>
  )
}

function BenefitChart({ trend }: { trend: NonNullable<HomeFacts['benefit']['trend']> }) {
  const number = (value: string | null) => (value === null ? null : Number(value))
  const label = t.chart(trend.name, trend.points.flatMap(({ month, actual }) => (actual === null ? [] : [`${monthLabel(month)} ${figure(actual)} ${trend.unit}`])).join('，'))
  return (
    <figure className="home-chart">
      <figcaption className="quiet"><span className="home-line" data-line="solid" aria-hidden="true" />{t.actual(trend.name, trend.unit)}<span className="home-line" data-line="dashed" aria-hidden="true" />{t.target}</figcaption>
      <TargetBand height={150} label={label} points={trend.points.map(({ month, actual, target }) => ({ label: t.month(Number(month.slice(5))), value: number(actual), target: number(target), floor: null, stretch: null }))} />
    </figure>
  )
}
