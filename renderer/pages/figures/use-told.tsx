import { App } from 'antd'
import { useCallback, useEffect } from 'react'
import { text } from '../../components/text.ts'
import { useTellFailure } from '../../components/failure.ts'
import { useFigureCells } from '../../stores/figure-cells.ts'
import { forgetRefusals, useFigureSaving } from '../../stores/figure-saving.ts'
import { lineKey, slotKey } from '../../stores/figure-slot.ts'
import type { Lock } from '../../stores/figure-view.ts'

const t = text.figures
const LISTED = 5

/** Tells what the house refused or could not save; answers the teller for cells a paste passed over. */
export function useTold(): (skipped: ReadonlyMap<Lock, number>, clipped: number) => void {
  const { notification } = App.useApp()
  const tell = useTellFailure()
  const refused = useFigureSaving((state) => state.refused)
  const failure = useFigureSaving((state) => state.failure)
  useEffect(() => { if (failure !== null) tell(failure) }, [failure, tell])
  useEffect(() => {
    if (refused.length === 0) return
    const { people, indicators } = useFigureCells.getState()
    notification.warning({
      title: t.refusedTitle(refused.length), duration: 0, placement: 'bottomRight', role: 'alert',
      description: (
        <ul className="figures-refused">
          {refused.slice(0, LISTED).map(({ slot, text: typed, code }) => (
            <li key={slotKey(slot)}>{t.refusedLine(people.get(lineKey(slot))?.name ?? '', indicators.get(slot.indicatorId)?.name ?? '', typed, t.refusals[code])}</li>
          ))}
          {refused.length > LISTED && <li>{t.andMore(refused.length - LISTED)}</li>}
        </ul>
      ),
    })
    forgetRefusals()
  }, [refused, notification])
  return useCallback((skipped, clipped) => {
    const count = [...skipped.values()].reduce((sum, one) => sum + one, 0)
    notification.info({
      title: t.skippedTitle(count + clipped), duration: 8, placement: 'bottomRight',
      description: <ul className="figures-refused">{[...skipped].map(([lock, cells]) => <li key={lock}>{t.skippedLine(cells, t.locks[lock])}</li>)}{clipped > 0 && <li>{t.clipped(clipped)}</li>}</ul>,
    })
  }, [notification])
}
