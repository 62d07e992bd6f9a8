import { Input } from 'antd'
import { Link } from 'react-router'
import type { Day } from '../../../shared/domain/brand.ts'
import { monthLabel } from '../../../shared/domain/month/month.ts'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import { AgendaCard } from './agenda-card.tsx'
import { AttendanceCard } from './attendance-card.tsx'
import { DayField } from './day-field.tsx'
import type { MeetingTextForm } from './use-meeting-text.ts'

const t = text.meetings.prepare
const SHOWN = 6

/** 准备: when, who, what in which time, and what was left open last time. */
export function PrepareTab({ form, closed, planned }: { form: MeetingTextForm; closed: boolean; planned: boolean }) {
  const { typed, type } = form
  if (typed === null) return null
  return (
    <div className="meeting-prepare">
      <div className="meeting-column">
        {closed && <p className="wait">{text.meetings.closedMonth}</p>}
        <section className="card" aria-labelledby="meeting-basics">
          <h2 id="meeting-basics">{t.basics}</h2>
          <div className="meeting-basics">
            <label><span>{t.when}</span><DayField label={t.when} optional value={typed.heldOn as Day | null} disabled={closed} data-testid="meeting-on" onChange={(heldOn) => type({ heldOn })} /></label>
            <label><span>{t.place}</span><Input value={typed.place} maxLength={200} disabled={closed} data-testid="meeting-place" onChange={(event) => type({ place: event.target.value })} /></label>
            <label><span>{t.chair}</span><Input value={typed.chair} maxLength={200} disabled={closed} onChange={(event) => type({ chair: event.target.value })} /></label>
          </div>
          {planned && !closed && <p className="meeting-skip">{t.notHeld} <Link to="/archive">{t.toArchive} →</Link></p>}
        </section>
        <AttendanceCard attendance={typed.attendance} disabled={closed} onChange={(attendance) => type({ attendance })} />
        <OpenDecisions />
        <section className="card" aria-labelledby="meeting-outlook">
          <h2 id="meeting-outlook">{t.outlook}</h2>
          <p className="quiet">{t.outlookWhy}</p>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} aria-label={t.outlook} placeholder={t.outlookHint} value={typed.outlook} maxLength={10_000} disabled={closed} onChange={(event) => type({ outlook: event.target.value })} />
        </section>
      </div>
      <AgendaCard agenda={typed.agenda} notes={typed.notes} problem={form.problem} disabled={closed} onChange={type} />
    </div>
  )
}

/** They come first on the wall. */
function OpenDecisions() {
  const list = useHouse('decisions.list', { month: null, which: 'open' }).data
  if (list === undefined) return null
  return (
    <section className="card" aria-labelledby="meeting-open">
      <h2 id="meeting-open">{t.open} {list.open > 0 && list.open}</h2>
      {list.open === 0 ? <p className="quiet">{t.none}</p> : (
        <ul className="meeting-open">
          {list.decisions.slice(0, SHOWN).map((decision) => <li key={decision.id}><span>{decision.what}</span><span className="quiet">{monthLabel(decision.month)} · {decision.ownerName} · <span className={decision.overdue ? 'wait' : ''}>{decision.standing}</span></span></li>)}
        </ul>
      )}
      {list.open > 0 && <Link to="/meeting?tab=decisions">{t.toDecisions} →</Link>}
    </section>
  )
}
