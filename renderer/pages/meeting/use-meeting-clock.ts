import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { MeetingPlace } from '../../../shared/api/meetings.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { call, callLeaving } from '../../api/call.ts'
import { meetingClock, type MeetingClock } from '../../stores/meeting-clock.ts'
import { useMeetingTurns } from '../../stores/meeting-turns.ts'

/** The clock of a running meeting, ticking while the page stands. */
export function useMeetingClock(month: Month, start: MeetingPlace, keeps: boolean): MeetingClock {
  const [clock] = useState(() => meetingClock({
    start, keeps, now: () => performance.now(),
    send: (place) => call('meetings.place', { month, ...place }), leaving: (place) => callLeaving('meetings.place', { month, ...place }),
  }))
  useEffect(() => {
    const ticking = setInterval(clock.tick, 1000)
    const leave = () => clock.leave()
    const hidden = () => { if (document.visibilityState === 'hidden') clock.leave() }
    const unhear = useMeetingTurns.subscribe(({ turn }) => { if (turn !== null && turn.month === month) clock.hear(turn) })
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      clearInterval(ticking)
      unhear()
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hidden)
      clock.leave()
    }
  }, [clock, month])
  return clock
}

export const useClockPage = (clock: MeetingClock) => useStore(clock.store, ({ page }) => page)
export const useClockPaused = (clock: MeetingClock) => useStore(clock.store, ({ paused }) => paused)
