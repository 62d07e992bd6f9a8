import { Button } from 'antd'
import { useState } from 'react'
import type { IndicatorQuestion } from '../../../shared/domain/intake/intake.ts'
import { text } from '../../components/text.ts'
import { answer, useIntake } from '../../stores/intake.ts'
import { draftOf, withIndicators } from '../../stores/intake-answers.ts'
import { useHouse } from '../../stores/queries.ts'
import { IndicatorRow } from './indicator-row.tsx'

const t = text.intake.indicators
const STEP = 40

/** Indicators the library does not have: the guess is filled in, and counts only when the owner confirms it. */
export function IndicatorQuestions({ questions }: { questions: readonly IndicatorQuestion[] }) {
  const [most, setMost] = useState(STEP)
  const { answers, drafts } = useIntake()
  const library = useHouse('indicators.list', {})
  const answered = new Set(answers.indicators.map(({ name }) => name))
  const ready = questions.flatMap(({ name, guess }) => {
    const define = draftOf(drafts, name, guess)
    return answered.has(name) || define.unit.trim() === '' ? [] : [{ name, define }]
  })
  return (
    <section className="card" aria-label={t.title} data-testid="intake-indicators">
      <div className="intake-head">
        <div><h2>{t.title}</h2><div className="quiet">{t.why}</div></div>
        {ready.length > 0 && <Button onClick={() => answer((before) => withIndicators(before, ready))} data-testid="intake-accept-all">{t.acceptAll(ready.length)}</Button>}
      </div>
      {library.isError && <p className="bad" role="alert">{t.listFailed}</p>}
      <div className="intake-indicators" role="table" aria-label={t.title}>
        <div className="intake-indicator intake-indicator-head" role="row">
          {[t.name, t.direction, t.dimension, t.unit, t.existing, text.intake.action].map((name) => <span key={name} role="columnheader">{name}</span>)}
        </div>
        {questions.slice(0, most).map((question) => <IndicatorRow key={question.name} question={question} library={library.data?.indicators ?? []} />)}
      </div>
      {questions.length > most && <Button onClick={() => setMost(most + STEP)}>{text.intake.more(Math.min(STEP, questions.length - most))}</Button>}
    </section>
  )
}
