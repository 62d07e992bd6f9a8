import { useCallback, useEffect, useRef, useState } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import { call } from '../../api/call.ts'
import { useKeepOnLeaving } from '../../components/keep-on-leaving.ts'
import { draftKeeper, type DraftKeeper } from '../../stores/draft-keeper.ts'
import { readRunDraft, type RunDraft } from './run-draft.ts'

export interface KeptRunDraft { typed: RunDraft; change: (to: (typed: RunDraft) => RunDraft) => void; keeper: DraftKeeper }

/** What is typed on the wall, kept in the house while one types. Null while it is asked for; an Error when it cannot be had. */
export function useRunDraft(month: Month): KeptRunDraft | Error | null {
  const key = `meeting:${month}`
  const [keeper] = useState(() => draftKeeper(key))
  const [state, setState] = useState<RunDraft | Error | null>(null)
  const now = useRef<RunDraft | null>(null)
  useEffect(() => {
    let gone = false
    call('wizard.get', { key }).then(({ draft }) => {
      if (gone) return
      now.current = readRunDraft(draft)
      setState(now.current)
    }, (failure: unknown) => { if (!gone) setState(failure instanceof Error ? failure : new Error(String(failure))) })
    return () => { gone = true }
  }, [key])
  useKeepOnLeaving(keeper)
  const change = useCallback((to: (typed: RunDraft) => RunDraft) => {
    if (now.current === null) return
    // Not inside setState: what was typed is on its way before React finds time to draw it.
    now.current = to(now.current)
    keeper.keep({ page: 0, draft: now.current })
    setState(now.current)
  }, [keeper])
  return state === null || state instanceof Error ? state : { typed: state, change, keeper }
}
