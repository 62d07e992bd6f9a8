import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { ObjectiveCard } from '../../../shared/api/okr.ts'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { carriedKeyResults, isOpen } from '../../../shared/domain/okr/carry-over.ts'
import { layKeyResults } from '../../repositories/key-results.ts'
import { copiesIn, insertObjective, putParent } from '../../repositories/objectives.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { rescoreOkr } from '../evaluations/rescore.ts'
import { objectiveCards } from './objective-cards.ts'

/**
 * Copies the chosen objectives that are still open into a later quarter, the latest figures as new starts. What is reached, or
 * already has its copy there, is passed over, so that asking twice copies once. Rows that serve the old objective stay with it.
 */
export function carryObjectives({ db, audit }: WriteContext, { from, to, ids }: Parsed<'objectives.carry'>): Output<'objectives.carry'> {
  if (to <= from) throw new Refusal('bad-input', { fields: ['to'] })
  const ending = new Map(objectiveCards(db, from).map((each) => [each.id, each]))
  if (ids.some((id) => !ending.has(id))) throw new Refusal('not-found', { what: 'objective' })
  const copies = copiesIn(db, to)
  const carried = [...ending.values()].filter((each) => ids.includes(each.id) && !copies.has(each.id) && isOpen(finalScore(each)))
  for (const objective of carried) {
    const copy = insertObjective(db, { ...objective, quarter: to, parentId: null, carriedFromId: objective.id })
    copies.set(objective.id, copy)
    layKeyResults(db, copy, carriedKeyResults(objective.keyResults))
  }
  // Parents are set once every copy is there: a child may have been written before its parent.
  for (const objective of carried) {
    const copy = copies.get(objective.id)
    const parent = copyAbove(objective, ending, copies)
    if (copy !== undefined && parent !== null) putParent(db, copy, parent)
  }
  rescoreOkr({ db }, to)
  audit(`objectives ${to}`, { from, to, carried: carried.map(({ id, title }) => ({ from: id, to: copies.get(id), title })) })
  return { carried: carried.length }
}

/** What the owner gave, else what was computed; null while neither is there. */
export const finalScore = ({ givenScore, computedScore }: Pick<ObjectiveCard, 'givenScore' | 'computedScore'>) => givenScore ?? computedScore

/** The copy of the nearest objective above that has one: a parent that was reached stays behind, its children move up. */
function copyAbove({ parentId }: ObjectiveCard, ending: ReadonlyMap<ObjectiveId, ObjectiveCard>, copies: ReadonlyMap<ObjectiveId, ObjectiveId>): ObjectiveId | null {
  for (let above = parentId; above !== null; above = ending.get(above)?.parentId ?? null) {
    const copy = copies.get(above)
    if (copy !== undefined) return copy
  }
  return null
}
