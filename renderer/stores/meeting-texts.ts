import type { Input } from '../../shared/api/contract.ts'
import { call } from '../api/call.ts'
import { autosave } from './autosave.ts'

/** What is typed about a month's meeting until it is stored. */
export const meetingTexts = autosave<Omit<Input<'meetings.save'>, 'month'>>((month, typed) => call('meetings.save', { month, ...typed }))
