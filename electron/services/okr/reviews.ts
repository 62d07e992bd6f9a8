import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Review } from '../../../shared/api/okr.ts'
import { addQuarters } from '../../../shared/domain/quarter/quarter.ts'
import { copiesIn } from '../../repositories/objectives.ts'
import { putReview, removeReview, reviewsOf } from '../../repositories/quarter-reviews.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { fitModes } from '../fit/modes.ts'
import { knownObjective } from './known.ts'
import { objectiveCards } from './objective-cards.ts'
import { proposalsOf } from './proposals.ts'

const FIELDS = ['goals', 'results', 'causes', 'lessons'] as const

/** The quarter's reviews, and what they propose to go on with in the next one. */
export function listReviews({ db }: ReadContext, { quarter }: Parsed<'reviews.list'>): Output<'reviews.list'> {
  const reviews = reviewsOf(db, quarter)
  const next = addQuarters(quarter, 1)
  const withoutOkr = new Set([...fitModes(db, next)].flatMap(([id, mode]) => (mode === 'kpi-only' ? [id] : [])))
  return { reviews, proposals: proposalsOf({ objectives: objectiveCards(db, quarter), reviews, carried: new Set(copiesIn(db, next).keys()), withoutOkr }) }
}

/** Four empty fields take the review away. The record says which fields changed, not what was written. */
export function saveReview({ db, audit }: WriteContext, review: Parsed<'reviews.save'>): Output<'reviews.save'> {
  const { quarter, objectiveId } = review
  const objective = objectiveId === null ? null : knownObjective(db, objectiveId)
  if (objective !== null && objective.quarter !== quarter) throw new Refusal('not-found', { what: 'objective' })
  const before = reviewsOf(db, quarter).find((each) => each.objectiveId === objectiveId)
  if (isEmpty(review)) removeReview(db, quarter, objectiveId)
  else putReview(db, review)
  audit(objectiveId === null ? `review ${quarter}` : `objective ${objectiveId}`, {
    quarter, review: objective?.title ?? null, changed: FIELDS.filter((field) => review[field] !== (before?.[field] ?? '')),
  })
  return { done: true }
}

const isEmpty = (review: Review): boolean => FIELDS.every((field) => review[field].trim() === '')
