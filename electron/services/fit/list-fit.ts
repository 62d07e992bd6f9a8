import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { fitOf } from '../../../shared/domain/fit/fit-of.ts'
import { fitPeople, latestFitAnswers } from '../../repositories/fit-answers.ts'
import type { ReadContext } from '../context.ts'
import { mayAnswer } from './may-answer.ts'

/**
 * Everybody employed in the quarter. Whoever may answer sees the last mode (with its day and its sentence), also when it is due again;
 * the answers themselves only of this quarter. Others see that somebody is there and whether an answer is due, nothing else.
 */
export function listFit({ db, operator }: Pick<ReadContext, 'db' | 'operator'>, { quarter }: Parsed<'fit.list'>): Output<'fit.list'> {
  const latest = new Map(latestFitAnswers(db, quarter).map((answer) => [answer.employeeId, answer]))
  return {
    people: fitPeople(db, quarter).map((person) => {
      const { employeeId, name } = person
      const last = latest.get(employeeId)
      const due = last?.quarter !== quarter
      if (!mayAnswer(operator, person)) return { employeeId, name, mode: null, answeredOn: null, due, may: false, answers: null, sentence: '' }
      return {
        employeeId, name, due, may: true, mode: last?.mode ?? null, answeredOn: last?.on ?? null,
        answers: last === undefined || due ? null : last.answers, sentence: fitOf(last?.answers ?? [])?.sentence ?? '',
      }
    }),
  }
}
