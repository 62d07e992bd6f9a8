import { Button } from 'antd'
import { memo } from 'react'
import type { Output } from '../../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../../shared/api/okr.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { wordsFor } from '../../../components/failure.ts'
import { onRealEnter } from '../../../components/ime.ts'
import { text } from '../../../components/text.ts'
import type { WizardDraft } from '../../use-wizard-draft.ts'
import { WayOut } from '../blocks.tsx'
import type { MonthDraft, UnsavedMark } from '../cycle-draft.ts'
import { belongsTo, progressPercent } from '../objective-words.ts'
import { useProcessMark } from './use-process-mark.ts'

const t = text.cycle.evaluate
const MARKS = [1, 2, 3, 4, 5] as const

interface ProcessLineProps {
  month: Month
  objective: ObjectiveCard
  stored: Output<'process.list'>['marks'][number] | undefined
  unsaved: UnsavedMark | undefined
  change: WizardDraft<MonthDraft>['change']
  closed: boolean
}

/** One objective: five marks in words and a line of text; both save themselves. */
export const ProcessLine = memo(function ProcessLine({ month, objective, stored, unsaved, change, closed }: ProcessLineProps) {
  const { mark, note, failure, saving, choose, type, compose, save } = useProcessMark({ month, objectiveId: objective.id, stored, unsaved, change })
  const { id, title } = objective
  const percent = progressPercent(objective)
  return (
    <li className="process-line" data-objective={id} data-marked={stored !== undefined}>
      <div className="process-title">
        <span className="cycle-level">{belongsTo(objective)}</span><WayOut to={`/okr/${id}`} why={title}>{title}</WayOut>
        <span className="quiet">{percent === null ? t.noProgress : t.progress(percent)}</span>
      </div>
      <fieldset className="process-scale" disabled={closed}>
        <legend className="visually-hidden">{t.markLabel(title)}</legend>
        {MARKS.map((value) => (
          <label key={value} title={text.cycle.marks[value].about} data-chosen={mark === value}>
            <input type="radio" name={`process-${id}`} value={value} checked={mark === value} onChange={() => choose(value)} />
            <span className="process-digit">{value}</span><span>{text.cycle.marks[value].word}</span>
          </label>
        ))}
      </fieldset>
      <input
        className="process-note" aria-label={t.noteLabel(title)} placeholder={t.notePlaceholder} maxLength={2000} value={note} disabled={closed}
        onChange={(event) => type(event.target.value)} onBlur={() => void save()} onKeyDown={onRealEnter(() => void save())}
        onCompositionStart={() => compose(true)} onCompositionEnd={() => compose(false)}
      />
      <p className="process-told" role="status">
        {failure !== null ? <span className="bad">{wordsFor(failure).what}{t.kept}<Button size="small" type="link" onClick={() => void save()}>{t.again}</Button></span>
          : mark === null && note.trim() !== '' ? <span className="wait">{t.markFirst}</span> : saving ? <span className="quiet">{t.saving}</span> : null}
      </p>
    </li>
  )
})
