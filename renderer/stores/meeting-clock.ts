import { createStore, type StoreApi } from 'zustand'
import type { MeetingPlace } from '../../shared/api/meetings.ts'
import { AGENDA_KEYS, type AgendaKey } from '../../shared/domain/meeting/agenda.ts'
import { spend } from '../../shared/domain/meeting/timer.ts'
import type { MeetingTurn } from './meeting-turns.ts'

/** How long the meeting may be ahead of what is kept, in ms: as much a crash takes from the timer. */
export const KEPT_EVERY = 15_000
/** The clock ticks each second, and once a minute in a window nobody sees; after more than this the laptop slept (seconds). */
const SLEPT = 120

/** `unsaved`: the last place did not reach the house; it is sent again. */
export type ClockState = MeetingPlace & { unsaved: boolean }

export interface MeetingClock {
  store: StoreApi<ClockState>
  turn(page: AgendaKey): void
  pause(paused: boolean): void
  /** Once a second. */
  tick(): void
  /** Another window of the same meeting has turned the page or paused. */
  hear(turn: MeetingTurn): void
  /** The page goes away: what is not kept yet is sent by `leaving`. */
  leave(): void
  /** The meeting has ended: nothing is sent any more. */
  end(): void
}

interface ClockOptions {
  start: MeetingPlace
  /** Milliseconds of a clock that nobody sets. */
  now: () => number
  send: (place: MeetingPlace) => Promise<unknown>
  leaving: (place: MeetingPlace) => void
  /** The wall counts and keeps the time; the presenter's window only follows it. */
  keeps: boolean
}

const keyOf = ({ page, used, paused }: MeetingPlace): string => JSON.stringify([page, paused, ...AGENDA_KEYS.map((key) => used[key] ?? 0)])

/** Where a running meeting stands, in whole seconds, kept on each turn of a page and every 15 s. */
export function meetingClock({ start, now, send, leaving, keeps }: ClockOptions): MeetingClock {
  const store = createStore<ClockState>(() => ({ ...start, unsaved: false }))
  let since = now()
  let keptAt = since
  let sending = false
  let again = false
  let over = false
  /** Own words that come back by the house's news. Two windows would else turn each other for ever. */
  const own: string[] = []

  const place = (): MeetingPlace => {
    const { page, used, paused } = store.getState()
    return { page, used, paused }
  }
  const settle = () => {
    const at = now()
    const seconds = Math.floor((at - since) / 1000)
    const { page, used, paused } = store.getState()
    if (paused || seconds < 0 || seconds > SLEPT) { since = at; return }
    if (seconds === 0) return
    since += seconds * 1000
    store.setState({ used: spend(used, page, seconds) })
  }
  const tell = (): void => {
    if (over) return
    keptAt = now()
    if (sending) { again = true; return }
    sending = true
    const sent = place()
    const key = keyOf(sent)
    own.push(key)
    send(sent).then(() => store.setState({ unsaved: false }), () => {
      own.splice(own.indexOf(key), 1)
      if (!over) store.setState({ unsaved: true })
    }).finally(() => {
      sending = false
      if (again) { again = false; tell() }
    })
  }
  const change = (to: Partial<MeetingPlace>) => {
    settle()
    since = now()
    store.setState(to)
    tell()
  }
  return {
    store,
    turn: (page) => { if (page !== store.getState().page) change({ page }) },
    pause: (paused) => { if (paused !== store.getState().paused) change({ paused }) },
    tick() {
      settle()
      if (keeps && !store.getState().paused && now() - keptAt >= KEPT_EVERY) tell()
    },
    hear({ page, used, paused }) {
      const mine = own.indexOf(keyOf({ page, used, paused }))
      if (mine >= 0) { own.splice(mine, 1); return }
      if (!keeps) {
        since = now()
        store.setState({ page, used, paused })
      } else if (page !== store.getState().page || paused !== store.getState().paused) change({ page, paused })
    },
    leave() {
      settle()
      if (!over && keeps) leaving(place())
    },
    end() { over = true },
  }
}
