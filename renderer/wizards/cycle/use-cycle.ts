import type { UseQueryResult } from '@tanstack/react-query'
import { CallFailure } from '../../api/call.ts'
import type { WizardDraft } from '../use-wizard-draft.ts'

/** Both the house's answer and the kept draft, or the failure of either, or null while they are awaited. */
export function together<A, T>(answer: UseQueryResult<A, CallFailure>, draft: WizardDraft<T> | Error | null): { state: A; draft: WizardDraft<T> } | CallFailure | null {
  if (draft instanceof Error) return draft instanceof CallFailure ? draft : new CallFailure('fault', {})
  if (answer.data === undefined) return answer.error
  return draft === null ? null : { state: answer.data, draft }
}
