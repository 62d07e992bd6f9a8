import { z } from 'zod'
import { INTERVIEW_STATES } from '../domain/interview/interview.ts'
import { day, decimal, done, employeeId, evaluationId, interviewId, line, month, name, prose } from './words.ts'
import { read, write } from './method.ts'

export const agreedPoint = z.strictObject({ action: line(1000), who: line(200), due: day.nullable() })
/** 绩效面谈. Empty texts are allowed; the day and who held it are not. */
export const interviewText = z.strictObject({
  heldOn: day, place: line(200), byName: name(200), good: prose, gaps: prose, support: prose, employeeView: prose, agreed: z.array(agreedPoint).max(50),
})
export const interview = interviewText.extend({ id: interviewId, month, employeeId, signedOn: day.nullable() })
export type InterviewView = z.infer<typeof interview>

/** Somebody with a sheet of the month. */
export const interviewPerson = z.strictObject({
  employeeId, evaluationId, number: z.string(), name: z.string(), department: z.string(), position: z.string(), managerName: z.string(),
  total: decimal.nullable(), grade: z.string().nullable(), state: z.enum(INTERVIEW_STATES), heldOn: day.nullable(), signedOn: day.nullable(), interviewId: interviewId.nullable(),
})
export type InterviewPerson = z.infer<typeof interviewPerson>

/** Ready sentences for each field; nothing is taken over unasked. */
export const talkSuggestions = z.strictObject({ good: z.array(z.string()), gaps: z.array(z.string()), support: z.array(z.string()), employeeView: z.array(z.string()), agreed: z.array(agreedPoint) })

const who = z.strictObject({ month, employeeId })

export const interviews = {
  /** Everybody with a sheet of the month, also those without a record; how many were talked to and how many papers are signed. */
  'interviews.list': read(z.strictObject({ month }), z.strictObject({ people: z.array(interviewPerson), held: z.int(), signed: z.int(), closed: z.boolean(), sentence: z.string() })),
  'interviews.get': read(who, z.strictObject({ person: interviewPerson, closed: z.boolean(), record: interview.nullable(), suggestions: talkSuggestions }), ['not-found']),
  /** One record per person and month: made, or changed while its paper is not signed. */
  'interviews.save': write(who.extend(interviewText.shape), interview, ['not-found', 'month-closed', 'interview-signed']),
  'interviews.remove': write(z.strictObject({ id: interviewId }), done, ['not-found', 'month-closed', 'interview-signed']),
  /** null takes the signature back, so that the record may be changed. */
  'interviews.sign': write(z.strictObject({ id: interviewId, on: day.nullable() }), interview, ['not-found', 'month-closed']),
}
