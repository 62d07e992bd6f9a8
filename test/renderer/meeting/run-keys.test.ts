import { expect, it } from 'vitest'
import { AGENDA_KEYS } from '../../../shared/domain/meeting/agenda.ts'
import { actOf } from '../../../renderer/pages/meeting/run-keys.ts'
import { NO_DRAFT, blankDecision, isBegun, readRunDraft } from '../../../renderer/pages/meeting/run-draft.ts'
import type { Month } from '../../../shared/domain/brand.ts'

// Catches: a decision that cannot be typed on some page; caps lock or a Chinese question mark that makes a key dead.
it('knows the keys of every page, and those of one page only there', () => {
  for (const page of AGENDA_KEYS) {
    expect([actOf('D', page), actOf('d', page)]).toEqual([{ act: 'decide' }, { act: 'decide' }])
    expect(actOf('PageDown', page)).toEqual({ act: 'turn', by: 1 })
    expect(actOf('？', page)).toEqual({ act: 'keys' })
    expect(actOf('7', page)).toEqual({ act: 'jump', to: 6 })
    expect([actOf('8', page), actOf('0', page), actOf('Enter', page), actOf('constructor', page)]).toEqual([null, null, null, null])
  }
  const only = (key: string) => AGENDA_KEYS.filter((page) => actOf(key, page) !== null)
  expect([only('c'), only('p'), only('w'), only('s'), only('e')]).toEqual([['old-decisions'], ['old-decisions'], ['gaps'], ['gaps'], ['outlook', 'reading']])
})

// Catches: a draft of another version that breaks the meeting instead of being passed over.
it('reads what it kept, and nothing else', () => {
  const draft = { ...NO_DRAFT, open: { form: 'decision' as const }, decision: { ...blankDecision('2026-11' as Month, '2026-12-03', 'gaps'), what: '对账' } }
  expect(readRunDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  for (const other of [null, undefined, 7, [], { open: null }, { ...draft, open: { form: 'vote' } }]) expect(readRunDraft(other)).toEqual(NO_DRAFT)
  expect(blankDecision('2026-12' as Month, '2027-01-06', null).dueOn).toBe('2027-01-31')
  // Catches: a late meeting whose decisions are overdue when they are written down.
  expect(['2027-01-31', '2027-02-01'].map((today) => blankDecision('2026-12' as Month, today, null).dueOn)).toEqual(['2027-02-28', '2027-03-31'])
  expect([isBegun(null), isBegun(blankDecision('2026-11' as Month, '2026-12-03', 'okr')), isBegun(draft.decision)]).toEqual([false, false, true])
})
