import { DatePicker, Input, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import type { ReactNode } from 'react'
import { MEASURED, type Measured } from '../../../shared/api/improvements.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { LEVERS } from '../../../shared/domain/improvement/plan90.ts'
import { PersonPicker } from '../../components/person-picker.tsx'
import { text } from '../../components/text.ts'
import { useHouse } from '../../stores/queries.ts'
import type { DraftProblem, PlanDraft } from './plan-draft.ts'

const t = text.improve.form
interface FieldsProps { draft: PlanDraft; set: (part: Partial<PlanDraft>) => void }

const Field = ({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) => <label className="improve-field" data-wide={wide}><span>{label}</span>{children}</label>

export function WhatFields({ draft, wrong, set }: FieldsProps & { wrong: DraftProblem | null }) {
  const people = useHouse('employees.list', {}).data?.employees ?? []
  return (
    <fieldset className="improve-fields">
      <legend>{t.what}</legend>
      <div className="improve-field" data-wide="true" role="group" aria-label={t.lever}><span>{t.lever}</span>
        <Segmented<number> value={draft.lever ?? 0} options={LEVERS.map((lever) => ({ value: lever, label: text.levers.names[lever], title: text.levers.abouts[lever] }))} onChange={(lever) => set({ lever: lever as PlanDraft['lever'] })} />
      </div>
      {/* Rewritten, it is no longer the library's action only when it is emptied: the method stays what it was chosen for. */}
      <Field label={t.action} wide><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} value={draft.action} placeholder={t.actionHint} data-field="action" data-testid="improve-action" aria-invalid={wrong === 'action'} onChange={({ target: { value } }) => set({ action: value, ...(value.trim() === '' ? { leverAction: null } : {}) })} /></Field>
      <div className="improve-field" data-field="owner"><span>{t.owner}</span><PersonPicker label={t.owner} people={people} value={draft.employeeId} onChange={(employeeId) => set({ employeeId })} placeholder={t.ownerHint} /></div>
      <Field label={t.partners}><Input maxLength={500} value={draft.partners} placeholder={t.partnersHint} onChange={({ target }) => set({ partners: target.value })} /></Field>
      <Field label={t.acceptance} wide><Input maxLength={1000} value={draft.acceptance} placeholder={t.acceptanceHint} data-testid="improve-acceptance" onChange={({ target }) => set({ acceptance: target.value })} /></Field>
      <Field label={t.due}><DatePicker format="YYYY-MM-DD" value={draft.dueOn === '' ? null : dayjs(draft.dueOn)} onChange={(day) => set({ dueOn: day === null ? '' : day.format('YYYY-MM-DD') })} /></Field>
      <Field label={t.cost}><Input inputMode="decimal" maxLength={30} value={draft.cost} placeholder={t.costHint} data-field="cost" data-testid="improve-cost" aria-invalid={wrong === 'cost'} onChange={({ target }) => set({ cost: target.value })} /></Field>
    </fieldset>
  )
}

export function HowFields({ draft, onSheet, set }: FieldsProps & { onSheet: ReadonlySet<IndicatorId> }) {
  const indicators = useHouse('indicators.list', {}).data?.indicators ?? []
  const listed = (own: boolean) => indicators.filter(({ id }) => onSheet.has(id) === own).map(({ id, name }) => ({ value: id, label: name }))
  const options = [{ label: t.onSheet, options: listed(true) }, { label: t.others, options: listed(false) }].filter((group) => group.options.length > 0)
  return (
    <fieldset className="improve-fields">
      <legend>{t.how}</legend>
      <Field label={t.indicator}><Select<IndicatorId> allowClear value={draft.indicatorId} placeholder={t.indicatorNone} options={options} showSearch={{ optionFilterProp: 'label' }} data-testid="improve-indicator" onChange={(id: IndicatorId | undefined) => set({ indicatorId: id ?? null })} /></Field>
      <div className="improve-field" role="group" aria-label={t.measured}><span>{t.measured}</span><Segmented<Measured> value={draft.measured} options={MEASURED.map((value) => ({ value, label: t.measuredNames[value] }))} onChange={(measured) => set({ measured })} /></div>
      <Field label={t.expected} wide><Input maxLength={1000} value={draft.expected} placeholder={t.expectedHint} onChange={({ target }) => set({ expected: target.value })} /></Field>
      {draft.indicatorId === null && <p className="wait improve-wide"><span aria-hidden="true">◆</span> {t.noIndicator}</p>}
    </fieldset>
  )
}
