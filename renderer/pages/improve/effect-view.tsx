import type { Plan } from '../../../shared/api/improvements.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { figure } from '../../../shared/domain/scoring/figure-text.ts'
import { EffectLine } from '../../charts/effect-line.tsx'
import { figuresWhole } from '../../components/figures-whole.ts'
import { text } from '../../components/text.ts'
import { VerdictMark } from './plan-words.tsx'

const t = text.improve.effect
type Seen = NonNullable<Plan['effect']>

/** Did it work: the sentence first, both numbers, then the months they come from. */
export function EffectView({ plan }: { plan: Plan }) {
  const { effect } = plan
  return (
    <section className="improve-effect" aria-label={t.title}>
      <h3>{t.title} <VerdictMark verdict={plan.verdict} /></h3>
      <p data-testid="improve-sentence">{figuresWhole(plan.sentence)}</p>
      {effect !== null && <Figures plan={plan} effect={effect} />}
    </section>
  )
}

function Figures({ plan, effect }: { plan: Plan; effect: Seen }) {
  const { measure, before, after, beforeMonths, afterMonths, unit } = effect
  const first = effect.points.findIndex(({ month, actual }) => actual !== null || month === plan.month)
  const points = effect.points.slice(Math.max(0, first))
  const told = (value: string | null): string => (value === null ? t.none : measure === 'attainment' ? t.percent(value) : `${figure(value)} ${unit}`.trimEnd())
  const drawn = points.filter(({ actual }) => actual !== null).length > 1
  // Drawn is what is compared: attainment where targets moved with the figures, else the figures themselves.
  const shown = points.map(({ month, actual, target }) => {
    const rate = measure === 'attainment' && actual !== null && target !== null && exact(target).gt(0)
    return { label: month.slice(2), value: actual === null ? null : measure === 'attainment' ? (rate ? exact(actual).div(exact(target)).times(100).toNumber() : null) : Number(actual), target: measure === 'attainment' ? (rate ? 100 : null) : target === null ? null : Number(target) }
  })
  return (
    <>
      <dl className="improve-sides">
        <div><dt>{t.before} <small className="quiet">{t.months(beforeMonths.length)}</small></dt><dd>{told(before)}</dd></div>
        <div aria-hidden="true" className="improve-arrow">→</div>
        <div><dt>{t.after} <small className="quiet">{t.months(afterMonths.length)}</small></dt><dd>{told(after)}</dd></div>
      </dl>
      <p className="quiet">{t.measuredOn[plan.measured](plan.measured === 'department' ? plan.department : plan.employeeName)}。{t.claim}</p>
      {drawn && <EffectLine points={shown} opened={points.findIndex(({ month }) => month === plan.month)} word={t.opened} label={t.chart(plan.indicatorName, monthLabel(plan.month))} />}
      {points.some(({ shown: words }) => words !== '') && (
        <table className="improve-months" aria-label={t.table}>
          {unit !== '' && <caption>{t.unit(unit)}</caption>}
          <thead><tr><th scope="col">{t.month}</th>{points.map(({ month }) => <th key={month} scope="col" data-opened={month === plan.month}>{month.slice(2)}</th>)}</tr></thead>
          <tbody>
            <tr><th scope="row">{t.actual}</th>{points.map(({ month, actual }) => <td key={month} className="figure">{actual === null ? '—' : figure(actual)}</td>)}</tr>
            <tr><th scope="row">{t.target}</th>{points.map(({ month, target }) => <td key={month} className="figure">{target === null ? '—' : figure(target)}</td>)}</tr>
          </tbody>
        </table>
      )}
    </>
  )
}
