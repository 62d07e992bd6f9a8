import { call, callLeaving } from '../api/call.ts'
import { queryClient } from './queries.ts'
import { markFailed, markSaved, markSaving } from './saving.ts'

/** A wizard's page and everything typed so far. */
export interface KeptDraft { page: number; draft: unknown }

export interface DraftKeeper {
  /** Saves within SOON ms, however fast one goes on typing. */
  keep(kept: KeptDraft): void
  /** Saves what waits now; done when the house has answered. */
  flush(): Promise<void>
  /** The page goes: the last word is sent without waiting for an answer. */
  leave(): void
  /** The wizard is finished: nothing stays to be resumed. */
  clear(): Promise<void>
}

const SOON = 250
const AGAIN = 2000

/** Keeps a wizard's typing in the house. One save is under way at a time, so an older text never lands on a newer one. */
export function draftKeeper(key: string): DraftKeeper {
  let waiting: KeptDraft | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | null = null

  const later = (delay: number) => { timer ??= setTimeout(() => { timer = undefined; void send() }, delay) }
  const quiet = () => { clearTimeout(timer); timer = undefined }

  const send = (): Promise<void> => {
    sending ??= (async () => {
      while (waiting !== null) {
        const now: KeptDraft = waiting
        waiting = null
        markSaving()
        try {
          await call('wizard.save', { key, ...now })
          markSaved()
          forgetDraft(key)
        } catch {
          markFailed()
          waiting ??= now
          later(AGAIN)
          return
        }
      }
    })().finally(() => { sending = null })
    return sending
  }

  return {
    keep(kept) {
      waiting = kept
      later(SOON)
    },
    async flush() {
      quiet()
      await sending
      if (waiting !== null) await send()
    },
    leave() {
      quiet()
      if (waiting === null) return
      callLeaving('wizard.save', { key, ...waiting })
      waiting = null
    },
    async clear() {
      quiet()
      waiting = null
      await sending
      waiting = null
      await call('wizard.clear', { key })
      forgetDraft(key)
    },
  }
}

/** Other pages ask whether a wizard waits to be resumed. */
const forgetDraft = (key: string) => { void queryClient.invalidateQueries({ queryKey: ['wizard.get', { key }] }) }
