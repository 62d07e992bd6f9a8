import type { InterviewPerson } from '../../../shared/api/interviews.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { isDay } from '../../../shared/domain/month/month.ts'
import { interviewState } from '../../../shared/domain/interview/interview.ts'
import { suggestTalk, type TalkRow, type TalkSuggestions } from '../../../shared/domain/interview/suggest.ts'
import type { Connection } from '../../database/open.ts'
import { evaluationsById } from '../../repositories/evaluations.ts'
import { rowsOfEvaluations } from '../../repositories/evaluation-rows.ts'
import { improvementsOfMonth } from '../../repositories/improvements.ts'
import { interviewBefore, intervieweeOf, intervieweesOfMonth, interviewOf, interviewsOfMonth, sheetsOfPerson, type Interviewee, type InterviewRecord } from '../../repositories/interviews.ts'
import { isClosed } from '../../repositories/periods.ts'
import { Refusal, type ReadContext } from '../context.ts'

/** Everybody with a sheet of the month, and how many were talked to. */
export function listInterviews({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'interviews.list'>): Output<'interviews.list'> {
  const records = new Map(interviewsOfMonth(db, month).map((record) => [record.employeeId, record]))
  const people = intervieweesOfMonth(db, month).map((person) => personView(person, records.get(person.employeeId)))
  const held = people.filter(({ state }) => state !== 'none').length
  const signed = people.filter(({ state }) => state === 'signed').length
  return { people, held, signed, closed: isClosed(db, month), sentence: countSentence(people.length, held, signed) }
}

function countSentence(people: number, held: number, signed: number): string {
  if (people === 0) return '本月还没有考核表，也就没有人要谈。'
  if (held === 0) return `应谈 ${people} 人，还没有谈。`
  return `应谈 ${people} 人，已谈 ${held} 人，其中 ${signed} 人的记录已签字${held === people ? '。' : `；还有 ${people - held} 人没有谈。`}`
}

function personView(person: Interviewee, record: InterviewRecord | undefined): InterviewPerson {
  return { ...person, state: interviewState(record ?? null), heldOn: record?.heldOn ?? null, signedOn: record?.signedOn ?? null, interviewId: record?.id ?? null }
}

/** One person's record and what it could speak of. */
export function getInterview({ db }: Pick<ReadContext, 'db'>, { month, employeeId }: Parsed<'interviews.get'>): Output<'interviews.get'> {
  const person = intervieweeOf(db, month, employeeId)
  if (person === undefined) throw new Refusal('not-found', { what: 'evaluation' })
  const record = interviewOf(db, month, employeeId)
  return { person: personView(person, record), closed: isClosed(db, month), record: record ?? null, suggestions: suggestionsFor(db, month, person) }
}

function suggestionsFor(db: Connection, month: Month, { employeeId, name }: Interviewee): TalkSuggestions {
  const sheets = sheetsOfPerson(db, month, employeeId)
  const before = interviewBefore(db, month, employeeId)
  return suggestTalk({
    name, rows: talkRows(db, sheets), before: before === undefined ? null : { month: before.month, agreed: before.agreed },
    plans: plansOf(db, month, employeeId), selfSummary: evaluationsById(db, sheets).map(({ selfComment }) => selfComment.trim()).find((said) => said !== '') ?? '',
  })
}

const talkRows = (db: Connection, sheets: readonly EvaluationId[]): TalkRow[] => rowsOfEvaluations(db, sheets).flatMap(({ name, weight, effectiveWeight, score }) =>
  (score.state === 'scored' ? [{ name, weight: effectiveWeight ?? weight, score: score.score, light: score.light, sentence: score.sentence }] : []))

const plansOf = (db: Connection, month: Month, employeeId: EmployeeId) => improvementsOfMonth(db, month)
  .filter((step) => step.employeeId === employeeId && step.kind === 'plan')
  .map(({ action, expected, dueOn }) => ({ action, expected, dueOn: dueOn !== null && isDay(dueOn) ? dueOn : null }))
