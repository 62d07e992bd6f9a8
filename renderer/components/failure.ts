import { App } from 'antd'
import { useCallback } from 'react'
import { CallFailure } from '../api/call.ts'
import { text } from './text.ts'

/** The words for a failure: what happened, then what to do. */
export function wordsFor(failure: unknown): { what: string; next: string } {
  if (failure instanceof CallFailure) {
    if (failure.details['unreachable'] === true) return { what: text.app.lostHost, next: '' }
    return text.errors[failure.code](failure.details)
  }
  return text.errors.fault({})
}

/** `tell(failure)` shows a notice that stays until closed; 'cancelled' and 'nothing-chosen' are silent. */
export function useTellFailure(): (failure: unknown) => void {
  const { notification } = App.useApp()
  return useCallback((failure: unknown) => {
    if (failure instanceof CallFailure && (failure.code === 'cancelled' || failure.code === 'nothing-chosen')) return
    const { what, next } = wordsFor(failure)
    notification.error({ title: what, description: next, duration: 0, role: 'alert', placement: 'bottomRight' })
  }, [notification])
}
