import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { FIT_NAMES } from '../../../shared/domain/fit/fit.ts'
import { stepByArrows } from '../../components/list-arrows.ts'
import { text } from '../../components/text.ts'
import type { FitCard } from './fit-page.tsx'

const t = text.fit

interface FitListProps { people: readonly FitCard[]; chosen: EmployeeId; others: number; onChoose: (id: EmployeeId) => void }

/** Whoever still waits for an answer first; arrows go from one to the next. */
export function FitList({ people, chosen, others, onChoose }: FitListProps) {
  return (
    <nav className="fit-people card" aria-label={`${t.people}：${t.hint}`}>
      <ul onKeyDown={stepByArrows}>
        {people.map(({ employeeId, name, due, mode, answeredOn }) => (
          <li key={employeeId}>
            <button type="button" className="fit-person" aria-current={employeeId === chosen} data-testid="fit-person" data-due={due} onClick={() => onChoose(employeeId)}>
              <span className="fit-name">{name}</span>
              <span className={due ? 'wait' : 'quiet'}>{due ? `◆ ${t.due}` : `✓ ${t.answered(answeredOn ?? '')}`}</span>
              <span className="quiet">{mode === null ? '' : due ? t.last(FIT_NAMES[mode]) : FIT_NAMES[mode]}</span>
            </button>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="quiet">{t.others(others)}</p>}
    </nav>
  )
}
