import type { Plan } from '../../../shared/api/improvements.ts'
import { text } from '../../components/text.ts'

const t = text.improve
const TONES = { effective: 'good', ineffective: 'bad', watch: 'wait', unmeasured: 'quiet' } as const

/** Mark and word together: colour is never alone. */
export function VerdictMark({ verdict }: { verdict: Plan['verdict'] }) {
  return <span className={`improve-verdict ${TONES[verdict]}`}><span aria-hidden="true">{t.marks[verdict]}</span> {t.verdicts[verdict]}</span>
}

/** What the plan's day means now. */
export function DueWord({ plan }: { plan: Plan }) {
  if (plan.state !== 'open') return <span className="quiet">{t.card.closedOn(t.states[plan.state], plan.closedOn ?? '')}</span>
  if (plan.dueOn === null) return <span className="quiet">{t.noDue}</span>
  return plan.overdue ? <span className="bad"><span aria-hidden="true">▼</span> {t.overdue(plan.dueOn)}</span> : <span className="quiet">{t.due(plan.dueOn)}</span>
}
