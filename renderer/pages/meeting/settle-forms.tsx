import { Input, Segmented } from 'antd'
import { useState } from 'react'
import type { DecisionCard } from '../../../shared/api/decisions.ts'
import type { Day } from '../../../shared/domain/brand.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useWrite } from '../../stores/queries.ts'
import { DayField } from './day-field.tsx'
import type { SettleTyped } from './run-draft.ts'
import { useTold } from './told.ts'
import { Field, WallDialog } from './wall-dialog.tsx'

const t = text.meetings.form

type SettledDecision = Pick<DecisionCard, 'id' | 'what' | 'ownerName' | 'dueOn' | 'acceptance'>
interface SettleFormProps { decision: SettledDecision; typed: SettleTyped; onType: (typed: SettleTyped) => void; onClose: () => void; onSaved: () => void }

const About = ({ decision }: { decision: SettledDecision }) => <p className="wall-about">{decision.what}<small className="quiet">{text.meetings.wall.owner(decision.ownerName)} · {text.meetings.wall.due(decision.dueOn)}{decision.acceptance !== '' && <> · {text.meetings.wall.standard(decision.acceptance)}</>}</small></p>

/** 关闭: what shows that it is done, or that nobody will do it. */
export function CloseForm({ decision, typed, onType, onClose, onSaved }: SettleFormProps) {
  const told = useTold()
  const save = useWrite('decisions.close')
  const [problem, setProblem] = useState('')
  const type = (change: Partial<SettleTyped>) => { setProblem(''); onType({ ...typed, ...change }) }
  const ask = () => save.mutateAsync({ id: decision.id, state: typed.state, on: typed.on, evidence: typed.evidence }).then(() => { told.good(text.meetings.run.done); onSaved() }, (failure: unknown) => { const { what, next } = wordsFor(failure); setProblem(`${what}${next}`); return false })
  const label = typed.state === 'done' ? t.close.evidence : t.close.evidenceWhy
  return (
    <WallDialog title={t.close.title} onClose={onClose} onSave={ask} saving={save.isPending} problem={problem}>
      <About decision={decision} />
      <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 4 }} aria-label={label} placeholder={label} value={typed.evidence} maxLength={2000} data-testid="close-evidence" onChange={(event) => type({ evidence: event.target.value })} />
      <div className="wall-fields">
        <Field label={t.close.way}><Segmented aria-label={t.close.way} size="large" value={typed.state} options={(['done', 'dropped'] as const).map((value) => ({ value, label: t.close.ways[value] }))} onChange={(state) => type({ state })} /></Field>
        <Field label={t.close.on}><DayField label={t.close.on} value={typed.on as Day} onChange={(on) => { if (on !== null) type({ on }) }} /></Field>
      </div>
    </WallDialog>
  )
}

/** 延期: to when, and why; how often is counted. */
export function PostponeForm({ decision, typed, onType, onClose, onSaved }: SettleFormProps) {
  const told = useTold()
  const save = useWrite('decisions.postpone')
  const [problem, setProblem] = useState('')
  const type = (change: Partial<SettleTyped>) => { setProblem(''); onType({ ...typed, ...change }) }
  const ask = () => save.mutateAsync({ id: decision.id, to: typed.to, reason: typed.reason }).then(() => { told.good(text.meetings.run.postponed); onSaved() }, (failure: unknown) => { const { what, next } = wordsFor(failure); setProblem(`${what}${next}`); return false })
  return (
    <WallDialog title={t.postpone.title} onClose={onClose} onSave={ask} saving={save.isPending} problem={problem}>
      <About decision={decision} />
      <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 4 }} aria-label={t.postpone.reason} placeholder={t.postpone.reason} value={typed.reason} maxLength={1000} data-testid="postpone-reason" onChange={(event) => type({ reason: event.target.value })} />
      <Field label={t.postpone.to} hint={t.postpone.was(decision.dueOn)}><DayField label={t.postpone.to} value={typed.to as Day} data-testid="postpone-to" onChange={(to) => { if (to !== null) type({ to }) }} /></Field>
    </WallDialog>
  )
}
