import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FIT_QUESTIONS } from '../../../shared/domain/fit/fit.ts'
import { person } from '../../helpers/person.ts'
import { checkIn, formOf, keyResult, lastEntry, listed, objective, only, openTestHouse, QUARTER, type TestHouse } from './okr-house.ts'

const NEXT = '2027-Q1'
let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const saved = (form: Parameters<typeof objective>[0] = {}) => house.call('objectives.save', objective(form))
const carry = async (ids: number[]) => (await house.call('objectives.carry', { from: QUARTER, to: NEXT, ids })).carried
const proposals = async () => (await house.call('reviews.list', { quarter: QUARTER })).proposals
const GRAI = { goals: '', results: '', causes: '', lessons: '' }

describe('carrying over', () => {
  test('takes the latest figure as the new start, leaves what was reached, and names where it came from', async () => {
    const card = await saved({ ambition: 'aspirational', keyResults: [keyResult({ title: '退货率', weight: '50' }), keyResult({ title: '投诉', weight: '25' }), keyResult({ title: '交期', kind: 'at-least', start: null, target: '95', weight: '25' })] })
    for (const [at, current] of [[0, '5'], [1, '4'], [2, '97']] as const) {
      const each = card.keyResults[at]
      if (each) await checkIn(house, each, current)
    }
    await house.call('objectives.score', { id: card.id, score: '0.7', reason: '靠运气' })
    expect(await carry([card.id])).toBe(1)
    const [copy] = await listed(house, NEXT)
    expect(copy).toMatchObject({ title: card.title, ambition: 'aspirational', carriedFromId: card.id, givenScore: null, givenReason: '', computedScore: null })
    expect(copy?.keyResults.map(({ title, start, target, weight, current }) => [title, start, target, weight, current])).toEqual([['退货率', '5', '4', '66.67', null], ['交期', null, '95', '33.33', null]])
    expect(lastEntry(house)).toEqual({ method: 'objectives.carry', subject: `objectives ${NEXT}`, details: { from: QUARTER, to: NEXT, carried: [{ from: card.id, to: copy?.id, title: card.title }] } })
    expect((await listed(house))[0]).toMatchObject({ id: card.id, givenScore: '0.7' })
  })

  test('passes over what is reached, and does not copy twice when asked twice', async () => {
    const reached = await saved({ title: '做到了' })
    await checkIn(house, only(reached), '3')
    const judged = await saved({ title: '老板说做到了' })
    await house.call('objectives.score', { id: judged.id, score: '1', reason: '客户认可' })
    const open = await saved({ title: '没有数字' })
    expect(await carry([reached.id, judged.id, open.id])).toBe(1)
    expect(await carry([reached.id, judged.id, open.id])).toBe(0)
    expect((await listed(house, NEXT)).map(({ title }) => title)).toEqual(['没有数字'])
  })

  test('keeps the tree: a child stands under its parent’s copy, or under the next one up when the parent was reached', async () => {
    const top = await saved({ title: '顶' })
    const middle = await saved({ title: '中', parentId: top.id })
    await checkIn(house, only(middle), '4')
    const low = await saved({ title: '底', parentId: middle.id })
    // Written last, so that a copy in order of writing would not find its parent yet.
    const late = await saved({ title: '后来的顶' })
    await house.call('objectives.save', formOf(top, { parentId: late.id }))
    expect(await carry([top.id, middle.id, low.id, late.id])).toBe(3)
    const copies = await listed(house, NEXT)
    const titleOf = new Map(copies.map(({ id, title }) => [id, title]))
    expect(copies.map(({ title, parentId }) => [title, parentId === null ? null : titleOf.get(parentId)])).toEqual([['顶', '后来的顶'], ['底', '顶'], ['后来的顶', null]])
  })

  test('refuses ids of another quarter and the way back', async () => {
    const { id } = await saved()
    const other = await saved({ quarter: '2026-Q3' })
    expect((await house.refuse('objectives.carry', { from: QUARTER, to: NEXT, ids: [id, other.id] })).code).toBe('not-found')
    expect(await house.refuse('objectives.carry', { from: QUARTER, to: QUARTER, ids: [id] })).toEqual({ code: 'bad-input', details: { fields: ['to'] } })
    expect(await listed(house, NEXT)).toEqual([])
  })
})

