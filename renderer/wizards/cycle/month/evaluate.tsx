import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { EvaluationSummary } from '../../../../shared/api/evaluations.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { onePerPerson } from '../../../../shared/domain/employee/people-once.ts'
import { quarterOfMonth } from '../../../../shared/domain/quarter/quarter.ts'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import { Blocks, showPart, WayOut } from '../blocks.tsx'
import type { MonthDraft, UnsavedMark } from '../cycle-draft.ts'
import { named } from '../objective-words.ts'
import { Part, Tally } from '../part.tsx'
import { ProcessMarks } from './process-marks.tsx'

const t = text.cycle.evaluate

interface EvaluateProps { month: Month; step: CycleState['steps'][number]; unsaved: Record<string, UnsavedMark>; change: WizardDraft<MonthDraft>['change'] }

/** Step 3: results and who still has to confirm them, and the way: a mark and a note for each objective, unpaid. */
export function Evaluate({ month, step, unsaved, change }: EvaluateProps) {
  const overview = useHouse('months.overview', { month }).data
  return (
    <>
      <Blocks step={step} here={{ 'process-missing': () => showPart('cycle-process') }} />
      {overview !== undefined && (
        <Part id="cycle-results" title={t.results} extra={<span className="cycle-links"><WayOut to="/results" why={t.toResults}>{t.toResults}</WayOut></span>}>
          <div className="cycle-tallies">
            <Tally label={t.results} words={t.resultsOf(overview.resultRows - overview.resultsMissing, overview.resultRows)} done={overview.resultRows - overview.resultsMissing} total={overview.resultRows} />
            <Tally label={t.confirms} words={t.confirmedOf(overview.confirmed, overview.sheets)} done={overview.confirmed} total={overview.sheets} />
          </div>
        </Part>
      )}
      <Waiting month={month} />
      <ProcessMarks month={month} unsaved={unsaved} change={change} />
    </>
  )
}

/** Whose confirmation is awaited: only the direct manager gives it. */
function Waiting({ month }: { month: Month }) {
  const { data } = useHouse('evaluations.list', { month })
  const open = (data?.evaluations ?? []).filter(({ confirmedAt }) => confirmedAt === null)
  if (data === undefined || data.evaluations.length === 0) return null
  const byManager = [...Map.groupBy(open, ({ managerName }) => managerName)].toSorted((a, b) => b[1].length - a[1].length)
  return (
    <Part id="cycle-confirm" title={t.waitingTitle} extra={open.length > 0 ? <WayOut to="/evaluations" why={t.waitingTitle}>{t.toEvaluations}</WayOut> : undefined}>
      {open.length === 0 ? <p className="good">✓ {t.nobodyWaits}</p> : (
        <ul className="cycle-waiting">
          {byManager.map(([manager, sheets]) => <li key={manager}><strong>{manager === '' ? t.ownerConfirms : t.confirmer(manager)}</strong><span>{t.waits(sheets.length, named(onePerPerson(sheets).map(nameOf)))}</span></li>)}
        </ul>
      )}
    </Part>
  )
}
const nameOf = ({ name }: EvaluationSummary): string => name

const NUDGES = 12

/** Key results nobody has checked in on this month. */
export function EvaluateAside({ month }: { month: Month }) {
  const { data } = useHouse('objectives.list', { quarter: quarterOfMonth(month) })
  if (data === undefined) return null
  const all = data.objectives.flatMap((objective) => objective.keyResults.map((keyResult) => ({ objective, keyResult })))
  const silent = all.filter(({ keyResult }) => keyResult.lastOn === null || keyResult.lastOn < `${month}-01`)
  const fell = all.filter(({ keyResult }) => keyResult.confidenceFell)
  return (
    <div data-testid="cycle-nudges">
      <h3>{t.nudgesTitle}</h3>
      <p className="quiet">{t.nudgesWhy}</p>
      {all.length > 0 && silent.length === 0 && <p className="good">✓ {t.nudgesNone}</p>}
      <ul className="cycle-nudges">
        {silent.slice(0, NUDGES).map(({ objective, keyResult: { id, title, lastOn } }) => (
          <li key={id}><span>{title}</span><span className="quiet">{lastOn === null ? t.neverChecked : t.lastOn(lastOn)} <WayOut to={`/okr/${objective.id}`} why={title} label={`${t.checkIn} ${title}`}>{t.checkIn}</WayOut></span></li>
        ))}
      </ul>
      {silent.length > NUDGES && <p className="quiet">{t.andNudges(silent.length - NUDGES)}</p>}
      {fell.length > 0 && <><h3 className="bad">▼ {t.fell}</h3><ul className="cycle-nudges">{fell.slice(0, NUDGES).map(({ objective, keyResult: { id, title } }) => <li key={id}><WayOut to={`/okr/${objective.id}`} why={title}>{title}</WayOut></li>)}</ul></>}
    </div>
  )
}
