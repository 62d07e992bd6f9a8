import { describe, expect, it } from 'vitest'
import type { Day } from '../../../shared/domain/brand.ts'
import { agendaMinutes, agendaProblem, DEFAULT_AGENDA } from '../../../shared/domain/meeting/agenda.ts'
import { byUrgency, closedInTime, daysBetween, isSavable, lackingFields, standingSentence, type DecisionStanding } from '../../../shared/domain/meeting/decision.ts'
import { clockText, meetingTime, spend, timeSentence } from '../../../shared/domain/meeting/timer.ts'

const day = (text: string) => text as Day

describe('the agenda', () => {
  it('takes ninety minutes and is in order', () => {
    expect(agendaMinutes(DEFAULT_AGENDA)).toBe(90)
    expect(agendaProblem(DEFAULT_AGENDA)).toBeNull()
  })
  // Catches: an item twice, minutes that are no time, a meeting without the reading of its decisions.
  it('refuses what cannot be run', () => {
    const with_ = (key: string, change: object) => DEFAULT_AGENDA.map((item) => (item.key === key ? { ...item, ...change } : item))
    expect(agendaProblem(with_('gaps', { key: 'okr' }))).toContain('各有一次')
    expect(agendaProblem(with_('gaps', { minutes: 2.5 }))).toContain('整数')
    expect(agendaProblem(with_('gaps', { minutes: 0 }))).toBeNull()
    expect(agendaProblem(with_('reading', { minutes: 0 }))).toContain('宣读决议')
    expect(agendaProblem(with_('chain', { title: ' ' }))).toContain('名称')
  })
})

describe('the quiet timer', () => {
  // 10 min planned, 12 used: −120 s left of the item; 90 × 60 − 720 = 4680 s of the meeting.
  it('counts each item and the whole', () => {
    const time = meetingTime(DEFAULT_AGENDA, spend({}, 'old-decisions', 720))
    expect(time.items[0]).toEqual({ key: 'old-decisions', planned: 600, used: 720, left: -120 })
    expect(time.left).toBe(4680)
    expect([clockText(600), clockText(-90), clockText(0), clockText(4680)]).toEqual(['10:00', '−01:30', '00:00', '78:00'])
    expect([timeSentence({ left: 61 }), timeSentence({ left: -61 })]).toEqual(['本项还有 2 分钟', '本项已超 2 分钟'])
  })
  // Catches: a laptop that slept through lunch, or a clock set back, eating the whole agenda.
  it('does not believe a leap of the clock', () => {
    expect(spend({ gaps: 5 }, 'gaps', -30)).toEqual({ gaps: 5 })
    expect(spend({ gaps: 5 }, 'gaps', 5 * 3600)).toEqual({ gaps: 5 })
    expect(spend({ gaps: 5 }, 'gaps', 1.9)).toEqual({ gaps: 6 })
  })
})

describe('decisions', () => {
  const standing = (change: Partial<DecisionStanding>): DecisionStanding => ({ state: 'open', dueOn: day('2026-03-01'), closedOn: null, postponed: 0, ...change })
  it('needs what, who and when; the standard is advice', () => {
    expect(lackingFields({ what: ' ', ownerName: '', dueOn: null, acceptance: '' })).toEqual(['what', 'ownerName', 'dueOn', 'acceptance'])
    expect(isSavable({ what: '回访', ownerName: '张三', dueOn: day('2026-03-01'), acceptance: '' })).toBe(true)
    expect(isSavable({ what: '回访', ownerName: ' ', dueOn: day('2026-03-01'), acceptance: '全部' })).toBe(false)
  })
  // 2026-02-27 to 2026-03-01 is two days; 2028 has a 29th.
  it('says how it stands in days of the calendar', () => {
    expect([daysBetween(day('2026-02-27'), day('2026-03-01')), daysBetween(day('2028-02-27'), day('2028-03-01'))]).toEqual([2, 3])
    expect(standingSentence(standing({ postponed: 2 }), day('2026-03-13'))).toBe('逾期 12 天，已延期 2 次')
    expect(standingSentence(standing({}), day('2026-03-01'))).toBe('今天到期')
    expect(standingSentence(standing({ state: 'done', closedOn: day('2026-03-03') }), day('2026-04-01'))).toBe('完成，晚了 2 天')
    expect(standingSentence(standing({ state: 'done', closedOn: day('2026-03-01') }), day('2026-04-01'))).toBe('按期完成')
  })
  // Catches: closed decisions on top of the meeting's first page, or the newest before the longest overdue.
  it('puts the longest overdue first and closed ones last', () => {
    const all = [standing({ state: 'done', closedOn: day('2026-01-05') }), standing({ dueOn: day('2026-05-01') }), standing({ dueOn: day('2026-01-01') }), standing({ state: 'dropped', closedOn: day('2026-02-05') })]
    expect(all.toSorted(byUrgency).map(({ dueOn, closedOn }) => closedOn ?? dueOn)).toEqual(['2026-01-01', '2026-05-01', '2026-02-05', '2026-01-05'])
  })
  // due by 03-31: two done (one late), one open, dropped one left out -> 1 of 3.
  it('counts what was closed in time', () => {
    expect(closedInTime([standing({ state: 'done', closedOn: day('2026-02-28') }), standing({ state: 'done', closedOn: day('2026-03-02') }), standing({}), standing({ state: 'dropped', closedOn: day('2026-02-01') }), standing({ dueOn: day('2026-04-02') })], day('2026-03-31')))
      .toEqual({ due: 3, inTime: 1 })
  })
})
