import type { CallFailure } from '../../api/call.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'

/** A failure told beside its field: the range is named where the house knows it. */
export function problemWords(failure: CallFailure): string {
  const { from, to } = failure.details
  if (failure.code === 'points-out-of-range' && typeof from === 'string' && typeof to === 'string') return text.evaluations.wrong.range(from, to)
  const { what, next } = wordsFor(failure)
  return `${what}${next}`
}
