import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { addObjective, closeMonth, lastEntry } from './okr-rows.ts'

let house: TestHouse
let objectiveId: ObjectiveId
beforeEach(() => {
  house = openTestHouse()
  objectiveId = addObjective(house.db, { quarter: '2026-Q4' })
})
afterEach(() => house.close())

const mark = (month: string, value = 4, note = '每周复盘，进展公开') => ({ objectiveId, month, mark: value, note })

test('a mark is kept for its objective and month, and a later one takes its place', async () => {
  const other = addObjective(house.db, { quarter: '2026-Q4', title: '另一个' })
  await house.call('process.save', mark('2026-11', 2))
  await house.call('process.save', mark('2026-12', 5))
  await house.call('process.save', { ...mark('2026-11', 3), objectiveId: other })
  await house.call('process.save', mark('2026-11', 4, '补上了周报'))
  expect(await house.call('process.list', { month: '2026-11' })).toEqual({ marks: [mark('2026-11', 4, '补上了周报'), { ...mark('2026-11', 3), objectiveId: other }] })
  expect(JSON.parse(lastEntry(house.db).details)).toMatchObject({ month: '2026-11', mark: 4, before: { mark: 2 } })
})

test.each([0, 6, 2.5])('refuses a mark of %s', async (value) => {
  expect((await house.refuse('process.save', mark('2026-11', value))).code).toBe('bad-input')
})

// Catches: a mark in a quarter where nobody will ever look for it.
test.each(['2026-09', '2027-01'])('refuses a mark of %s, outside the objective’s quarter', async (month) => {
  expect(await house.refuse('process.save', mark(month))).toEqual({ code: 'bad-input', details: { fields: ['month'] } })
})

test('refuses a closed month and an objective that is gone, and leaves no trace', async () => {
  await house.call('process.save', mark('2026-10', 3))
  closeMonth(house.db, '2026-10')
  const before = lastEntry(house.db)
  expect(await house.refuse('process.save', mark('2026-10', 5))).toEqual({ code: 'month-closed', details: { month: '2026-10' } })
  expect(await house.refuse('process.save', { ...mark('2026-11'), objectiveId: 99 })).toEqual({ code: 'not-found', details: { what: 'objective' } })
  expect(await house.call('process.list', { month: '2026-10' })).toEqual({ marks: [mark('2026-10', 3)] })
  expect(lastEntry(house.db)).toEqual(before)
})
