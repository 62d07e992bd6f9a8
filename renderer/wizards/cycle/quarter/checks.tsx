import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { ObjectiveCard } from '../../../../shared/api/okr.ts'
import type { AdviceContext } from '../../../../shared/domain/okr/advice/advice.ts'
import { adviceOnObjective } from '../../../../shared/domain/okr/advice/advise.ts'
import type { Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import { Blocks, WayOut } from '../blocks.tsx'
import { belongsTo, byLevel, hasTarget } from '../objective-words.ts'
import { Part } from '../part.tsx'

const t = text.cycle.checks
const SHOWN = 15

function useChecked(quarter: Quarter): { objectives: ObjectiveCard[]; context: AdviceContext } | null {
  const list = useHouse('objectives.list', { quarter }).data
  const staff = useHouse('employees.list', {}).data
  return useMemo(() => (list === undefined || staff === undefined ? null : {
    objectives: byLevel(list.objectives), context: { others: list.objectives, people: staff.employees.filter(({ leftOn }) => leftOn === null) },
  }), [list, staff])
}

/** Step 2: every objective with its key results, and advice in plain words; advice never blocks. */
export function Checks({ quarter, step }: { quarter: Quarter; step: CycleState['steps'][number] }) {
  const checked = useChecked(quarter)
  const [shown, setShown] = useState(SHOWN)
  const objectives = checked?.objectives ?? []
  return (
    <>
      <Blocks step={step} />
      <Part id="quarter-checks" title={t.title}>
        {checked !== null && objectives.length === 0 && <p className="quiet">{t.none}</p>}
        <ul className="cycle-list">{checked !== null && objectives.slice(0, shown).map((one) => <Checked key={one.id} objective={one} context={checked.context} />)}</ul>
        {objectives.length > shown && <Button type="link" onClick={() => setShown(shown + SHOWN)}>{t.more(Math.min(SHOWN, objectives.length - shown))}</Button>}
      </Part>
    </>
  )
}

function Checked({ objective, context }: { objective: ObjectiveCard; context: AdviceContext }) {
  const advice = useMemo(() => adviceOnObjective(objective, context), [objective, context])
  const { id, title, keyResults } = objective
  return (
    <li className="cycle-checked" data-objective={id}>
      <div><span className="cycle-level">{belongsTo(objective)}</span><WayOut to={`/okr/${id}`} why={title}>{title}</WayOut><span className={keyResults.length === 0 ? 'wait' : 'quiet'}>{keyResults.length === 0 ? `◆ ${t.noKeyResults}` : t.count(keyResults.length)}</span></div>
      {advice.length === 0 ? <p className="good">{t.fine}</p> : <ul aria-label={t.advice}>{advice.map(({ code, keyResult, sentence }) => <li key={`${code}${keyResult ?? ''}`}>{sentence}</li>)}</ul>}
    </li>
  )
}

/** The quarter's key results in figures. */
export function ChecksAside({ quarter }: { quarter: Quarter }) {
  const objectives = useHouse('objectives.list', { quarter }).data?.objectives
  if (objectives === undefined) return null
  const keyResults = objectives.flatMap((one) => one.keyResults)
  const committed = objectives.filter(({ ambition }) => ambition === 'committed').length
  return (
    <div data-testid="quarter-figures">
      <h3>{t.previewTitle}</h3>
      <p>{t.objectives(objectives.length)}</p>
      <p>{t.keyResults(keyResults.length)}</p>
      <p>{t.withTarget(keyResults.filter(hasTarget).length, keyResults.length)}</p>
      <p>{t.linked(keyResults.filter(({ indicatorId }) => indicatorId !== null).length)}</p>
      <p>{t.committed(committed)}</p>
      <p>{t.aspirational(objectives.length - committed)}</p>
    </div>
  )
}
