import { App } from 'antd'
import { createContext, useContext, useMemo } from 'react'
import { useTellFailure, wordsFor } from '../../components/failure.ts'

/** What the wall says for a moment, in its own foot. Null off the wall. */
export const WallSays = createContext<((words: string, bad?: boolean) => void) | null>(null)

export interface Told { good: (words: string) => void; bad: (what: string, next: string) => void; failed: (failure: unknown) => void }

/** Short news of a form or a key: on the wall a line at its foot, that covers nothing; elsewhere the program's usual notices. */
export function useTold(): Told {
  const says = useContext(WallSays)
  const { message, notification } = App.useApp()
  const tell = useTellFailure()
  return useMemo(() => (says === null ? {
    good: (words) => void message.success(words), bad: (title, description) => notification.warning({ title, description }), failed: tell,
  } : {
    good: (words) => says(words), bad: (what, next) => says(`${what}${next}`, true),
    failed: (failure) => { const { what, next } = wordsFor(failure); says(`${what}${next}`, true) },
  }), [says, message, notification, tell])
}
