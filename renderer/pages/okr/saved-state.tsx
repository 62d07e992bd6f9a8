import { Button } from 'antd'
import type { CallFailure } from '../../api/call.ts'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'

const t = text.okr.review

/** Whether a text that saves itself is stored; a failure says why and keeps the text. */
export function SavedState({ typed, stored, testId, onRetry }: { typed: { state: 'typing' | 'saving' } | { state: 'failed'; failure: CallFailure } | undefined; stored: boolean; testId: string; onRetry: () => void }) {
  if (typed?.state === 'failed') return <span className="bad" role="alert" data-testid={testId} data-state="failed">{t.failed}{wordsFor(typed.failure).what} <Button size="small" onClick={onRetry}>{t.retry}</Button></span>
  return <span className="quiet" role="status" data-testid={testId} data-state={typed?.state ?? 'saved'}>{typed === undefined ? (stored ? `✓ ${t.saved}` : '') : t[typed.state]}</span>
}
