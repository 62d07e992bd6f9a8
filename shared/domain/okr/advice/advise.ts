import type { DraftObjective } from '../draft.ts'
import type { Advice, AdviceContext } from './advice.ts'
import { deadlineAdvice } from './deadline-advice.ts'
import { figureAdvice } from './figure-advice.ts'
import { ownerAdvice } from './owner-advice.ts'
import { parentAdvice } from './parent-advice.ts'
import { similarAdvice } from './similar-advice.ts'
import { titleAdvice } from './title-advice.ts'
import { weightAdvice } from './weight-advice.ts'
import { wordingAdvice } from './wording-advice.ts'

const KINDS = [titleAdvice, ownerAdvice, parentAdvice, similarAdvice, weightAdvice, figureAdvice, wordingAdvice, deadlineAdvice]

/** Everything worth saying about a draft while it is typed: the objective first, then key result by key result. Never throws. */
export function adviceOnObjective(draft: DraftObjective, context: AdviceContext): Advice[] {
  const others = context.others.filter(other => other.id !== draft.id)
  const found = KINDS.flatMap(advise => advise(draft, { ...context, others }))
  return found.toSorted((a, b) => (a.keyResult ?? -1) - (b.keyResult ?? -1))
}
