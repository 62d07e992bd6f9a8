import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import { checkGivenScore } from '../../../shared/domain/okr/objective-score.ts'
import { objectiveUses, putGivenScore, putParent, quartersInUse, removeObjective as remove } from '../../repositories/objectives.ts'
import { removeReview } from '../../repositories/quarter-reviews.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { rescoreOkr } from '../evaluations/rescore.ts'
import { cardOf, knownObjective, refuseWrongParent, subjectOf } from './known.ts'
import { objectiveCards } from './objective-cards.ts'
import { withHistory } from './save-objective.ts'

/** Everybody's objectives of the quarter. Whom OKR does not suit is simply not asked for one; what somebody wrote is never hidden. */
export const listObjectives = ({ db }: ReadContext, { quarter }: Parsed<'objectives.list'>): Output<'objectives.list'> =>
  ({ objectives: objectiveCards(db, quarter), quarters: quartersInUse(db) })

export function moveObjective({ db, audit }: WriteContext, { id, parentId }: Parsed<'objectives.move'>): Output<'objectives.move'> {
  const objective = knownObjective(db, id)
  refuseWrongParent(db, objective, parentId)
  putParent(db, id, parentId)
  const titleOf = (parent: typeof parentId) => (parent === null ? null : knownObjective(db, parent).title)
  audit(subjectOf(objective), { quarter: objective.quarter, title: objective.title, parent: { from: titleOf(objective.parentId), to: titleOf(parentId) } })
  return { done: true }
}

/** Refused while anything stands on it. Its key results go along; the record keeps their check-ins. */
export function removeObjective({ db, audit }: WriteContext, { id }: Parsed<'objectives.remove'>): Output<'objectives.remove'> {
  const objective = knownObjective(db, id)
  const uses = objectiveUses(db, id)
  if (Object.values(uses).some((count) => count > 0)) throw new Refusal('in-use', { ...uses })
  const keyResults = withHistory(db, id, cardOf(db, objective).keyResults)
  removeReview(db, objective.quarter, id)
  remove(db, id)
  rescoreOkr({ db }, objective.quarter)
  audit(subjectOf(objective), { removed: true, quarter: objective.quarter, title: objective.title, keyResults })
  return { done: true }
}

/** 自评得分 beside the computed one, with its reason; null takes it back. */
export function scoreObjective({ db, audit }: WriteContext, { id, score, reason }: Parsed<'objectives.score'>): ObjectiveCard {
  const objective = knownObjective(db, id)
  const refusal = checkGivenScore(score, reason)
  if (refusal !== null) throw new Refusal(refusal, refusal === 'points-out-of-range' ? { from: '0', to: '1' } : {})
  const given = score === null ? '' : reason.trim()
  putGivenScore(db, id, score, given)
  rescoreOkr({ db }, objective.quarter)
  audit(subjectOf(objective), { quarter: objective.quarter, title: objective.title, score: { from: objective.givenScore, to: score }, reason: given })
  return cardOf(db, objective)
}
