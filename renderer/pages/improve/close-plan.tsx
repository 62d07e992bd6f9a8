import { Button, DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Plan } from '../../../shared/api/improvements.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'

const t = text.improve.close
const FORMAT = 'YYYY-MM-DD'
interface Closing { state: 'done' | 'dropped' | null; on: string; note: string }

/** 完成 or 不再做: asked for in place; what is typed stays until it is saved or given up. */
export function ClosePlan({ plan }: { plan: Plan }) {
  const today = useSession(({ start }) => start?.today ?? '')
  const { typed, keep, drop } = useKeptForm<Closing>(`close-plan-${plan.id}`, () => ({ state: null, on: today, note: '' }))
  const close = useWrite('improvements.close')
  const [problem, setProblem] = useState('')
  const { state, on, note } = typed
  if (state === null) {
    return (
      <span className="improve-close">
        <Button data-testid="improve-finish" onClick={() => keep({ ...typed, state: 'done' })}>{t.finish}</Button>
        <Button onClick={() => keep({ ...typed, state: 'dropped' })} data-testid="improve-drop">{t.drop}</Button>
      </span>
    )
  }
  const save = () => {
    if (state === 'dropped' && note.trim() === '') return setProblem(t.needWhy)
    close.mutate({ id: plan.id, state, on, note }, { onSuccess: drop, onError: (failure) => setProblem(`${wordsFor(failure).what}${text.improve.form.kept}`) })
  }
  const label = state === 'done' ? t.note : t.why
  return (
    <div className="improve-closing" role="group" aria-label={state === 'done' ? t.finish : t.drop}>
      <label><span>{t.on}</span><DatePicker format={FORMAT} allowClear={false} value={dayjs(on)} minDate={dayjs(`${plan.month}-01`)} maxDate={dayjs(today)} onChange={(day) => day !== null && keep({ ...typed, on: day.format(FORMAT) })} /></label>
      <label className="improve-wide"><span>{label}</span><Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} value={note} placeholder={state === 'done' ? t.notePlaceholder : ''} aria-invalid={problem !== ''} data-testid="improve-note" onChange={(event) => { setProblem(''); keep({ ...typed, note: event.target.value }) }} /></label>
      <span><Button color="primary" variant="outlined" loading={close.isPending} onClick={save} data-testid="improve-close-save">{t.confirm}</Button> <Button type="text" onClick={drop}>{t.cancel}</Button></span>
      {problem !== '' && <p className="bad" role="alert">{problem}</p>}
    </div>
  )
}
