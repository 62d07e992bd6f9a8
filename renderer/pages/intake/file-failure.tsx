import { Alert } from 'antd'
import { READ_FAILURES, readFailureSentence, type LooksLike, type ReadFailure } from '../../../shared/domain/intake/read-failure.ts'
import { CallFailure } from '../../api/call.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import { useIntake } from '../../stores/intake.ts'

const t = text.intake.failed

/** Why a file was not read: the reader's own sentence where there is one, for it says what the file really is. */
export function sentenceFor(failure: unknown): string {
  if (failure instanceof CallFailure && failure.code === 'file-refused') {
    const { reason, looksLike } = failure.details
    if ((READ_FAILURES as readonly unknown[]).includes(reason)) return readFailureSentence(reason as ReadFailure, looksLike as LooksLike | undefined)
  }
  const { what, next } = wordsFor(failure)
  return `${what}${next}`
}

export function FileFailure() {
  const told = useIntake((state) => state.failure)
  if (told === null) return null
  return (
    <Alert
      type="error" showIcon role="alert" title={t[told.step](told.name)} description={sentenceFor(told.failure)} data-testid="intake-refused"
      closable={{ closeIcon: true, onClose: () => useIntake.setState({ failure: null }) }}
    />
  )
}
