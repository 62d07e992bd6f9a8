import { useEffect } from 'react'
import type { DraftKeeper } from '../stores/draft-keeper.ts'

/** Saves what the keeper still holds when the page is hidden, closed, or left for another one. */
export function useKeepOnLeaving(keeper: DraftKeeper): void {
  useEffect(() => {
    const leave = () => keeper.leave()
    const hidden = () => { if (document.visibilityState === 'hidden') void keeper.flush() }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hidden)
      void keeper.flush()
    }
  }, [keeper])
}
