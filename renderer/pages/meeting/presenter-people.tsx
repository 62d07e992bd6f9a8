import type { PresenterPerson } from '../../../shared/api/meetings.ts'
import { text } from '../../components/text.ts'
import { useSession } from '../../stores/session.ts'

const t = text.meetings.presenterPage

/** Whose rows lost most, by name. Pay is for the owner alone. */
export function PresenterPeople({ people }: { people: readonly PresenterPerson[] }) {
  const owner = useSession(({ start }) => start?.operator.kind === 'owner')
  return (
    <table className="presenter-people">
      <thead><tr><th>{t.name}</th><th>{t.department}</th><th className="figure">{t.total}</th>{owner && <th className="figure">{t.pay}</th>}<th>{t.gaps}</th></tr></thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.employeeId}>
            <td>{person.name}</td><td className="quiet">{person.department}</td><td className="figure">{person.total ?? text.app.none}{person.grade !== null && ` ${person.grade}`}</td>{owner && <td className="figure">{person.pay || text.app.none}</td>}
            <td>{person.gaps.map((gap) => <span key={gap.indicatorId} className="presenter-gap">{t.gap(gap.name, gap.lost)}</span>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
