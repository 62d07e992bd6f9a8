import { Button } from 'antd'
import { wordsFor } from '../../components/failure.ts'
import { text } from '../../components/text.ts'
import type { Typed } from '../../stores/autosave.ts'
import type { InterviewText } from '../../stores/interview-texts.ts'

const t = text.interviews

/** Whether the record is stored; a failure says why, and the text stays in its fields. */
export function TalkState({ typed, stored, locked, onRetry }: { typed: Typed<InterviewText> | undefined; stored: boolean; locked: boolean; onRetry: () => void }) {
  if (typed?.state === 'failed') {
    const { what, next } = wordsFor(typed.failure)
    return <span className="bad talks-state" role="alert" data-testid="talk-state" data-state="failed">{t.state.failed}{what}{next} <Button size="small" onClick={onRetry}>{t.retry}</Button></span>
  }
  if (locked) return null
  return <span className="quiet talks-state" role="status" data-testid="talk-state" data-state={typed?.state ?? 'saved'}>{typed !== undefined ? t.state[typed.state] : stored ? `✓ ${t.state.saved}` : ''}</span>
}
