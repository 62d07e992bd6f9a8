import type { CycleState } from '../../../shared/api/cycle.ts'
import type { Parsed } from '../../../shared/api/contract.ts'
import { quarterCycle } from '../../../shared/domain/cycle/quarter-cycle.ts'
import { addQuarters, monthsOfQuarter } from '../../../shared/domain/quarter/quarter.ts'
import { keyResultsSilentSince, objectiveSteps, quarterCounts } from '../../repositories/cycle-facts.ts'
import type { ReadContext } from '../context.ts'
import { waiting } from './waiting.ts'

/** The four steps of a quarter's OKR, by three queries. */
export function cycleOfQuarter({ db }: Pick<ReadContext, 'db'>, { quarter }: Parsed<'cycle.quarter'>): CycleState {
  const [first, , last] = monthsOfQuarter(quarter)
  const objectives = objectiveSteps(db, quarter, first, last)
  const titled = (wanted: (objective: (typeof objectives)[number]) => boolean) => waiting(objectives.filter(wanted), ({ title }) => title)
  const { profileAnswers, keyResults, quarterReviewed, nextCompanyObjectives } = quarterCounts(db, quarter, addQuarters(quarter, 1))
  return quarterCycle({
    profileAnswers, keyResults, nextCompanyObjectives, quarterReviewed: quarterReviewed === 1,
    companyObjectives: objectives.filter(({ level }) => level === 'company').length,
    objectives: objectives.length,
    objectivesWithoutOwner: titled(({ owned }) => !owned),
    objectivesWithoutKeyResults: titled((objective) => objective.keyResults === 0),
    keyResultsWithoutLastCheckIn: waiting(keyResultsSilentSince(db, quarter, last), (title) => title),
    processMissing: titled(({ marked }) => !marked),
    objectivesWithoutReview: titled(({ reviewed }) => !reviewed),
  })
}
