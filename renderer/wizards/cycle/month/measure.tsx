import { App, Button } from 'antd'
import { useState } from 'react'
import type { CycleState } from '../../../../shared/api/cycle.ts'
import type { ObjectiveCard } from '../../../../shared/api/okr.ts'
import { CallFailure } from '../../../api/call.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { addMonths } from '../../../../shared/domain/month/month.ts'
import { KEY_RESULT_NAMES } from '../../../../shared/domain/okr/okr.ts'
import { withUnit } from '../../../../shared/domain/okr/wording.ts'
import { quarterOfMonth } from '../../../../shared/domain/quarter/quarter.ts'
import { useTellFailure } from '../../../components/failure.ts'
import { text } from '../../../components/text.ts'
import { useHouse, useWrite } from '../../../stores/queries.ts'
import { Blocks, WayOut } from '../blocks.tsx'
import { belongsTo, byLevel, hasTarget } from '../objective-words.ts'
import { Part, Tally } from '../part.tsx'

const t = text.cycle.measure
const FIRST = 12

/** Step 2: sheets made, targets filled, key results with a target; the targets go on paper and are signed. */
export function Measure({ month, step }: { month: Month; step: CycleState['steps'][number] }) {
  const overview = useHouse('months.overview', { month }).data
  const objectives = useHouse('objectives.list', { quarter: quarterOfMonth(month) }).data?.objectives ?? []
  const keyResults = objectives.flatMap((one) => one.keyResults)
  const measured = keyResults.filter(hasTarget).length
  return (
    <>
      <Blocks step={step} />
      {overview !== undefined && (
        <Part id="cycle-measure" title={text.cycle.goals.checks}>
          <div className="cycle-tallies">
            <Tally label={t.sheets} words={t.sheetsOf(overview.people - overview.withoutSheet, overview.people)} done={overview.people - overview.withoutSheet} total={overview.people} />
            <Tally label={t.targets} words={t.targetsOf(overview.targetRows - overview.targetsMissing, overview.targetRows)} done={overview.targetRows - overview.targetsMissing} total={overview.targetRows} />
            <Tally label={t.keyResults} words={t.keyResultsOf(measured, keyResults.length)} done={measured} total={keyResults.length} />
          </div>
          <Ways month={month} lacking={overview.withoutSheet} open={overview.targetsMissing} sheets={overview.sheets} />
        </Part>
      )}
      <Part id="cycle-key-results" title={t.listTitle}><KeyResults objectives={objectives} /></Part>
    </>
  )
}

/** What is done here with one click, and where the rest is done. */
function Ways({ month, lacking, open, sheets }: { month: Month; lacking: number; open: number; sheets: number }) {
  const list = useHouse('evaluations.list', { month }, lacking > 0)
  const apply = useWrite('evaluations.apply')
  const copy = useWrite('figures.copyTargets')
  const tell = useTellFailure()
  const { message } = App.useApp()
  const [without, setWithout] = useState<string[]>([])
  const people = (list.data?.withoutSheet ?? []).map(({ employeeId }) => employeeId)
  const make = () => apply.mutate({ month, employeeIds: people, templateId: null }, { onError: tell, onSuccess: (answer) => { setWithout(answer.without); void message.success(t.made(answer.made)) } })
  const take = () => copy.mutate({ from: addMonths(month, -1), to: month }, {
    onError: (failure) => { if (failure instanceof CallFailure && failure.code === 'not-found') void message.info(t.copiedNothing); else tell(failure) },
    onSuccess: ({ copied }) => { void (copied > 0 ? message.success(t.copied(copied)) : message.info(t.copiedNothing)) },
  })
  return (
    <>
      <div className="cycle-ways">
        {lacking > 0 && <Button onClick={make} disabled={people.length === 0} loading={apply.isPending} data-testid="cycle-make-sheets">{t.makeSheets}</Button>}
        {open > 0 && <Button onClick={take} loading={copy.isPending} data-testid="cycle-copy-last">{t.copy}</Button>}
        {sheets > 0 && <WayOut to="/targets" why={t.toTargets}>{t.toTargets}</WayOut>}
        {sheets > 0 && <WayOut to="/print?paper=targets" why={t.confirmPaper}>{t.confirmPaper}</WayOut>}
      </div>
      {sheets > 0 && <p className="quiet cycle-about">{t.confirmWhy}</p>}
      {without.length > 0 && <p className="wait" role="alert">◆ {t.without(without.join('、'))} <WayOut to="/team?tab=positions" why={t.without(without.join('、'))}>{t.toPositions}</WayOut></p>}
    </>
  )
}

function KeyResults({ objectives }: { objectives: readonly ObjectiveCard[] }) {
  const [shown, setShown] = useState(FIRST)
  const all = byLevel(objectives)
  if (all.every(({ keyResults }) => keyResults.length === 0)) return <p className="quiet">{t.noKeyResults}</p>
  return (
    <>
      <ul className="cycle-list">
        {all.slice(0, shown).map((one) => (
          <li key={one.id} className="cycle-measured">
            <div><span className="cycle-level">{belongsTo(one)}</span> <WayOut to={`/okr/${one.id}`} why={one.title}>{one.title}</WayOut> <span className={one.servedBy === 0 ? 'wait' : 'quiet'}>{t.serving(one.servedBy)}</span></div>
            <ul>
              {one.keyResults.map((each) => (
                <li key={each.id}><span>{each.title}</span><span className={hasTarget(each) ? 'figure' : 'wait'}>{aim(each)}</span></li>
              ))}
              {one.keyResults.length === 0 && <li className="wait">◆ {t.noKeyResults}</li>}
            </ul>
          </li>
        ))}
      </ul>
      {all.length > shown && <Button type="link" onClick={() => setShown(shown + FIRST)}>{text.cycle.checks.more(Math.min(FIRST, all.length - shown))}</Button>}
    </>
  )
}

const aim = ({ kind, target, unit }: ObjectiveCard['keyResults'][number]): string =>
  (kind === 'milestone' ? KEY_RESULT_NAMES.milestone : target === null ? `◆ ${t.noTarget}` : `${KEY_RESULT_NAMES[kind]} ${withUnit(target, unit)}`)

/** 目标缺口: do people's targets come to the company's? */
export function MeasureAside({ month }: { month: Month }) {
  const { data } = useHouse('alignment.get', { month })
  if (data === undefined) return null
  const orphans = data.rows.filter(({ objectiveId }) => objectiveId === null).length
  const compared = data.sums.filter(({ gap }) => gap !== null)
  const open = data.sums.length - compared.length
  return (
    <div data-testid="cycle-sums">
      <h3>{t.sumsTitle}</h3>
      {compared.length === 0 && <p className="quiet">{t.noSums}</p>}
      <ul className="cycle-sums">{compared.map(({ indicatorId, indicatorName, sentence }) => <li key={indicatorId}><strong>{indicatorName}</strong><span>{sentence}</span></li>)}</ul>
      {open > 0 && <p className="quiet">{t.sumsOpen(open)}</p>}
      {orphans > 0 && <p className="wait">◆ {t.orphans(orphans)} <WayOut to="/okr?tab=alignment" why={t.orphans(orphans)}>{t.orphansGo}</WayOut></p>}
    </div>
  )
}
