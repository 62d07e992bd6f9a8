import { expect, test } from 'vitest'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { NOBODY } from '../../../shared/domain/cycle/cycle-state.ts'
import { closeBlocks, monthSentence, stateBlocks, type CloseFacts } from '../../../shared/domain/period/close-blocks.ts'
import { MONTH_STATES, mayAdvance, mayClose, mayReopen } from '../../../shared/domain/period/month-state.ts'

const month = '2026-11' as Month
const READY: CloseFacts = {
  people: 2, sheets: 2, withoutSheet: NOBODY, targetsMissing: NOBODY, resultsMissing: NOBODY, badCells: NOBODY, refused: NOBODY, unconfirmed: NOBODY,
  openAppeals: NOBODY, withoutImprovement: NOBODY, meetingOn: '2026-12-03' as Day, meetingSkipped: null,
}
const codes = (change: Partial<CloseFacts>): string[] => closeBlocks(stateBlocks({ ...READY, ...change })).map(({ code }) => code)
const one = { count: 1, names: ['戴南希'] }

// Catches: a month that closes with somebody left out, unsigned, unscored, unanswered or unimproved.
test.each([
  ['nobody has a sheet', { sheets: 0 }, 'no-sheets'],
  ['somebody active is without sheet', { withoutSheet: one }, 'without-sheet'],
  ['a target is missing', { targetsMissing: one }, 'targets-missing'],
  ['a result is missing', { resultsMissing: one }, 'results-missing'],
  ['a cell is no figure', { badCells: one }, 'bad-cells'],
  ['a sheet cannot be scored', { refused: one }, 'sheets-refused'],
  ['a sheet is not confirmed', { unconfirmed: one }, 'unconfirmed'],
  ['an appeal is open', { openAppeals: one }, 'appeal-open'],
  ['somebody has no improvement step', { withoutImprovement: one }, 'without-improvement'],
  ['the meeting is not spoken of', { meetingOn: null }, 'meeting-missing'],
])('%s: the month cannot be closed', (_, change, code) => {
  expect(codes(change)).toEqual([code])
})

// Catches: a wall where there is none, so that a month that is done can never be closed.
test('a month with everything done closes, also when its meeting was not held for a reason', () => {
  expect(codes({})).toEqual([])
  expect(codes({ meetingOn: null, meetingSkipped: '老板出差' })).toEqual([])
})

// Catches: a block that names nobody, or all two hundred of them, or leads nowhere.
test('a block names at most three people and leads to a place', () => {
  const [block] = closeBlocks(stateBlocks({ ...READY, unconfirmed: { count: 7, names: ['甲', '乙', '丙', '丁', '戊'] } }))
  expect(block).toEqual({ code: 'unconfirmed', count: 7, to: '/evaluations', sentence: '7 张考核表还没有由直接上级（或老板代签）确认：甲、乙、丙等' })
})

// Catches: blocks shown under another state than the one that mends them.
test('each block stands under its state', () => {
  const blocks = stateBlocks({ ...READY, withoutSheet: one, badCells: one, unconfirmed: one, meetingOn: null })
  expect(MONTH_STATES.map((state) => blocks[state].map(({ code }) => code))).toEqual([['without-sheet'], ['bad-cells'], ['unconfirmed'], ['meeting-missing'], []])
})

// Catches: a way round closing or reopening, which keep the version.
test('open states follow each other freely; closed is reached and left by closing and reopening only', () => {
  for (const from of MONTH_STATES) for (const to of MONTH_STATES) expect(mayAdvance(from, to), `${from} ${to}`).toBe(from !== 'closed' && to !== 'closed')
})

// Catches: 人事 opening a month again, or an employee closing one.
test('owner and 人事 close; only the owner opens again', () => {
  expect(['owner', 'hr', 'employee'].map((kind) => [mayClose({ kind }), mayReopen({ kind })])).toEqual([[true, true], [true, false], [false, false]])
})

// Catches: a later month that cannot be closed before an earlier one, or no word about the order.
test('the sentence says what is left, and advises to close the earlier month first', () => {
  expect(monthSentence(month, false, [], [])).toBe('2026年11月都做完了，可以归档。')
  expect(monthSentence(month, false, [], ['2026-09', '2026-10'] as Month[])).toContain('2026年9月等 2 个月还没有归档：建议从早到晚归档，不过先归档2026年11月也可以')
  expect(monthSentence(month, false, closeBlocks(stateBlocks({ ...READY, unconfirmed: one, badCells: one })), [])).toBe('2026年11月还有 2 件事没有做完，做完才能归档。')
  expect(monthSentence(month, true, [], [])).toContain('已归档，只能看')
})