describe('the quarter’s review', () => {
  test('is kept per objective and for the whole quarter, and goes when all four are empty', async () => {
    const { id } = await saved()
    const whole = { quarter: QUARTER, objectiveId: null, goals: '活下来', results: '做到了', causes: '老客户', lessons: '早回访' }
    await house.call('reviews.save', whole)
    await house.call('reviews.save', { quarter: QUARTER, objectiveId: id, ...GRAI, causes: '供应商迟了' })
    await house.call('reviews.save', { quarter: QUARTER, objectiveId: id, ...GRAI, causes: '供应商迟了', lessons: '提前订' })
    expect(lastEntry(house)).toEqual({ method: 'reviews.save', subject: `objective ${id}`, details: { quarter: QUARTER, review: '让老客户愿意再来', changed: ['lessons'] } })
    expect((await house.call('reviews.list', { quarter: QUARTER })).reviews).toEqual([whole, { quarter: QUARTER, objectiveId: id, ...GRAI, causes: '供应商迟了', lessons: '提前订' }])
    await house.call('reviews.save', { quarter: QUARTER, objectiveId: null, ...GRAI, goals: ' ' })
    expect((await house.call('reviews.list', { quarter: QUARTER })).reviews).toHaveLength(1)
    expect((await house.call('reviews.list', { quarter: NEXT })).reviews).toEqual([])
  })

  test('of an objective that is not of the quarter is refused', async () => {
    const { id } = await saved()
    expect((await house.refuse('reviews.save', { quarter: NEXT, objectiveId: id, ...GRAI, goals: '甲' })).code).toBe('not-found')
    expect((await house.refuse('reviews.save', { quarter: QUARTER, objectiveId: 99, ...GRAI, goals: '甲' })).code).toBe('not-found')
  })

  test('proposes what is open, red first, with the score, the confidence that fell and the lesson', async () => {
    const silent = await saved({ title: '没有打卡' })
    const nearly = await saved({ title: '差一点', keyResults: [keyResult({ start: '100', target: '0', unit: '次' })] })
    await checkIn(house, only(nearly), '4')
    const red = await saved({ title: '卡住了' })
    await checkIn(house, only(red), '6', { on: '2026-10-10', confidence: 8 })
    await checkIn(house, only(red), '6', { confidence: 4 })
    await house.call('reviews.save', { quarter: QUARTER, objectiveId: red.id, ...GRAI, lessons: `${'𠮷'.repeat(61)}\n第二行` })
    const done = await saved({ title: '做到了' })
    await checkIn(house, only(done), '4')
    expect(await proposals()).toEqual([
      { objectiveId: red.id, title: '卡住了', why: `得分 0.5，还没有做完，最新数字带到下季度作起点。信心下降：“退货率降到 4 %”（现在 4 分）。总结规律：${'𠮷'.repeat(60)}……` },
      { objectiveId: silent.id, title: '没有打卡', why: '还有关键结果没有进展记录，没有得分。' },
      { objectiveId: nearly.id, title: '差一点', why: '得分 0.96，还没有做完，最新数字带到下季度作起点。' },
    ])
    await carry([red.id, silent.id])
    expect((await proposals()).map(({ title }) => title)).toEqual(['差一点'])
  })

  test('does not propose the own objectives of people on KPI only, and says nothing of it; what they have stays in the list', async () => {
    const { id: employeeId } = await house.call('employees.save', person({ number: '1', position: '装配' }))
    const own = await saved({ level: 'person', employeeId, title: '自己的' })
    const led = await saved({ ownerId: employeeId, title: '公司的' })
    expect(await proposals()).toHaveLength(2)
    await house.call('fit.answer', { quarter: QUARTER, employeeId, answers: FIT_QUESTIONS.map(() => 0) })
    expect((await proposals()).map(({ objectiveId }) => objectiveId)).toEqual([led.id])
    expect((await listed(house)).map(({ id }) => id)).toEqual([led.id, own.id])
    await house.call('fit.answer', { quarter: NEXT, employeeId, answers: FIT_QUESTIONS.map(() => 2) })
    expect(await proposals()).toHaveLength(2)
  })
})
