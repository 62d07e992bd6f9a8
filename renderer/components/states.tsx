import { Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import type { CallFailure } from '../api/call.ts'
import { text } from './text.ts'

/** An empty state teaches: what belongs here, and the one thing to do. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return <div className="state-box card"><h2>{title}</h2>{children !== undefined && <p>{children}</p>}{action}</div>
}

export function LoadingState() {
  return <div className="state-box" role="status"><Spin /><span>{text.app.loading}</span></div>
}

/** Says what happened and what to do, with a way to try again. */
export function ErrorState({ failure, onRetry }: { failure: CallFailure; onRetry?: () => void }) {
  const words = text.errors[failure.code](failure.details)
  return (
    <div className="state-box card" role="alert">
      <h2>{failure.details['unreachable'] === true ? text.app.lostHost : words.what}</h2>
      <p>{words.next}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{text.app.retry}</Button>}
    </div>
  )
}
