import { App, Button, DatePicker, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Appeal } from '../../../shared/api/appeals.ts'
import { useKeptForm } from '../../stores/kept-form.ts'
import { useWrite } from '../../stores/queries.ts'
import { useSession } from '../../stores/session.ts'
import { wordsFor } from '../failure.ts'
import { text } from '../text.ts'

const t = text.appeals
const FORMAT = 'YYYY-MM-DD'
const OUTCOMES = ['upheld', 'changed'] as const
interface Typed { outcome: (typeof OUTCOMES)[number]; answer: string; on: string }

/** The owner's answer; says before it is saved what it does, and that it changes no score. */
export function AnswerForm({ appeal, focus, onDone }: { appeal: Appeal; /** Only when somebody asked for it: a kept form must not pull the page to itself. */ focus: boolean; onDone: () => void }) {
  const { message } = App.useApp()
  const today = useSession(({ start }) => start?.today ?? dayjs().format(FORMAT))
  const { typed, keep, drop } = useKeptForm<Typed>(`appeal-answer|${appeal.id}`, () => ({ outcome: 'upheld', answer: '', on: today < appeal.on ? appeal.on : today }))
  const [problem, setProblem] = useState<string | null>(null)
  const answer = useWrite('appeals.answer')
  const type = (part: Partial<Typed>) => keep({ ...typed, ...part })
  const save = async () => {
    if (typed.answer.trim() === '') return setProblem(t.wrong.answer)
    if (typed.on < appeal.on) return setProblem(t.wrong.before(appeal.on))
    try {
      const { next } = await answer.mutateAsync({ id: appeal.id, outcome: typed.outcome, answer: typed.answer, on: typed.on })
      drop()
      void message.success(next, 8)
      onDone()
    } catch (failure) {
      const { what, next } = wordsFor(failure)
      setProblem(`${what}${next}`)
    }
  }
  return (
    <div className="appeal-form" role="group" aria-label={t.answerTitle} data-testid="answer-form">
      <p className="quiet">{appeal.mayReason}</p>
      <div className="appeal-line">
        <Radio.Group aria-label={t.outcomeLabel} value={typed.outcome} onChange={(event) => type({ outcome: event.target.value as Typed['outcome'] })}>
          {OUTCOMES.map((one) => <Radio key={one} value={one} data-testid={`outcome-${one}`}>{t.choices[one]}</Radio>)}
        </Radio.Group>
        <label className="appeal-on"><span>{t.answerOn}</span><DatePicker allowClear={false} format={FORMAT} aria-label={t.answerOn} value={dayjs(typed.on)} onChange={(value) => { if (value !== null) type({ on: value.format(FORMAT) }) }} /></label>
      </div>
      <label><span>{t.answerText}</span><Input.TextArea autoFocus={focus} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} placeholder={t.answerHint} value={typed.answer} status={problem !== null && typed.answer.trim() === '' ? 'error' : undefined} data-testid="answer-text" onChange={(event) => type({ answer: event.target.value })} /></label>
      <p className={typed.outcome === 'changed' ? 'wait' : 'quiet'} role="status">{t.answerEffect[typed.outcome]}</p>
      <div className="appeal-ways">
        {problem !== null && <span className="bad" role="alert">{problem}</span>}
        <Button size="small" onClick={() => { drop(); onDone() }}>{text.app.cancel}</Button>
        <Button size="small" type="primary" loading={answer.isPending} data-testid="answer-save" onClick={() => void save()}>{t.answerGo}</Button>
      </div>
    </div>
  )
}
