import type { InterviewView } from '../../../shared/api/interviews.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EmployeeId, InterviewId, Month } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { interviewById, intervieweeOf, interviewOf, putInterview, putSigned, removeInterview as remove, type InterviewRecord } from '../../repositories/interviews.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { refuseClosed } from '../evaluations/open-sheet.ts'

const subject = (month: Month, employeeId: EmployeeId): string => `interview ${month} ${employeeId}`

/** Makes the record of a person's month or writes it anew; a signed one has to lose its mark first. */
export function saveInterview({ db, audit }: WriteContext, { month, employeeId, ...text }: Parsed<'interviews.save'>): InterviewView {
  refuseClosed(db, { month })
  const person = intervieweeOf(db, month, employeeId)
  if (person === undefined) throw new Refusal('not-found', { what: 'evaluation' })
  const before = interviewOf(db, month, employeeId)
  if (before !== undefined) refuseSigned(before, person.name)
  putInterview(db, month, employeeId, text)
  audit(subject(month, employeeId), { month, number: person.number, name: person.name, from: before ?? null, to: text })
  return stored(db, month, employeeId)
}

/** null takes the mark of the signed paper back. */
export function signInterview({ db, audit }: WriteContext, { id, on }: Parsed<'interviews.sign'>): InterviewView {
  const record = openInterview(db, id)
  putSigned(db, id, on)
  audit(subject(record.month, record.employeeId), { ...whom(db, record), from: record.signedOn, to: on })
  return stored(db, record.month, record.employeeId)
}

export function removeInterview({ db, audit }: WriteContext, { id }: Parsed<'interviews.remove'>): Output<'interviews.remove'> {
  const record = openInterview(db, id)
  refuseSigned(record, whom(db, record).name)
  remove(db, id)
  audit(subject(record.month, record.employeeId), { ...whom(db, record), removed: record })
  return { done: true }
}

function openInterview(db: Connection, id: InterviewId): InterviewRecord {
  const record = interviewById(db, id)
  if (record === undefined) throw new Refusal('not-found', { what: 'interview' })
  refuseClosed(db, record)
  return record
}

function whom(db: Connection, { month, employeeId }: InterviewRecord): { month: Month; number: string; name: string } {
  const person = intervieweeOf(db, month, employeeId)
  return { month, number: person?.number ?? '', name: person?.name ?? '' }
}

function refuseSigned({ signedOn }: InterviewRecord, name: string): void {
  if (signedOn !== null) throw new Refusal('interview-signed', { name, on: signedOn })
}

function stored(db: Connection, month: Month, employeeId: EmployeeId): InterviewView {
  const record = interviewOf(db, month, employeeId)
  if (record === undefined) throw new Error('an interview just written is not there')
  return record
}
