import type { Day } from '../brand.ts'

/** One point both agreed on: what, who, until when (null: no day named). */
export interface AgreedPoint { action: string; who: string; due: Day | null }

/** 绩效面谈: what was said about one person's month. Empty texts are allowed; the day and who held it are not. */
export interface Interview {
  heldOn: Day
  place: string
  byName: string
  good: string
  gaps: string
  support: string
  employeeView: string
  agreed: AgreedPoint[]
}

export const INTERVIEW_STATES = ['none', 'held', 'signed'] as const
export type InterviewState = (typeof INTERVIEW_STATES)[number]

export const interviewState = (record: { signedOn: Day | null } | null): InterviewState => (record === null ? 'none' : record.signedOn === null ? 'held' : 'signed')
