import { create } from 'zustand'
import type { Operator } from '../../shared/api/system.ts'
import type { EmployeeId } from '../../shared/domain/brand.ts'
import { FIT_QUESTIONS } from '../../shared/domain/fit/fit.ts'

export type FitAnswers = readonly (number | null)[]
export const NO_ANSWERS: FitAnswers = FIT_QUESTIONS.map(() => null)

/** Ticks not saved yet. They are private like the answers: whoever sits down next does not find them. */
const useFitDrafts = create<{ drafts: Readonly<Record<string, FitAnswers>> }>(() => ({ drafts: {} }))

/** Whose ticks, in which company, about whom, of which quarter. */
export const fitKey = (workspace: string, operator: Operator, quarter: string, employeeId: EmployeeId): string =>
  [workspace, operator.kind === 'employee' ? operator.employeeId : operator.kind, quarter, employeeId].join('|')

export const useFitDraft = (key: string): FitAnswers | undefined => useFitDrafts((state) => state.drafts[key])
export const keepFit = (key: string, answers: FitAnswers) => useFitDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: answers } }))
export const dropFit = (key: string) => useFitDrafts.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }))
