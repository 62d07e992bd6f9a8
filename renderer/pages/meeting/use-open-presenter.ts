import { App } from 'antd'
import { useCallback } from 'react'
import type { Month } from '../../../shared/domain/brand.ts'
import { call } from '../../api/call.ts'
import { useTellFailure } from '../../components/failure.ts'
import { text } from '../../components/text.ts'

const t = text.meetings.run

/** The laptop's window beside the wall: by the host, or where it cannot, by the page itself. */
export function useOpenPresenter(month: Month): () => Promise<void> {
  const tell = useTellFailure()
  const { notification } = App.useApp()
  return useCallback(async () => {
    try {
      const { inPage } = await call('meetings.openPresenter', { month })
      if (!inPage) return
      if (window.open(`#/meeting/presenter?month=${month}`, `presenter-${month}`, 'popup,width=1280,height=760') === null) notification.warning({ title: t.blocked, description: t.blockedNext })
    } catch (failure) {
      tell(failure)
    }
  }, [month, tell, notification])
}
