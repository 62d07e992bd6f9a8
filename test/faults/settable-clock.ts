import type { Clock } from '../../electron/platform/clock.ts'

/** A laptop whose clock is set by hand while the program runs. */
export function settableClock(at: string): Clock & { set(at: string): void } {
  let now = at
  return { now: () => new Date(now), set: (next) => { now = next } }
}
