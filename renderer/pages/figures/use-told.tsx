import { App } from 'antd'
import { useCallback } from 'react'
import { text } from '../../components/text.ts'
import type { Lock } from '../../stores/figure-view.ts'

const t = text.figures

/** The teller for cells a paste passed over. */
export function useTold(): (skipped: ReadonlyMap<Lock, number>, clipped: number) => void {
  const { notification } = App.useApp()
  return useCallback((skipped, clipped) => {
    const count = [...skipped.values()].reduce((sum, one) => sum + one, 0)
    notification.info({
      title: t.skippedTitle(count + clipped), duration: 8, placement: 'bottomRight',
      description: <ul className="figures-refused">{[...skipped].map(([lock, cells]) => <li key={lock}>{t.skippedLine(cells, t.locks[lock])}</li>)}{clipped > 0 && <li>{t.clipped(clipped)}</li>}</ul>,
    })
  }, [notification])
}
