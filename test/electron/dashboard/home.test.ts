import { afterEach, beforeEach, expect, test } from 'vitest'
import { heldClock, openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { makeClosable } from '../../helpers/closable.ts'
import { keyResult, objective } from '../okr/okr-house.ts'
import { employee, indicator, openImproving, openPlan } from '../improvements/improve-house.ts'

let house: TestHouse
beforeEach(async () => { house = await openImproving() })
afterEach(() => house.close())

const JUNE = '1997-06'
const home = (month = JUNE) => house.call('dashboard.home', { month })
const decide = (what: string, dueOn: string) => house.call('decisions.save', { id: null, month: JUNE, kind: 'decision', what, ownerId: employee(house, '001'), ownerName: '', partners: [], dueOn, acceptance: '有对账单', resources: '', page: null, indicatorId: null })

// Catches: an empty program that sends its owner to close a month.
test('an empty house is not asked to close anything', async () => {
  const empty = openTestHouse({ clock: heldClock() })
  try {
    const { next, steps, benefit } = await empty.call('dashboard.home', { month: '2026-11' })
    expect(next.map(({ code }) => code)).toEqual(['company-unnamed', 'no-people', 'no-sheets', 'no-company-objective'])
    expect(steps.every(({ ready }) => !ready)).toBe(true)
    expect([benefit.sentence, benefit.trend]).toEqual(['本月的考核表里没有效益指标。', null])
  } finally {
    empty.close()
  }
})

test('counts how far each state has come, and names the five most blocking things', async () => {
  await house.call('company.save', { name: '北风' })
  const sheet = house.db.prepare("SELECT id FROM evaluation WHERE month = ? AND employee_id = ?").pluck().get(JUNE, employee(house, '001')) as number
  await house.call('evaluations.confirmMany', { ids: [sheet as never] })
  await house.call('figures.save', { month: JUNE, entries: [{ employeeId: employee(house, '002'), indicatorId: indicator(house, '销售额'), field: 'actual', text: '很多' }] })
  const { steps, next, more, scores } = await home()
  expect(steps.map(({ state, done, total, ready }) => [state, done, total, ready])).toEqual([['planning', 18, 18, true], ['collecting', 17, 18, false], ['evaluating', 1, 9, false], ['meeting', 0, 9, false], ['closed', 0, 1, false]])
  expect(next.slice(0, 3).map(({ code, count }) => [code, count])).toEqual([['bad-cells', 1], ['results-missing', 1], ['unconfirmed', 7]])
  expect(next).toHaveLength(5)
  // Improvement, talks and next month wait until everybody is evaluated.
  expect([...next, ...Array.from({ length: more })].length).toBe(5 + more)
  expect(next.some(({ code }) => code === 'without-improvement')).toBe(false)
  expect(scores).toMatchObject({ people: 9, scored: 8 })
})

// Catches: a decision that is due forgotten because its month is another one, and one that is not due shown as late.
test('overdue decisions and plans come first, whichever month is looked at', async () => {
  await decide('每周对账', '1997-07-01')
  await decide('换供应商', '2026-11-25')
  await decide('明年再看', '2027-05-01')
  await openPlan(house, '1997-03', '001', { dueOn: '1997-05-31' })
  await openPlan(house, '1997-03', '002', { dueOn: null })
  const { next, decisions, plans } = await home('1997-05')
  expect(next[0]).toMatchObject({ code: 'decision-overdue', count: 1, to: '/meeting?tab=decisions' })
  expect(next[0]?.label).toContain('每周对账')
  expect(decisions).toMatchObject({ open: 3, overdue: 1 })
  expect(decisions.due.map(({ what, overdue, standing }) => [what, overdue, standing])).toEqual([['每周对账', true, '逾期 10737 天'], ['换供应商', false, '还有 2 天']])
  expect([plans.open, plans.overdue, plans.due.map(({ action }) => action)]).toEqual([2, 1, ['001 的办法']])
})

test('a month that is done can be closed; closed, it waits for nothing', async () => {
  await house.call('company.save', { name: '北风' })
  await makeClosable(house, JUNE)
  expect((await home()).next.map(({ code }) => code)).toContain('close')
  await house.call('months.close', { month: JUNE })
  const { closed, steps, next } = await home()
  expect([closed, steps.every(({ ready }) => ready)]).toEqual([true, true])
  // Catches: a closed month whose page asks for targets, talks or papers; what is overdue is nobody's month.
  expect(next.map(({ code }) => code).filter((code) => !['decision-overdue', 'plan-overdue'].includes(code))).toEqual([])
})

// Catches: 效益 of the page reckoned otherwise than on the meeting's wall.
test('says 效益 as the wall does, with twelve months of the first', async () => {
  const { benefit } = await home()
  const wall = (await house.call('meetings.wall', { month: JUNE })).benefit
  expect(benefit.sentence).toBe(wall.sentence)
  expect(benefit.indicators.map(({ sentence }) => sentence)).toEqual(wall.indicators.map(({ sentence }) => sentence))
  expect(benefit.trend?.points.map(({ actual }) => actual)).toEqual(wall.indicators[0]?.series.map(({ actual }) => actual))
})

// Catches: a fall that is told although it came back, or of check-ins made after the month.
test('names key results whose confidence fell by two', async () => {
  await house.call('objectives.save', objective({ quarter: '1997-Q2', departmentId: null, level: 'company', parentId: null, keyResults: [keyResult({ title: '续签 20 家', kind: 'increase', start: '5', target: '20', weight: '100' })] }))
  const id = house.db.prepare('SELECT max(id) FROM key_result').pluck().get() as number
  const check = (on: string, confidence: number) => house.call('keyResults.checkIn', { keyResultId: id, on, current: '6', confidence, note: '', correctsId: null })
  await check('1997-04-10', 7)
  await check('1997-06-10', 4)
  expect((await home('1997-05')).falling).toEqual([])
  const { falling } = await home()
  expect(falling).toMatchObject([{ sentence: '信心从 7 降到 4：请说清卡在哪里、需要谁帮忙。' }])
  expect(falling[0]?.keyResult).toContain('续签 20 家')
})
