import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkIn, draftOf, formOf, keyResult, lastEntry, listed, objective, only, openTestHouse, QUARTER, type TestHouse } from './okr-house.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const saved = (form: Parameters<typeof objective>[0] = {}) => house.call('objectives.save', objective(form))

describe('check-ins', () => {
  test('8 % → 4 %, now 5 %: 0.75, and the objective scores it', async () => {
    const card = await checkIn(house, only(await saved()), '5', { confidence: 6 })
    expect(only(card)).toMatchObject({ current: '5', progress: '0.75', score: '0.75', confidence: 6, checkIns: 1, lastOn: '2026-11-20' })
    expect(card.computedScore).toBe('0.75')
    expect(await listed(house)).toEqual([card])
  })

  test('raw progress below the start and beyond the target is kept; the score is clamped', async () => {
    const card = await saved()
    expect(only(await checkIn(house, only(card), '9'))).toMatchObject({ progress: '-0.25', score: '0' })
    expect(only(await checkIn(house, only(card), '2'))).toMatchObject({ progress: '1.5', score: '1' })
  })

  test('three weights of 33.33 / 33.33 / 33.34 make one score, and none before the last key result is known', async () => {
    const card = await saved({ keyResults: ['33.33', '33.33', '33.34'].map((weight, at) => keyResult({ weight, title: `第${at}` })) })
    for (const each of card.keyResults.slice(0, 2)) expect((await checkIn(house, each, '5')).computedScore).toBeNull()
    const last = card.keyResults[2]
    expect(last && (await checkIn(house, last, '4')).computedScore).toBe('0.83335')
  })

  test('keep at or below is met at equality', async () => {
    const card = await saved({ keyResults: [keyResult({ kind: 'at-most', start: null })] })
    expect((await checkIn(house, only(card), '4')).computedScore).toBe('1')
    expect((await checkIn(house, only(card), '4.01')).computedScore).toBe('0')
  })

  test('the latest day counts, however late an older one is typed', async () => {
    const card = await saved()
    await checkIn(house, only(card), '5', { on: '2026-11-20' })
    expect(only(await checkIn(house, only(card), '7', { on: '2026-10-31' }))).toMatchObject({ current: '5', lastOn: '2026-11-20', checkIns: 2 })
  })

  test('a correction takes the place of the old one, which stays in the history with its author', async () => {
    const card = await saved()
    await checkIn(house, only(card), '50', { note: '手误' })
    await house.call('operator.choose', { kind: 'hr' })
    const after = await checkIn(house, only(card), '5', { on: '2026-11-21', correctsId: 1 })
    expect(only(after)).toMatchObject({ current: '5', checkIns: 1, lastOn: '2026-11-20' })
    const { checkIns } = await house.call('keyResults.history', { keyResultId: only(card).id })
    expect(checkIns).toEqual([
      { id: 1, on: '2026-11-20', current: '50', confidence: 5, note: '手误', correctsId: null, correctedById: 2, by: '老板' },
      { id: 2, on: '2026-11-21', current: '5', confidence: 5, note: '', correctsId: 1, correctedById: null, by: '人事' },
    ])
    expect(lastEntry(house).details).toMatchObject({ keyResult: '退货率降到 4 %', current: '5', corrects: { on: '2026-11-20', current: '50', confidence: 5 } })
  })

  test('each is corrected once: the newest is what a second correction names', async () => {
    const card = await saved()
    await checkIn(house, only(card), '50')
    await checkIn(house, only(card), '5', { correctsId: 1 })
    const again = { keyResultId: only(card).id, on: '2026-11-21', current: '6', confidence: 5, note: '', correctsId: 1 }
    expect(await house.refuse('keyResults.checkIn', again)).toMatchObject({ code: 'objective-invalid', details: { findings: [{ keyResult: 0, sentence: expect.stringContaining('已经更正过') as string }] } })
    expect(only(await checkIn(house, only(card), '6', { correctsId: 2 }))).toMatchObject({ current: '6', checkIns: 1 })
  })

  test('history cannot be changed in the file either', async () => {
    await checkIn(house, only(await saved()), '5')
    expect(() => house.db.exec("UPDATE check_in SET current = '4'")).toThrow('check-ins are history')
  })

  test('of another key result, of a key result that is not there, of a day to come, and half a milestone are refused', async () => {
    const card = await saved({ keyResults: [keyResult({ weight: '50' }), keyResult({ weight: '50', kind: 'milestone', title: '样板间开放' })] })
    const [first, second] = card.keyResults
    if (!first || !second) throw new Error('two key results were saved')
    await checkIn(house, first, '5')
    const form = { keyResultId: second.id, on: '2026-11-20', current: '1', confidence: 5, note: '', correctsId: null }
    expect(await house.refuse('keyResults.checkIn', { ...form, correctsId: 1 })).toEqual({ code: 'not-found', details: { what: 'checkIn' } })
    expect(await house.refuse('keyResults.checkIn', { ...form, keyResultId: 99 })).toEqual({ code: 'not-found', details: { what: 'keyResult' } })
    expect(await house.refuse('keyResults.history', { keyResultId: 99 })).toEqual({ code: 'not-found', details: { what: 'keyResult' } })
    expect(await house.refuse('keyResults.checkIn', { ...form, current: '0.5' })).toMatchObject({ code: 'objective-invalid', details: { findings: [{ keyResult: 1 }] } })
    expect(await house.refuse('keyResults.checkIn', { ...form, on: '2026-11-24' })).toMatchObject({ code: 'objective-invalid' })
    expect((await checkIn(house, second, '1', { on: '2026-11-23' })).keyResults[1]).toMatchObject({ score: '1' })
  })

  test('confidence that fell by two is red and says so; a target moved later is measured anew', async () => {
    const card = await saved()
    await checkIn(house, only(card), '7', { on: '2026-10-20', confidence: 7 })
    const red = await checkIn(house, only(card), '7', { confidence: 5 })
    expect(only(red)).toMatchObject({ confidence: 5, confidenceFell: true })
    expect(red.remarks).toContain('关键结果 1“退货率降到 4 %”：信心从 7 降到 5：请说清卡在哪里、需要谁帮忙。')
    const eased = await house.call('objectives.save', formOf(red, { keyResults: [{ ...draftOf(only(red)), target: '6' }] }))
    expect(eased.computedScore).toBe('0.5')
  })
})

