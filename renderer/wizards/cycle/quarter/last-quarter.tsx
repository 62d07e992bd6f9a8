import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { addQuarters, quarterLabel, type Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { text } from '../../../components/text.ts'
import { useHouse } from '../../../stores/queries.ts'
import { Blocks, WayOut } from '../blocks.tsx'
import { belongsTo, byLevel, shownScore } from '../objective-words.ts'
import { Part } from '../part.tsx'
import { WayToQuarter } from './show-quarter.tsx'

const t = text.cycle.lastQuarter
const SHOWN = 8

/** Step 1: what the last quarter taught, then this quarter's objectives. */
export function LastQuarter({ quarter, month, step }: { quarter: Quarter; month: Month; step: CycleState['steps'][number] }) {
  const last = addQuarters(quarter, -1)
  const reviews = useHouse('reviews.list', { quarter: last }).data
  const before = useHouse('objectives.list', { quarter: last }).data?.objectives
  const now = useHouse('objectives.list', { quarter }).data?.objectives
  const titles = new Map((before ?? []).map((one) => [one.id, one]))
  const lessons = (reviews?.reviews ?? []).filter((each) => each.lessons.trim() !== '')
  return (
    <>
      <Blocks step={step} />
      <Part id="quarter-last" title={t.title(quarterLabel(last))} extra={before !== undefined && before.length > 0 ? <WayToQuarter to="/okr?tab=review" why={t.open} quarter={last} month={month}>{lessons.length > 0 ? t.read : t.open}</WayToQuarter> : undefined}>
        {before?.length === 0 && <p className="quiet">{t.noObjectives(quarterLabel(last))}</p>}
        {before !== undefined && before.length > 0 && lessons.length === 0 && <p className="wait">◆ {t.none(quarterLabel(last))}</p>}
        <ul className="cycle-list">
          {lessons.map(({ objectiveId, lessons: words }) => {
            const objective = objectiveId === null ? undefined : titles.get(objectiveId)
            const score = objective === undefined ? null : shownScore(objective)
            return <li key={objectiveId ?? 0} className="cycle-lesson"><strong>{objective?.title ?? t.whole}</strong>{score !== null && <span className="quiet">{t.score(score)}</span>}<p>{words}</p></li>
          })}
        </ul>
        {(reviews?.proposals.length ?? 0) > 0 && (
          <>
            <h4>{t.proposals}</h4>
            <ul className="cycle-nudges">{reviews?.proposals.map(({ objectiveId, title, why }) => <li key={objectiveId}><span>{title}</span><span className="quiet">{why}</span></li>)}</ul>
          </>
        )}
      </Part>
      <Part id="quarter-goals" title={text.cycle.goals.title(quarterLabel(quarter))} extra={<WayToQuarter to="/okr?edit=new" why={text.cycle.goals.add} quarter={quarter} month={month}>{`+ ${text.cycle.goals.add}`}</WayToQuarter>}>
        {now?.length === 0 && <p className="quiet">{text.cycle.goals.none}</p>}
        <ul className="cycle-list">
          {byLevel(now ?? []).slice(0, SHOWN).map((one) => (
            <li key={one.id} className="cycle-goal"><span className="cycle-level">{belongsTo(one)}</span><WayOut to={`/okr/${one.id}`} why={one.title}>{one.title}</WayOut><span className="quiet">{text.cycle.checks.count(one.keyResults.length)}</span></li>
          ))}
        </ul>
        {(now?.length ?? 0) > SHOWN && <p className="quiet"><WayOut to="/okr" why={text.cycle.goals.open}>{text.cycle.checks.objectives(now?.length ?? 0)}</WayOut></p>}
      </Part>
    </>
  )
}
