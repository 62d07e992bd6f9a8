import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PersonHistory } from '../../../shared/api/history.ts'
import { OUTCOME_NAMES } from '../../../shared/domain/appeal/appeal.ts'
import { exact, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'
import { VETO_NAMES } from '../../../shared/domain/evaluation/evaluation.ts'
import { signed } from '../../../shared/domain/history/compare.ts'
import { quarterLabel } from '../../../shared/domain/quarter/quarter.ts'
import { text } from '../../components/text.ts'

const t = text.person.lists

/** What else is kept about the person, each newest first. */
export function Lists({ history }: { history: PersonHistory }) {
  return (
    <div className="person-lists">
      <List title={t.objectives(quarterLabel(history.quarter))} lines={history.objectives.map((one) => ({ key: one.id, head: <Link to={`/okr/${one.id}`}>{one.title}</Link>, more: t.score(one.score === null ? null : twoPlaces(exact(one.score))) }))} />
      <List title={t.adjustments} lines={history.adjustments.map((one) => ({ key: one.id, head: <><b>{signed(one.points)}</b> {one.reason}{one.calibration && <span className="quiet"> · {t.calibration}</span>}</>, more: [one.on, one.evidence].filter((word) => word !== '').join(' · ') }))} />
      {history.vetoes.length > 0 && <List title={t.vetoes} lines={history.vetoes.map((one) => ({ key: one.month, head: <b className="bad">✕ {VETO_NAMES[one.kind]}</b>, more: `${one.on} · ${one.reason}` }))} />}
      <List title={t.improvements} lines={history.improvements.map((one, at) => ({
        key: at, head: one.kind === 'plan' ? one.action : t.noneNeeded(one.reason), more: [one.month, one.expected, one.dueOn === null ? '' : t.due(one.dueOn)].filter((word) => word !== '').join(' · '),
      }))} />
      <List title={t.interviews} lines={history.interviews.map((one) => ({ key: one.month, head: `${one.month} · ${t.heldBy(one.byName, one.heldOn)}`, more: [one.signedOn === null ? t.unsigned : t.signed(one.signedOn), ...one.agreed].join('；') }))} />
      <List title={t.appeals} lines={history.appeals.map((one) => ({ key: one.id, head: `${one.on} · ${one.rowName || t.whole} · ${OUTCOME_NAMES[one.outcome]}`, more: [one.reason, one.answer === '' ? '' : t.answer(one.answer)].filter((word) => word !== '').join('；') }))} />
    </div>
  )
}

function List({ title, lines }: { title: string; lines: { key: number | string; head: ReactNode; more: string }[] }) {
  return (
    <section className="card person-list" aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 ? <p className="quiet">{t.none}</p> : <ul>{lines.map(({ key, head, more }) => <li key={key}>{head}{more !== '' && <small>{more}</small>}</li>)}</ul>}
    </section>
  )
}