describe('the score that the owner gives', () => {
  test('stands beside the computed one with its reason, and can be taken back', async () => {
    const card = await checkIn(house, only(await saved({ ambition: 'aspirational' })), '5')
    const given = await house.call('objectives.score', { id: card.id, score: '0.6', reason: ' 靠了外部降价 ' })
    expect(given).toMatchObject({ computedScore: '0.75', givenScore: '0.6', givenReason: '靠了外部降价' })
    expect(given.remarks.join()).toContain('还没有到')
    expect(lastEntry(house)).toEqual({ method: 'objectives.score', subject: `objective ${card.id}`, details: { quarter: QUARTER, title: card.title, score: { from: null, to: '0.6' }, reason: '靠了外部降价' } })
    expect(await house.call('objectives.score', { id: card.id, score: null, reason: '不再需要' })).toMatchObject({ givenScore: null, givenReason: '', computedScore: '0.75' })
  })

  test('needs a reason and lies between 0 and 1', async () => {
    const { id } = await saved()
    expect((await house.refuse('objectives.score', { id, score: '0.6', reason: ' ' })).code).toBe('reason-missing')
    expect(await house.refuse('objectives.score', { id, score: '1.01', reason: '好' })).toEqual({ code: 'points-out-of-range', details: { from: '0', to: '1' } })
    expect((await house.refuse('objectives.score', { id: 99, score: '1', reason: '好' })).code).toBe('not-found')
  })
})

describe('above 0.9 three quarters running', () => {
  const EASY = '太容易'
  const quarterly = async (quarter: string, current: string, title = '守住交付') => {
    const card = await saved({ quarter, title, ambition: 'aspirational' })
    return checkIn(house, only(card), current)
  }

  test('is too easy where the same objective was written anew each quarter; 0.9 itself is not above', async () => {
    await quarterly('2026-Q2', '4')
    await quarterly('2026-Q3', '4.2')
    expect((await quarterly('2026-Q4', '4.1')).remarks.join()).toContain(EASY)
    await quarterly('2026-Q2', '4', '别的')
    await quarterly('2026-Q3', '4.4', '别的')
    expect((await quarterly('2026-Q4', '4', '别的')).remarks.join()).not.toContain(EASY)
  })

  test('is too easy where it was carried on, under whatever name; a quarter left out breaks the row', async () => {
    const first = await quarterly('2026-Q2', '4.2')
    await house.call('objectives.carry', { from: '2026-Q2', to: '2026-Q3', ids: [first.id] })
    const [second] = await listed(house, '2026-Q3')
    if (!second) throw new Error('not carried')
    await house.call('objectives.save', formOf(second, { title: '改了名' }))
    await house.call('objectives.score', { id: second.id, score: '0.95', reason: '几乎' })
    await house.call('objectives.carry', { from: '2026-Q3', to: '2026-Q4', ids: [second.id] })
    const [third] = await listed(house)
    if (!third) throw new Error('not carried')
    expect((await house.call('objectives.score', { id: third.id, score: '0.95', reason: '几乎' })).remarks.join()).toContain(EASY)
    await house.call('objectives.carry', { from: '2026-Q2', to: '2027-Q1', ids: [first.id] })
    const [late] = await listed(house, '2027-Q1')
    if (!late) throw new Error('not carried')
    expect((await house.call('objectives.score', { id: late.id, score: '0.95', reason: '几乎' })).remarks.join()).not.toContain(EASY)
  })
})
