import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { useKeepOnLeaving } from '../components/keep-on-leaving.ts'
import { draftKeeper, type DraftKeeper } from '../stores/draft-keeper.ts'

export interface WizardDraft<T> {
  page: number
  typed: T
  /** Keeps what the function makes of what was typed. */
  change: (to: (typed: T) => T) => void
  /** Goes to a page; what was typed is saved at once. */
  move: (page: number) => void
  keeper: DraftKeeper
  /** True when this is a wizard that was left unfinished. */
  resumed: boolean
}

interface Options<T> {
  key: string
  /** What was stored, or null when it cannot be read (another version's). */
  read: (stored: unknown) => T | null
  /** Where a wizard that was never begun starts; also brings a resumed one up to date with the house. */
  begin: (stored: T | null) => T | Promise<T>
  pages: number
}

/** Null while the house is asked; an Error when it cannot say. */
export function useWizardDraft<T>({ key, read, begin, pages }: Options<T>): WizardDraft<T> | Error | null {
  const [state, setState] = useState<{ page: number; typed: T; resumed: boolean } | Error | null>(null)
  const [keeper] = useState(() => draftKeeper(key))
  const latest = useRef({ read, begin })
  const now = useRef<{ page: number; typed: T; resumed: boolean } | null>(null)
  useEffect(() => {
    let gone = false
    const open = async () => {
      const { page, draft } = await call('wizard.get', { key })
      const stored = draft === null || draft === undefined ? null : latest.current.read(draft)
      const typed = await latest.current.begin(stored)
      if (gone) return
      now.current = { page: stored === null ? 0 : Math.min(page, pages - 1), typed, resumed: stored !== null }
      setState(now.current)
    }
    open().catch((failure: unknown) => { if (!gone) setState(failure instanceof Error ? failure : new Error(String(failure))) })
    return () => { gone = true }
  }, [key, pages])
  useKeepOnLeaving(keeper)
  const put = useCallback((next: { page: number; typed: T; resumed: boolean }) => {
    // Not inside setState: what was typed must be on its way before React finds time to draw it.
    now.current = next
    keeper.keep({ page: next.page, draft: next.typed })
    setState(next)
  }, [keeper])
  const change = useCallback((to: (typed: T) => T) => {
    const before = now.current
    if (before === null) return
    const typed = to(before.typed)
    if (typed !== before.typed) put({ ...before, typed })
  }, [put])
  const move = useCallback((page: number) => {
    const before = now.current
    if (before === null || page < 0 || page >= pages) return
    put({ ...before, page })
    void keeper.flush()
  }, [put, keeper, pages])
  return state === null || state instanceof Error ? state : { ...state, change, move, keeper }
}
