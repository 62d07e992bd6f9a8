import { Button } from 'antd'
import { useState } from 'react'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import { monthsOfQuarter, type Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import { Blocks, WayOut } from '../blocks.tsx'
import type { QuarterDraft } from '../cycle-draft.ts'
import { byLevel } from '../objective-words.ts'
import { Part } from '../part.tsx'
import { ScoreLine } from './score-line.tsx'

const t = text.cycle.scores
const SHOWN = 20

interface ScoresProps { quarter: Quarter; step: CycleState['steps'][number]; typed: QuarterDraft['scores']; change: WizardDraft<QuarterDraft>['change'] }

/** Step 3: what the check-ins come to, and another score where the owner of an objective sees it differently. */
export function Scores({ quarter, step, typed, change }: ScoresProps) {
  const list = useHouse('objectives.list', { quarter })
  const [shown, setShown] = useState(SHOWN)
  const objectives = byLevel(list.data?.objectives ?? [])
  return (
    <>
      <Blocks step={step} />
      <Part id="quarter-scores" title={t.title} about={t.why}>
        {list.data !== undefined && objectives.length === 0 && <p className="quiet">{t.none}</p>}
        {objectives.length > 0 && (
          <table className="score-table" data-own-enter>
            <thead><tr><th scope="col">{t.columns.objective}</th><th scope="col" className="figure">{t.computed}</th><th scope="col" className="figure">{t.given}</th><th scope="col">{t.reason}</th><th><span className="visually-hidden">{t.save}</span></th></tr></thead>
            <tbody>{objectives.slice(0, shown).map((one) => <ScoreLine key={one.id} quarter={quarter} objective={one} typed={typed[one.id]} change={change} />)}</tbody>
          </table>
        )}
        {objectives.length > shown && <Button type="link" onClick={() => setShown(shown + SHOWN)}>{text.cycle.checks.more(Math.min(SHOWN, objectives.length - shown))}</Button>}
      </Part>
    </>
  )
}

const e = text.cycle.evaluate
const NUDGES = 14

/** Key results without a check-in in the quarter's last month. */
export function CheckInsAside({ quarter }: { quarter: Quarter }) {
  const { data } = useHouse('objectives.list', { quarter })
  if (data === undefined) return null
  const [, , last] = monthsOfQuarter(quarter)
  const all = data.objectives.flatMap((objective) => objective.keyResults.map((keyResult) => ({ objective, keyResult })))
  const silent = all.filter(({ keyResult }) => keyResult.lastOn === null || keyResult.lastOn < `${last}-01`)
  return (
    <div data-testid="cycle-nudges">
      <h3>{e.nudgesTitle}</h3>
      <p className="quiet">{e.nudgesWhy}</p>
      <ul className="cycle-nudges">
        {silent.slice(0, NUDGES).map(({ objective, keyResult: { id, title, lastOn } }) => (
          <li key={id}><span>{title}</span><span className="quiet">{lastOn === null ? e.neverChecked : e.lastOn(lastOn)} <WayOut to={`/okr/${objective.id}`} why={title} label={`${e.checkIn} ${title}`}>{e.checkIn}</WayOut></span></li>
        ))}
      </ul>
      {silent.length > NUDGES && <p className="quiet">{e.andNudges(silent.length - NUDGES)}</p>}
    </div>
  )
}
