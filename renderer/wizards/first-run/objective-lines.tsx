import { Button, Input } from 'antd'
import { titleAdvice } from '../../../shared/domain/okr/advice/title-advice.ts'
import type { Advice } from '../../../shared/domain/okr/advice/advice.ts'
import type { DraftObjective } from '../../../shared/domain/okr/draft.ts'
import { quarterLabel, quarterOfMonth, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import type { TypedObjective } from '../../../shared/domain/setup/typed.ts'
import { text } from '../../components/text.ts'
import type { StepProps } from './step.ts'

const t = text.setup.profile
const MOST = 3
const EMPTY: TypedObjective = { title: '', keyResult: null }

const draftOf = (title: string, quarter: Quarter): DraftObjective =>
  ({ id: null, quarter, level: 'company', departmentId: null, employeeId: null, parentId: null, title, type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [] })

/** One to three things to bring about this quarter, with advice while one types. */
export function ObjectiveLines({ typed, change, month, standing }: Pick<StepProps, 'typed' | 'change' | 'month' | 'standing'>) {
  const quarter = quarterOfMonth(month)
  const shown = Math.min(MOST, Math.max(1, typed.objectives.findLastIndex(({ title }) => title.trim() !== '') + 2))
  const set = (at: number, to: TypedObjective) => change((now) => ({ ...now, objectives: Array.from({ length: Math.max(now.objectives.length, at + 1) }, (_, each) => (each === at ? to : now.objectives[each] ?? EMPTY)) }))
  const decline = (advice: string) => change((now) => ({ ...now, declined: [...now.declined, advice] }))
  return (
    <fieldset className="setup-objectives">
      <legend><strong>{t.objectives(quarterLabel(quarter))}</strong></legend>
      <p className="quiet">{t.objectivesHint}</p>
      {standing.map((title) => <p key={title} className="setup-standing">O {title} <span className="quiet">{t.standing}</span></p>)}
      {Array.from({ length: shown }, (_, at) => {
        const objective = typed.objectives[at] ?? EMPTY
        const advice = titleAdvice(draftOf(objective.title, quarter)).find(({ code }) => !typed.declined.includes(`${code} ${objective.title}`))
        return (
          <div key={at} className="setup-objective">
            <Input value={objective.title} maxLength={200} prefix="O" aria-label={t.objective(at + 1)} placeholder={t.objectivePlaceholders[at]} onChange={(event) => set(at, { ...objective, title: event.target.value })} data-testid={`setup-objective-${at + 1}`} />
            {objective.keyResult !== null && <KeyResult objective={objective} onChange={(to) => set(at, to)} />}
            {advice !== undefined && <AdviceLine advice={advice} onTake={() => set(at, taken(objective, advice))} onDecline={() => decline(`${advice.code} ${objective.title}`)} />}
          </div>
        )
      })}
    </fieldset>
  )
}

/** The figure leaves the title and becomes its key result. */
function taken(objective: TypedObjective, { apply }: Advice): TypedObjective {
  const added = apply?.add?.[0]
  return {
    title: apply?.objective?.title ?? objective.title,
    keyResult: added === undefined ? objective.keyResult : { title: added.title, kind: added.kind, target: added.target ?? '0', unit: added.unit, start: added.start ?? '' },
  }
}

function AdviceLine({ advice, onTake, onDecline }: { advice: Advice; onTake: () => void; onDecline: () => void }) {
  return (
    <p className="setup-advice" role="note">
      <span>{advice.sentence}</span>
      {advice.apply !== undefined && <Button size="small" onClick={onTake}>{t.take}</Button>}
      <Button size="small" type="text" onClick={onDecline}>{t.decline}</Button>
    </p>
  )
}

function KeyResult({ objective, onChange }: { objective: TypedObjective; onChange: (to: TypedObjective) => void }) {
  const { keyResult } = objective
  if (keyResult === null) return null
  const { title, start, target, unit, kind } = keyResult
  return (
    <p className="setup-key-result">
      <span>{t.keyResult} · {title}</span>
      {(kind === 'increase' || kind === 'decrease') && <Input size="small" className="figure" value={start} inputMode="decimal" aria-label={t.startLabel(title)} title={t.startHint} placeholder={t.startHint} onChange={(event) => onChange({ ...objective, keyResult: { ...keyResult, start: event.target.value } })} />}
      <span>→ {target} {unit}</span>
      <Button size="small" type="text" aria-label={t.dropKeyResult(title)} onClick={() => onChange({ ...objective, keyResult: null })}>×</Button>
    </p>
  )
}
