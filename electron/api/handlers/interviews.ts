import { getInterview, listInterviews } from '../../services/interviews/interviews.ts'
import { removeInterview, saveInterview, signInterview } from '../../services/interviews/write-interviews.ts'
import type { HandlersOf } from '../handler.ts'

export const interviewsHandlers: HandlersOf<'interviews'> = {
  'interviews.list': listInterviews,
  'interviews.get': getInterview,
  'interviews.save': saveInterview,
  'interviews.remove': removeInterview,
  'interviews.sign': signInterview,
}
