import type { InterviewPerson } from '../../../shared/api/interviews.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { points } from '../../components/figures.tsx'
import { stepByArrows } from '../../components/list-arrows.ts'
import { text } from '../../components/text.ts'

const t = text.interviews
const TONES = { none: 'quiet', held: 'wait', signed: 'good' } as const

/** Arrows go from one person to the next; the state stands in words beside its mark. */
export function InterviewList({ people, chosen, onChoose }: { people: readonly InterviewPerson[]; chosen: EmployeeId; onChoose: (id: EmployeeId) => void }) {
  if (people.length === 0) return <p className="quiet talks-none">{t.none}</p>
  return (
    <nav aria-label={`${t.label}：${t.hint}`} className="talks-people">
      <ul onKeyDown={stepByArrows}>
        {people.map((one) => (
          <li key={one.employeeId}>
            <button type="button" className="talks-person" aria-current={one.employeeId === chosen} data-testid="talk-person" data-state={one.state} onClick={() => onChoose(one.employeeId)}>
              <span className="talks-name">{one.name} <small className="quiet">{one.number}</small></span>
              <span className={TONES[one.state]}><span aria-hidden="true">{t.marks[one.state]}</span> {t.states[one.state]}</span>
              <small className="quiet">{[one.position, one.total === null ? t.noTotal : t.score(points(one.total), one.grade ?? '')].filter((part) => part !== '').join(' · ')}</small>
              <small className="quiet">{one.signedOn ?? one.heldOn ?? ''}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
