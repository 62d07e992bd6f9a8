import { Alert, App, Button, Radio } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import type { Operator } from '../../../shared/api/system.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import { FIT_NAMES, FIT_QUESTIONS } from '../../../shared/domain/fit/fit.ts'
import { fitOf } from '../../../shared/domain/fit/fit-of.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { dropFit, fitKey, keepFit, NO_ANSWERS, useFitDraft } from '../../stores/fit-drafts.ts'
import { useWrite } from '../../stores/queries.ts'
import type { FitCard } from './fit-page.tsx'

const t = text.fit
const CHOICES = [0, 1, 2]

interface QuestionsProps { person: FitCard; quarter: Quarter; operator: Operator; workspace: string; next: EmployeeId | null; onNext: (id: EmployeeId) => void }

/** The six questions about one person, and what they come to while they are being answered. */
export function Questions({ person, quarter, operator, workspace, next, onNext }: QuestionsProps) {
  const key = fitKey(workspace, operator, quarter, person.employeeId)
  const draft = useFitDraft(key)
  const saved = person.answers ?? NO_ANSWERS
  const answers = draft ?? saved
  const save = useWrite('fit.answer')
  const { message } = App.useApp()
  const [early, setEarly] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const fit = fitOf(answers)
  const answered = answers.filter((answer) => answer !== null).length
  const changed = draft !== undefined && draft.some((answer, at) => answer !== saved[at])
  const put = (at: number, answer: number) => { setEarly(false); keepFit(key, answers.map((each, place) => (place === at ? answer : each))) }
  // Not before the tick is drawn: the focus belongs on it.
  const focusOn = (at: number) => void requestAnimationFrame(() => {
    const question = list.current?.children[at]
    const boxes = [...(question?.querySelectorAll('input') ?? [])]
    const box = boxes.find(({ checked }) => checked) ?? boxes[0]
    box?.focus()
  })
  const onKeyDown = (at: number) => (event: KeyboardEvent) => {
    const choice = CHOICES.find((each) => String(each) === event.key)
    if (choice === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    put(at, choice)
    focusOn(Math.min(at + 1, FIT_QUESTIONS.length - 1))
  }
  const submit = () => {
    const whole = answers.filter((answer) => answer !== null)
    if (whole.length < FIT_QUESTIONS.length) { setEarly(true); return focusOn(answers.indexOf(null)) }
    save.mutate({ quarter, employeeId: person.employeeId, answers: whole }, {
      onSuccess: () => {
        dropFit(key)
        void message.success(t.saved(person.name))
        if (next !== null && person.due) onNext(next)
      },
    })
  }
  return (
    <section className="fit-form card" aria-label={t.about(person.name)} data-testid="fit-form">
      <p className="fit-private">{t.privacy}</p>
      <h2>{t.about(person.name)}</h2>
      <p className="quiet">{t.keys}</p>
      <ol className="fit-questions" ref={list}>
        {FIT_QUESTIONS.map((question, at) => (
          <li key={question} data-missing={early && answers[at] === null} onKeyDown={onKeyDown(at)}>
            <span id={`fit-question-${at}`}>{t.question(at + 1, question)}</span>
            <Radio.Group
              value={answers[at]} aria-labelledby={`fit-question-${at}`} data-testid={`fit-${at}`} options={CHOICES.map((choice) => ({ value: choice, label: `${choice} ${t.choices[choice] ?? ''}` }))}
              onChange={(event) => put(at, event.target.value as number)}
            />
          </li>
        ))}
      </ol>
      <div className="fit-result" role="status" data-testid="fit-result">
        {fit === null ? <p className="quiet">{t.progress(answered, FIT_QUESTIONS.length)}　{t.unanswered}</p> : <><strong>{t.result} · {FIT_NAMES[fit.mode]}</strong><p>{fit.sentence}</p></>}
      </div>
      {early && <p className="bad" role="alert">✕ {t.notYet}</p>}
      {save.isError && <Alert type="error" showIcon title={wordsFor(save.error).what} description={wordsFor(save.error).next} />}
      <div className="fit-acts">
        <Button type="primary" loading={save.isPending} disabled={!changed && !person.due} data-testid="fit-save" onClick={submit}>{next !== null && person.due ? t.saveNext : text.app.save}</Button>
        {changed && !person.due && <Button onClick={() => dropFit(key)}>{t.restore}</Button>}
        {changed && <span className="wait">{t.unsaved}</span>}
        {!changed && !person.due && <span className="quiet">{next === null ? t.allDone : t.again}</span>}
      </div>
      <details className="fit-why"><summary>{t.why}</summary><p>{t.whyText}</p></details>
    </section>
  )
}
