import type { MonthLine } from '../../../shared/api/months.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { StateBadge } from '../../components/month-badge.tsx'
import { text } from '../../components/text.ts'
import { chooseMonth } from '../../stores/session.ts'

const t = text.archive.months

/** Newest first; choosing one moves the whole frame to it. */
export function MonthsList({ months, month }: { months: readonly MonthLine[]; month: Month }) {
  return (
    <nav className="card archive-months" aria-label={t.label}>
      <ul>
        {months.map((line) => (
          <li key={line.month}>
            <button type="button" aria-current={line.month === month} onClick={() => chooseMonth(line.month)} data-testid={`month-${line.month}`}>
              <span className="archive-name"><strong>{monthLabel(line.month)}</strong><StateBadge state={line.state} /></span>
              <span className="quiet">{t.line(line.confirmed, line.people)}{line.versions > 0 && ` · ${t.versions(line.versions)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
