import { Button, Radio } from 'antd'
import { useMemo, useState } from 'react'
import { PERSON_CHOICES, type PersonQuestion } from '../../../shared/domain/intake/intake.ts'
import { text } from '../../components/text.ts'
import { answer, useIntake } from '../../stores/intake.ts'
import { withPeople } from '../../stores/intake-answers.ts'

const t = text.intake.people
const STEP = 40

/** A name the house has under another number: the same person, or a namesake? */
export function PeopleQuestions({ questions }: { questions: readonly PersonQuestion[] }) {
  const [most, setMost] = useState(STEP)
  const people = useIntake((state) => state.answers.people)
  const given = useMemo(() => new Map(people.map(({ lineKey, choice }) => [lineKey, choice])), [people])
  const all = questions.map(({ lineKey }) => lineKey)
  return (
    <section className="card" aria-label={t.title} data-testid="intake-people">
      <div className="intake-head">
        <div><h2>{t.title}</h2><div className="quiet">{t.why}</div></div>
        {questions.length > 1 && PERSON_CHOICES.map((choice) => (
          <Button key={choice} onClick={() => answer((answers) => withPeople(answers, all, choice))}>{t.allAlike(choice, questions.length)}</Button>
        ))}
      </div>
      <ul className="intake-list">
        {questions.slice(0, most).map((question) => {
          const choice = given.get(question.lineKey) ?? null
          return (
            <li key={question.lineKey} className="intake-question">
              <span className={`intake-state ${choice === null ? 'wait' : 'good'}`}>{choice === null ? t.open : t.answered}</span>
              <div className="intake-question-text">
                <div>{question.sentence}</div>
                <div className="quiet">{t.where(question.sheet, question.line)}{question.match.department !== null && ` · ${t.department(question.match.department)}`}</div>
              </div>
              <Radio.Group
                optionType="button" value={choice} aria-label={question.sentence} options={PERSON_CHOICES.map((value) => ({ value, label: t.choices[value] }))}
                onChange={(event) => answer((answers) => withPeople(answers, [question.lineKey], event.target.value as typeof choice))}
              />
              <Button type="text" size="small" disabled={choice === null} onClick={() => answer((answers) => withPeople(answers, [question.lineKey], null))}>{t.clear}</Button>
            </li>
          )
        })}
      </ul>
      {questions.length > most && <Button onClick={() => setMost(most + STEP)}>{text.intake.more(Math.min(STEP, questions.length - most))}</Button>}
    </section>
  )
}
