import { Checkbox, Input, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { Day, EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { DECISION_FIELDS, isSavable, lackingFields } from '../../../shared/domain/meeting/decision.ts'
import { CallFailure } from '../../api/call.ts'
import { wordsFor } from '../../components/failure.ts'
import { leaveByTab } from '../../components/leave-by-tab.ts'
import { PersonPicker } from '../../components/person-picker.tsx'
import { personFilter } from '../../components/person-filter.ts'
import { text } from '../../components/text.ts'
import { useHouse, useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { DayField } from './day-field.tsx'
import type { DecisionTyped } from './run-draft.ts'
import { useTold } from './told.ts'
import { Field, WallDialog } from './wall-dialog.tsx'

const t = text.meetings.form
/** The owner has no employee's number: he answers by his title. */
const OWNER = { id: 0 as EmployeeId, name: text.app.operatorOwner, number: '', department: '' }

interface DecisionFormProps { month: Month; typed: DecisionTyped; onType: (typed: DecisionTyped) => void; onClose: () => void; onSaved: () => void }

/** 事项, one 责任人, 截止日, 验收标准; whoever helps and what it takes is folded away. */
export function DecisionForm({ month, typed, onType, onClose, onSaved }: DecisionFormProps) {
  const told = useTold()
  const today = useSession(({ start }) => start?.today ?? '')
  const house = useHouse('decisions.people', { month }).data
  const save = useWrite('decisions.save')
  const [problem, setProblem] = useState('')
  const people = useMemo(() => [OWNER, ...(house?.people ?? [])], [house])
  const partners = useMemo(() => [...people.map(({ id, name }) => ({ value: `person:${id}`, label: name })), ...(house?.departments ?? []).map((name) => ({ value: `name:${name}`, label: name }))], [people, house])
  // A guest, or a department that has been renamed since, is chosen and not on the list: without a label its key would be shown.
  const strangers = typed.partners.filter((one) => !partners.some(({ value }) => value === valueOf(one))).map((one) => ({ value: valueOf(one), label: one.name }))
  const type = (change: Partial<DecisionTyped>) => { setProblem(''); onType({ ...typed, ...change }) }
  const ask = () => {
    const draft = { ...typed, dueOn: typed.dueOn as Day | null }
    if (!isSavable(draft)) {
      setProblem(t.lacking(lackingFields(draft).filter((field) => field !== 'acceptance').map((field) => DECISION_FIELDS[field]).join('、')))
      return undefined
    }
    const { indicatorName: _name, ...rest } = typed
    return save.mutateAsync({ ...rest, month }).then(({ sequence }) => {
      told.good(typed.id === null ? text.meetings.run.saved(sequence) : text.meetings.run.changed)
      onSaved()
    }, (failure: unknown) => {
      // Taken away in another window meanwhile: what stands here is saved as a new one, or it could never be saved.
      if (typed.id !== null && failure instanceof CallFailure && failure.code === 'not-found' && failure.details['what'] === 'decision') {
        onType({ ...typed, id: null })
        setProblem(t.decision.gone)
        return false
      }
      const { what, next } = wordsFor(failure)
      setProblem(`${what}${next}`)
      return false
    })
  }
  const owner = (typed.ownerId as EmployeeId | null) ?? (typed.ownerName === OWNER.name ? OWNER.id : null)
  const choose = (id: EmployeeId | null) => type(id === OWNER.id ? { ownerId: null, ownerName: OWNER.name } : { ownerId: id, ownerName: people.find((one) => one.id === id)?.name ?? '' })
  return (
    <WallDialog title={typed.id === null ? t.decision.title : t.decision.change} onClose={onClose} onSave={ask} saving={save.isPending} problem={problem}>
      <Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 4 }} aria-label={t.decision.what} placeholder={t.decision.whatHint} value={typed.what} maxLength={1000} data-testid="decision-what" onChange={(event) => type({ what: event.target.value })} />
      <div className="wall-fields">
        <Field label={t.decision.owner} hint={t.decision.ownerWhy}><PersonPicker label={t.decision.owner} people={people} value={owner} onChange={choose} /></Field>
        <Field label={t.decision.due} hint={typed.dueOn !== null && typed.dueOn < today ? t.decision.past : ''}><DayField label={t.decision.due} optional value={typed.dueOn as Day | null} data-testid="decision-due" onChange={(dueOn) => type({ dueOn })} /></Field>
        <Field label={t.decision.kind}><Segmented aria-label={t.decision.kind} size="large" value={typed.kind} options={(['decision', 'action'] as const).map((value) => ({ value, label: t.decision.kinds[value] }))} onChange={(kind) => type({ kind })} /></Field>
      </div>
      <Field label={t.decision.acceptance}><Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} aria-label={t.decision.acceptance} placeholder={t.decision.acceptanceHint} value={typed.acceptance} maxLength={1000} data-testid="decision-acceptance" onChange={(event) => type({ acceptance: event.target.value })} /></Field>
      {typed.indicatorName !== '' && <Checkbox checked={typed.indicatorId !== null} onChange={() => type({ indicatorId: null, indicatorName: '' })}>{t.decision.indicator(typed.indicatorName)}</Checkbox>}
      <details open={typed.partners.length > 0 || typed.resources !== ''}>
        <summary>{t.decision.more}</summary>
        <Field label={t.decision.partners}>
          <Select
            mode="multiple" onInputKeyDown={leaveByTab} aria-label={t.decision.partners} style={{ width: '100%' }} options={[...partners, ...strangers]} value={typed.partners.map(valueOf)} showSearch={{ filterOption: personFilter }}
            onChange={(values) => type({ partners: values.map((value) => ({ employeeId: value.startsWith('person:') && value !== 'person:0' ? Number(value.slice(7)) : null, name: partners.find((one) => one.value === value)?.label ?? value.replace(/^(name|person):/, '') })) })}
          />
        </Field>
        <Field label={t.decision.resources}><Input aria-label={t.decision.resources} value={typed.resources} maxLength={1000} onChange={(event) => type({ resources: event.target.value })} /></Field>
      </details>
    </WallDialog>
  )
}

const valueOf = ({ employeeId, name }: DecisionTyped['partners'][number]): string => (employeeId !== null ? `person:${employeeId}` : name === OWNER.name ? 'person:0' : `name:${name}`)
