import { describe, expect, it, vi } from 'vitest'
import type { MeetingPlace } from '../../../shared/api/meetings.ts'
import { KEPT_EVERY, meetingClock } from '../../../renderer/stores/meeting-clock.ts'
import type { MeetingTurn } from '../../../renderer/stores/meeting-turns.ts'

function clockAt(start: Partial<MeetingPlace> = {}, keeps = true) {
  let at = 0
  const sent: MeetingPlace[] = []
  const left: MeetingPlace[] = []
  const answers: { refuse: boolean; hold: (() => void)[] | null } = { refuse: false, hold: null }
  const clock = meetingClock({
    start: { page: 'old-decisions', used: {}, paused: false, ...start }, now: () => at, keeps, leaving: (place) => left.push(place),
    send: async (place) => {
      sent.push(place)
      if (answers.hold !== null) await new Promise<void>((go) => answers.hold?.push(go))
      if (answers.refuse) throw new Error('busy')
    },
  })
  /** Seconds pass, ticked one by one as in the page. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) { at += 1000; clock.tick(); await Promise.resolve() }
  }
  return { clock, sent, left, answers, pass, sleep: (ms: number) => { at += ms }, state: () => clock.store.getState() }
}
const turn = (place: Partial<MeetingTurn>): MeetingTurn => ({ type: 'meeting', month: '2026-11', page: 'old-decisions', used: {}, paused: false, at: '', ...place })
const settled = () => vi.waitFor(() => Promise.resolve())

describe('the clock of a running meeting', () => {
  // Catches: time put on the wrong item at a turn, or lost between two turns.
  it('spends the seconds on the page that was shown and keeps them on each turn and every 15 seconds', async () => {
    const { clock, sent, pass, state } = clockAt({ used: { 'old-decisions': 100 } })
    await pass(7)
    clock.turn('benefit')
    await pass(20)
    expect(state().used).toEqual({ 'old-decisions': 107, benefit: 20 })
    expect(sent.map(({ page, used }) => [page, used])).toEqual([['benefit', { 'old-decisions': 107 }], ['benefit', { 'old-decisions': 107, benefit: KEPT_EVERY / 1000 }]])
  })

  // Catches: a pause that goes on counting, or a lunch with the lid closed counted as talk.
  it('counts neither a pause nor a sleep', async () => {
    const { clock, pass, sleep, state, sent } = clockAt()
    await pass(3)
    clock.pause(true)
    await pass(60)
    clock.pause(false)
    sleep(3600_000)
    clock.tick()
    await pass(2)
    expect(state().used).toEqual({ 'old-decisions': 5 })
    expect(sent.map(({ paused }) => paused).slice(0, 2)).toEqual([true, false])
  })

  // Catches: two windows that turn each other for ever; the presenter's estimate taken over the wall's own count.
  it('follows another window, keeps its own count, and knows its own words when they come back', async () => {
    const { clock, sent, pass, state } = clockAt()
    await pass(4)
    clock.turn('benefit')
    clock.turn('chain')
    await settled()
    for (const place of sent.slice()) clock.hear(turn(place))
    expect(state().page).toBe('chain')
    const before = sent.length
    clock.hear(turn({ page: 'okr', used: { 'old-decisions': 999 } }))
    expect(state()).toMatchObject({ page: 'okr', used: { 'old-decisions': 4 } })
    await settled()
    expect(sent).toHaveLength(before + 1)
    clock.hear(turn(sent.at(-1) as MeetingPlace))
    expect(sent).toHaveLength(before + 1)
  })

  // Catches: an older place landing on a newer one because both were on their way at once.
  it('sends one word at a time and the newest last', async () => {
    const { clock, sent, answers } = clockAt()
    answers.hold = []
    clock.turn('benefit')
    clock.turn('chain')
    clock.turn('gaps')
    expect(sent.map(({ page }) => page)).toEqual(['benefit'])
    answers.hold.shift()?.()
    answers.hold = null
    await vi.waitFor(() => expect(sent.map(({ page }) => page)).toEqual(['benefit', 'gaps']))
  })

  // Catches: a failure that stays silent, or is never tried again.
  it('says that a place was not kept and tries again', async () => {
    const { clock, answers, pass, state } = clockAt()
    answers.refuse = true
    clock.turn('benefit')
    await vi.waitFor(() => expect(state().unsaved).toBe(true))
    answers.refuse = false
    await pass(16)
    await vi.waitFor(() => expect(state().unsaved).toBe(false))
  })

  // Catches: the last seconds lost when the page goes, or a word sent for a meeting that is over.
  it('sends the last seconds as it leaves, and nothing once the meeting has ended', async () => {
    const { clock, left, pass, sent } = clockAt()
    await pass(5)
    clock.leave()
    expect(left).toEqual([{ page: 'old-decisions', used: { 'old-decisions': 5 }, paused: false }])
    clock.end()
    clock.turn('okr')
    clock.leave()
    expect([sent.length, left.length]).toEqual([0, 1])
  })

  // Catches: the presenter's window writing over the wall's time.
  it('only follows in the presenter\'s window, and turns the page with the time it was told', async () => {
    const { clock, pass, sent, state, left } = clockAt({}, false)
    clock.hear(turn({ page: 'gaps', used: { gaps: 50 } }))
    await pass(30)
    expect(state().used).toEqual({ gaps: 80 })
    clock.leave()
    expect([sent, left]).toEqual([[], []])
    clock.turn('okr')
    expect(sent).toEqual([{ page: 'okr', used: { gaps: 80 }, paused: false }])
  })
})
