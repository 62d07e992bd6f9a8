import type { PersonHistory } from '../../../shared/api/history.ts'
import { text } from '../../components/text.ts'

const t = text.person

/** Who it is now, and under whom and as what they worked before. */
export function Facts({ history: { person, changes } }: { history: PersonHistory }) {
  const facts: [string, string][] = [
    [t.facts.number, person.number], [t.facts.department, person.department], [t.facts.position, person.position], [t.facts.manager, person.managerName || t.facts.none],
    [t.facts.joined, person.joinedOn ?? ''], [t.facts.left, person.leftOn ?? ''],
  ]
  return (
    <section className="card person-facts" aria-label={person.name}>
      <dl>
        <div><dt className="visually-hidden">{text.team.columns.name}</dt><dd><b>{person.name}</b></dd></div>
        {facts.filter(([, value]) => value !== '').map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
      {changes.length > 0 && (
        <div className="person-changes">
          <h2>{t.changes.title}</h2>
          <ul>{changes.toReversed().map((one) => <li key={one.on}><span className="quiet">{t.changes.until(one.on)}</span> {t.changes.line(one.position, one.department, one.managerName)}{one.note !== '' && <span className="quiet"> · {one.note}</span>}</li>)}</ul>
        </div>
      )}
    </section>
  )
}
