import { App, Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useRef, useState } from 'react'
import type { Grid } from '../../../../shared/api/figures.ts'
import type { Month } from '../../../../shared/domain/brand.ts'
import { wordsFor } from '../../../components/failure.ts'
import { text } from '../../../components/text.ts'
import { useWrite } from '../../../stores/queries.ts'
import type { ImproveForm } from '../cycle-draft.ts'
import { named } from '../objective-words.ts'
import { Suggestions } from './suggestions.tsx'
import type { Suggestion } from './suggest.ts'

const t = text.cycle.plans
const LEVERS = [1, 2, 3] as const

interface PlanFormProps {
  month: Month
  grid: Grid
  people: readonly number[]
  names: string[]
  form: ImproveForm
  editing: boolean
  onChange: (form: ImproveForm) => void
  /** Stored, or given up. */
  onDone: () => void
}

/** One step for one person or several: a plan, or why none is needed. What is typed is kept by the wizard. */
export function PlanForm({ month, grid, people, names, form, editing, onChange, onDone }: PlanFormProps) {
  const save = useWrite('improvements.save')
  const { message } = App.useApp()
  const [problem, setProblem] = useState('')
  const frame = useRef<HTMLElement>(null)
  const indicators = useMemo(() => indicatorsOf(grid, people).map(({ id, name }) => ({ value: Number(id), label: name })), [grid, people])
  const set = (part: Partial<ImproveForm>) => { setProblem(''); onChange({ ...form, ...part }) }
  const refuse = (why: string, field: string) => {
    setProblem(why)
    frame.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
  }
  const keep = () => {
    if (form.kind === 'none-needed' && form.reason.trim() === '') return refuse(t.needReason, 'reason')
    if (form.kind === 'plan' && form.lever === null) return refuse(t.needLever, 'lever')
    if (form.kind === 'plan' && form.action.trim() === '') return refuse(t.needAction, 'action')
    const { id, indicatorId, dueOn, ...rest } = form
    save.mutate({ ...rest, id, month, employeeIds: [...people], dueOn: dueOn === '' ? null : dueOn, indicatorId }, {
      onSuccess: ({ saved }) => {
        void message.success(`${t.saved(saved)}${saved < people.length ? t.left(people.length - saved) : ''}`)
        onDone()
        document.getElementById('cycle-improve')?.focus()
      },
      onError: (failure) => setProblem(`${wordsFor(failure).what}${t.kept}`),
    })
  }
  const take = ({ indicator, lever, target }: Suggestion) => set({
    kind: 'plan', indicatorId: indicator.id, lever: lever ?? form.lever, expected: form.expected.trim() === '' && target !== '' ? t.expectedOf(indicator.name, target) : form.expected,
  })
  return (
    <section className="plan-form" ref={frame} id="cycle-improve" tabIndex={-1} aria-labelledby="plan-form-title" data-testid="plan-form">
      <div className="cycle-part-head">
        <h3 id="plan-form-title">{editing ? t.editing(names[0] ?? '') : people.length === 1 ? t.forOne(names[0] ?? '') : t.forMany(people.length, named(names, 4))}</h3>
        {editing && <Button type="link" size="small" onClick={onDone}>{t.leaveEditing}</Button>}
      </div>
      <fieldset className="process-scale plan-kind">
        <legend className="visually-hidden">{t.kindLabel}</legend>
        {(['plan', 'none-needed'] as const).map((kind) => (
          <label key={kind} data-chosen={form.kind === kind}><input type="radio" name="plan-kind" checked={form.kind === kind} onChange={() => set({ kind })} />{t.kind[kind]}</label>
        ))}
      </fieldset>
      {form.kind === 'none-needed' ? <Reason form={form} set={set} /> : (
        <>
          <Suggestions grid={grid} people={people} chosen={form.indicatorId} onUse={take} />
          <fieldset className="process-scale plan-levers">
            <legend>{t.lever}</legend>
            {LEVERS.map((lever) => (
              <label key={lever} data-chosen={form.lever === lever} title={t.levers[lever].about}>
                <input type="radio" name="plan-lever" checked={form.lever === lever} onChange={() => set({ lever })} {...(lever === (form.lever ?? 1) ? { 'data-field': 'lever' } : {})} /><span>{t.levers[lever].name}<small>{t.levers[lever].about}</small></span>
              </label>
            ))}
          </fieldset>
          <label className="plan-field"><span>{t.action}</span>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} value={form.action} placeholder={t.actionHint} data-field="action" data-testid="plan-action" aria-invalid={problem === t.needAction} onChange={(event) => set({ action: event.target.value })} />
          </label>
          <label className="plan-field"><span>{t.expected}</span><Input maxLength={1000} value={form.expected} placeholder={t.expectedHint} data-testid="plan-expected" onChange={(event) => set({ expected: event.target.value })} /></label>
          <div className="plan-pair">
            <div className="plan-field"><label htmlFor="plan-due">{t.dueOn}</label>
              <DatePicker id="plan-due" format="YYYY-MM-DD" value={form.dueOn === '' ? null : dayjs(form.dueOn)} onChange={(day) => set({ dueOn: day === null ? '' : day.format('YYYY-MM-DD') })} /></div>
            <div className="plan-field"><label htmlFor="plan-indicator">{t.indicator}</label>
              <Select
                id="plan-indicator" allowClear value={form.indicatorId} placeholder={t.indicatorNone} title={t.indicatorHint} showSearch={{ optionFilterProp: 'label' }} onChange={(id: number | undefined) => set({ indicatorId: id ?? null })}
                options={indicators}
              /></div>
          </div>
        </>
      )}
      <div className="plan-foot">
        <Button color="primary" variant="outlined" loading={save.isPending} onClick={keep} data-testid="plan-save">{people.length > 1 ? t.saveMany(people.length) : t.save}</Button>
        <p className="bad" role="alert">{problem}</p>
      </div>
    </section>
  )
}

function Reason({ form, set }: { form: ImproveForm; set: (part: Partial<ImproveForm>) => void }) {
  return (
    <>
      <label className="plan-field"><span>{t.reason}</span><Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={1000} value={form.reason} placeholder={t.reasonHint} data-field="reason" data-testid="plan-reason" onChange={(event) => set({ reason: event.target.value })} /></label>
      <div className="plan-reasons">{t.reasons.map((reason) => <Button key={reason} size="small" onClick={() => set({ reason })}>{reason}</Button>)}</div>
    </>
  )
}

/** Indicators on the sheets of the chosen, and the one already chosen. */
function indicatorsOf(grid: Grid, people: readonly number[]): Grid['indicators'] {
  const chosen = new Set(people)
  const used = new Set(grid.cells.filter(({ employeeId }) => chosen.has(employeeId)).map(({ indicatorId }) => indicatorId))
  return grid.indicators.filter(({ id }) => used.has(id))
}
