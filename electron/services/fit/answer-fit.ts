import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Day } from '../../../shared/domain/brand.ts'
import { fitOf } from '../../../shared/domain/fit/fit-of.ts'
import { today } from '../../platform/clock.ts'
import { fitPeople, putFitAnswer } from '../../repositories/fit-answers.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { mayAnswer } from './may-answer.ts'

/** Keeps the answers and the mode they lead to. The record says that somebody answered, never what. */
export function answerFit({ db, clock, operator, audit }: WriteContext, { quarter, employeeId, answers }: Parsed<'fit.answer'>): Output<'fit.answer'> {
  const person = fitPeople(db, quarter).find((each) => each.employeeId === employeeId)
  if (person === undefined) throw new Refusal('not-found', { what: 'employee' })
  if (!mayAnswer(operator, person)) throw new Refusal('not-the-manager', { reason: `这份问卷只由直接上级${person.managerName}或老板回答，内容不给别人看。` })
  const fit = fitOf(answers)
  if (fit === null) throw new Refusal('bad-input', { fields: ['answers'] })
  putFitAnswer(db, { employeeId, quarter, answers, mode: fit.mode, on: today(clock) as Day })
  audit(`employee ${employeeId}`, { quarter, number: person.number, name: person.name })
  return { done: true }
}
