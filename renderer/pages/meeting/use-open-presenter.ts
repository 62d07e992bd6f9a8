import { useCallback } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import { call } from '../../api/call.ts'
import { text } from '../../components/text.ts'
import { useTold } from './told.ts'

const t = text.meetings.run

/** The laptop's window beside the wall: by the host, or where it cannot, by the page itself. */
export function useOpenPresenter(month: Month): () => Promise<void> {
  const told = useTold()
  return useCallback(async () => {
    try {
      const { inPage } = await call('meetings.openPresenter', { month })
      if (!inPage) return
      if (window.open(`#/meeting/presenter?month=${month}`, `presenter-${month}`, 'popup,width=1280,height=760') === null) told.bad(t.blocked, t.blockedNext)
    } catch (failure) {
      told.failed(failure)
    }
  }, [month, told])
}
