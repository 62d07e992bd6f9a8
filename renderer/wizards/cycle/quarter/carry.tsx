import { App, Button, Checkbox } from 'antd'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { isOpen } from '../../../../shared/domain/okr/carry-over.ts'
import { addQuarters, quarterLabel, type Quarter } from '../../../../shared/domain/quarter/quarter.ts'
import { useTellFailure } from '../../../components/failure.ts'
import { text } from '../../../components/text.ts'
import { useHouse, useWrite } from '../../../stores/queries.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import { Blocks, WayOut } from '../blocks.tsx'
import type { QuarterDraft } from '../cycle-draft.ts'
import { belongsTo, byLevel, named, shownScore } from '../objective-words.ts'
import { Part, Tally } from '../part.tsx'
import { WayToQuarter } from './show-quarter.tsx'

const t = text.cycle.carry

interface CarryProps { quarter: Quarter; month: Month; step: CycleState['steps'][number]; left: readonly number[]; change: WizardDraft<QuarterDraft>['change'] }

/** Step 4: what was learnt, what goes on in the next quarter. */
export function Carry({ quarter, month, step, left, change }: CarryProps) {
  const next = addQuarters(quarter, 1)
  const objectives = useHouse('objectives.list', { quarter }).data?.objectives ?? []
  const then = useHouse('objectives.list', { quarter: next }).data?.objectives ?? []
  const reviews = useHouse('reviews.list', { quarter }).data?.reviews ?? []
  const reviewed = reviews.filter(({ objectiveId }) => objectiveId !== null).length
  const whole = reviews.some(({ objectiveId }) => objectiveId === null)
  const carry = useWrite('objectives.carry')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const taken = new Set(then.map(({ carriedFromId }) => carriedFromId))
  const open = byLevel(objectives.filter(({ givenScore, computedScore }) => isOpen(givenScore ?? computedScore)))
  const fresh = open.filter(({ id }) => !taken.has(id))
  const chosen = fresh.filter(({ id }) => !left.includes(id)).map(({ id }) => id)
  const toggle = (id: number, on: boolean) => change((before) => ({ ...before, left: on ? before.left.filter((one) => one !== id) : [...before.left, id] }))
  const go = () => carry.mutate({ from: quarter, to: next, ids: chosen }, { onError: tell, onSuccess: ({ carried }) => { void message.success(t.carried(carried)) } })
  const company = then.filter(({ level }) => level === 'company').length
  return (
    <>
      <Blocks step={step} />
      <Part id="quarter-review" title={t.reviewTitle} extra={<WayToQuarter to="/okr?tab=review" why={t.reviewTitle} quarter={quarter} month={month}>{t.toReview}</WayToQuarter>}>
        <div className="cycle-tallies">
          <Tally label={t.reviewTitle} words={t.reviewed(reviewed, objectives.length)} done={reviewed} total={objectives.length} />
          <p className={whole ? 'good' : 'wait'}>{whole ? `✓ ${t.wholeDone}` : `◆ ${t.wholeOpen}`}</p>
        </div>
      </Part>
      <Part
        id="quarter-carry" title={t.title(quarterLabel(next))} about={open.length === 0 ? t.none : t.why}
        extra={<><span className={company > 0 ? 'good' : 'wait'}>{company > 0 ? `✓ ${t.nextHas(company)}` : `◆ ${t.nextNone}`}</span><WayToQuarter to="/okr?edit=new" why={t.addNext} quarter={next} month={month}>{`+ ${t.addNext}`}</WayToQuarter></>}
      >
        <ul className="cycle-list carry-list">
          {open.map((one) => {
            const score = shownScore(one)
            return (
              <li key={one.id} data-objective={one.id}>
                {taken.has(one.id) ? <span className="good carry-taken">✓ {t.already}</span> : <Checkbox checked={!left.includes(one.id)} aria-label={one.title} onChange={({ target }) => toggle(one.id, target.checked)} />}
                <span className="cycle-level">{belongsTo(one)}</span><WayOut to={`/okr/${one.id}`} why={one.title}>{one.title}</WayOut><span className="quiet">{score === null ? t.noScore : t.score(score)}</span>
              </li>
            )
          })}
        </ul>
        {fresh.length > 0 && <Button color="primary" variant="outlined" disabled={chosen.length === 0} loading={carry.isPending} onClick={go} data-testid="quarter-carry-go">{t.go(chosen.length, quarterLabel(next))}</Button>}
      </Part>
    </>
  )
}

/** Whose questionnaire is due: answered by the direct manager each quarter. */
export function FitDue({ quarter }: { quarter: Quarter }) {
  const people = useHouse('fit.list', { quarter: addQuarters(quarter, 1) }).data?.people
  if (people === undefined) return null
  const due = people.filter((one) => one.due).map(({ name }) => name)
  return (
    <div data-testid="cycle-fit">
      <h3>{t.fitTitle}</h3>
      <p className="quiet">{t.fitWhy}</p>
      {people.length === 0 ? <p className="quiet">{t.fitNobody}</p> : due.length === 0 ? <p className="good">✓ {t.fitNone}</p> : <p className="wait">◆ {t.fitDue(due.length, named(due, 8))}</p>}
      {due.length > 0 && <WayOut to="/fit" why={t.fitTitle}>{t.fitGo}</WayOut>}
    </div>
  )
}
