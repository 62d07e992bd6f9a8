import type { Input, Output } from '../../shared/api/contract.ts'
import type { EvaluationDetail, EvaluationSummary } from '../../shared/api/evaluations.ts'
import { call, CallFailure } from '../api/call.ts'
import { queryClient } from './queries.ts'
import { markFailed, markSaved, markSaving } from './saving.ts'

/** Writes that answer with the whole sheet. */
export type SheetMethod = 'evaluations.comment' | 'evaluations.selfScore' | 'evaluations.judge' | 'evaluations.exempt' | 'evaluations.prorate' | 'evaluations.adjust'
  | 'evaluations.removeAdjustment' | 'evaluations.veto' | 'evaluations.confirm' | 'evaluations.withdraw'

let tail: Promise<unknown> = Promise.resolve()

/** Runs writes one after another, so that a confirmation cannot overtake the text typed before it. */
export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = tail.then(work)
  tail = next.catch(() => undefined)
  return next
}

/** Saves and puts the answer on screen; null when it is saved, the failure otherwise. */
export function saveSheet<M extends SheetMethod>(method: M, input: Input<M>): Promise<CallFailure | null> {
  return inOrder(async () => {
    markSaving()
    try {
      takeDetail(await call(method, input))
      markSaved()
      return null
    } catch (error) {
      markFailed()
      // Somebody confirmed or closed it meanwhile: the sheet on screen is out of date.
      void queryClient.invalidateQueries({ queryKey: ['evaluations.get', { id: input.id }] })
      return error instanceof CallFailure ? error : new CallFailure('fault', {})
    }
  })
}

/** The sheet as the house has it now, in the page and in the list, without waiting for a reading. */
export function takeDetail(detail: EvaluationDetail): void {
  const key = ['evaluations.get', { id: detail.id }]
  const list = ['evaluations.list', { month: detail.month }]
  // A reading begun before this save would put the old sheet back.
  void queryClient.cancelQueries({ queryKey: key })
  queryClient.setQueryData<EvaluationDetail>(key, detail)
  queryClient.setQueryData<Output<'evaluations.list'>>(list, (before) => before && {
    ...before, evaluations: before.evaluations.map((one) => (one.id === detail.id ? summaryIn(one, detail) : one)),
  })
}

/** The list's fields of a sheet, taken from the whole of it. */
function summaryIn(before: EvaluationSummary, detail: EvaluationDetail): EvaluationSummary {
  return Object.fromEntries(Object.keys(before).map((field) => [field, detail[field as keyof EvaluationSummary]])) as EvaluationSummary
}
