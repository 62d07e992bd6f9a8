import { useEffect, useState } from 'react'
import type { Review } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { scoreText } from '../../../shared/domain/okr/objective-score.ts'
import { ErrorState, LoadingState } from '../../components/states.tsx'
import { text } from '../../components/text.ts'
import { reviewTexts } from '../../stores/okr-texts.ts'
import { useHouse } from '../../stores/queries.ts'
import { levelOf } from './okr-words.ts'
import { Proposals } from './proposals.tsx'
import { ReviewForm } from './review-form.tsx'

const t = text.okr.review
const isWritten = (review: Review | undefined) => review !== undefined && [review.goals, review.results, review.causes, review.lessons].some((part) => part.trim() !== '')

interface ReviewTabProps { quarter: Quarter; actions: HTMLElement | null; onQuarter: (quarter: Quarter) => void }

/** 季度回顾 in the GRAI form, for the whole quarter and for each objective; then what goes on in the next. */
export function ReviewTab({ quarter, actions, onQuarter }: ReviewTabProps) {
  const list = useHouse('objectives.list', { quarter })
  const reviews = useHouse('reviews.list', { quarter })
  const [chosen, setChosen] = useState<ObjectiveId | null>(null)
  useEffect(() => {
    const leave = () => { void reviewTexts.flushAll() }
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  const failed = list.isError ? list : reviews.isError ? reviews : null
  if (failed?.isError) return <ErrorState failure={failed.error} onRetry={() => void failed.refetch()} />
  if (list.data === undefined || reviews.data === undefined || list.isPlaceholderData || reviews.isPlaceholderData) return <LoadingState />
  const { objectives } = list.data
  const reviewOf = (id: ObjectiveId | null) => reviews.data.reviews.find(({ objectiveId }) => objectiveId === id)
  const objective = objectives.find(({ id }) => id === chosen)
  const shown = objective?.id ?? null
  const entry = (id: ObjectiveId | null, level: string, name: string, score: string | null) => (
    <button key={id ?? 0} type="button" className="okr-entry" aria-current={shown === id} data-testid={`okr-review-${id ?? 'quarter'}`} onClick={() => setChosen(id)}>
      <span>{level !== '' && <span className="okr-level">{level}</span>} {name}</span>
      <small className={isWritten(reviewOf(id)) ? 'good' : 'quiet'}>{isWritten(reviewOf(id)) ? `✓ ${t.written}` : t.notWritten}{score === null ? '' : ` · ${t.scoreLine(score)}`}</small>
    </button>
  )
  return (
    <div className="okr-review">
      <nav aria-label={t.list} className="okr-review-list">
        {entry(null, '', t.whole, null)}
        {objectives.map((each) => { const score = each.givenScore ?? each.computedScore; return entry(each.id, levelOf(each), each.title, score === null ? null : scoreText(score)) })}
      </nav>
      <div className="okr-review-body">
        <ReviewForm key={shown ?? 0} quarter={quarter} objective={objective ?? null} objectives={objectives} stored={reviewOf(shown)} />
        {shown === null && <Proposals quarter={quarter} proposals={reviews.data.proposals} actions={actions} onQuarter={onQuarter} />}
      </div>
    </div>
  )
}
