import type { Input, Output } from '../../shared/api/contract.ts'
import type { EmployeeId, Month } from '../../shared/domain/brand.ts'
import type { AgreedPoint } from '../../shared/domain/interview/interview.ts'
import { call } from '../api/call.ts'
import { autosave } from './autosave.ts'
import { queryClient } from './queries.ts'

export type InterviewText = Input<'interviews.save'> & { agreed: AgreedPoint[] }
export const interviewKey = (month: Month, employeeId: EmployeeId): string => `${month}|${employeeId}`
/** Without these the house refuses the record: it is kept here until both are there. */
export const isSendable = ({ byName, heldOn }: InterviewText): boolean => byName.trim() !== '' && heldOn !== ''

/** Interview records that save themselves, one per person and month. */
export const interviewTexts = autosave<InterviewText>(async (_, text) => {
  const record = await call('interviews.save', text)
  const { month, employeeId } = record
  queryClient.setQueryData<Output<'interviews.get'>>(['interviews.get', { month, employeeId }], (before) => before && { ...before, record })
})

/** Keeps what is typed; it goes to the house after a pause, once it may. */
export const typeInterview = (key: string, text: InterviewText, composing: boolean): void => interviewTexts.type(key, text, composing || !isSendable(text))
export async function flushInterview(key: string): Promise<void> {
  const text = interviewTexts.peek(key)
  if (text !== undefined && isSendable(text.value)) await interviewTexts.flush(key)
}
