import { Button } from 'antd'
import type { ObjectiveCard, Review } from '../../../shared/api/okr.ts'
import { scoreText } from '../../../shared/domain/okr/objective-score.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { text } from '../../components/text.ts'
import { reviewKey, reviewTexts } from '../../stores/okr-texts.ts'
import { GrowingText } from './growing-text.tsx'
import { keyResultPath, levelOf } from './okr-words.ts'
import { SavedState } from './saved-state.tsx'

const t = text.okr.review
const FIELDS = ['goals', 'results', 'causes', 'lessons'] as const

/** What the quarter came to in figures: of one objective its key results, of the whole its objectives. */
function factsOf(objective: ObjectiveCard | null, objectives: readonly ObjectiveCard[]): string[] {
  const score = (value: string | null) => (value === null ? text.app.none : scoreText(value))
  if (objective !== null) return objective.keyResults.filter(({ checkIns }) => checkIns > 0).map((each) => t.fact(each.title, keyResultPath(each), score(each.score)))
  return objectives.filter(({ computedScore, givenScore }) => computedScore !== null || givenScore !== null).map((each) => `${levelOf(each)} · ${each.title}：${t.scoreLine(score(each.givenScore ?? each.computedScore))}`)
}

interface ReviewFormProps { quarter: Quarter; objective: ObjectiveCard | null; objectives: readonly ObjectiveCard[]; stored: Review | undefined }

export function ReviewForm({ quarter, objective, objectives, stored }: ReviewFormProps) {
  const objectiveId = objective?.id ?? null
  const key = reviewKey({ quarter, objectiveId })
  const typed = reviewTexts.useText(key)
  const review: Review = typed?.value ?? stored ?? { quarter, objectiveId, goals: '', results: '', causes: '', lessons: '' }
  const type = (part: Partial<Review>, composing: boolean) => reviewTexts.type(key, { ...(reviewTexts.peek(key)?.value ?? review), ...part }, composing)
  const flush = () => void reviewTexts.flush(key)
  const facts = factsOf(objective, objectives)
  return (
    <section className="card okr-grai" aria-label={objective?.title ?? t.whole}>
      <h2>{objective?.title ?? t.whole} <SavedState typed={typed} stored={stored !== undefined} testId="okr-review-state" onRetry={flush} /></h2>
      <div className="okr-facts">
        <h3>{t.facts}</h3>
        {facts.length === 0 ? <p className="quiet">{t.noFacts}</p> : (
          <>
            <ul>{facts.map((fact) => <li key={fact}>{fact}</li>)}</ul>
            <Button size="small" data-testid="okr-insert-facts" onClick={() => type({ results: [review.results, ...facts].filter((line) => line.trim() !== '').join('\n') }, false)}>{t.insert}</Button>
          </>
        )}
      </div>
      {FIELDS.map((field) => (
        <div key={field}>
          <h3 id={`okr-${field}`}>{t.fields[field]}</h3>
          <p className="quiet" id={`okr-${field}-why`}>{t.why[field]}</p>
          <GrowingText id={`okr-${field}-text`} labelledBy={`okr-${field}`} describedBy={`okr-${field}-why`} value={review[field]} testId={`okr-review-${field}`} onType={(value, composing) => type({ [field]: value }, composing)} onLeave={flush} />
        </div>
      ))}
    </section>
  )
}
