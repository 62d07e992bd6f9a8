import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { addCheckIn, addKeyResult, addObjective, addReview } from './okr-rows.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const QUARTER = '2026-Q4'
const state = () => house.call('cycle.quarter', { quarter: QUARTER })
const codes = async () => (await state()).steps.map(({ blocks }) => blocks.map(({ code, count }) => `${code} ${count}`))

test('a quarter with nothing in it blocks at every step', async () => {
  expect(await codes()).toEqual([['profile 3', 'no-company-objective 1'], ['no-objectives 1'], ['no-key-results 1'], ['quarter-without-review 1', 'next-objectives 1']])
  expect(await state()).toMatchObject({ current: 'goals', finished: false })
})

// Catches: blank answers, other quarters' rows or an early check-in counted as done.
test('what is blank, of another quarter or too early does not count', async () => {
  const { db } = house
  db.prepare("INSERT INTO company_profile (id, who_we_are, where_from, where_to, industry, headcount) VALUES (1, '做茶叶', ' ', '', '', NULL)").run()
  const objective = addObjective(db, { quarter: QUARTER })
  addObjective(db, { quarter: '2026-Q3' })
  addCheckIn(db, addKeyResult(db, objective), '2026-11-30', 5)
  addReview(db, QUARTER, objective, ' ')
  addReview(db, QUARTER, 0, '')
  addReview(db, '2026-Q3', 0, '上季度的')
  db.prepare("INSERT INTO process_mark (objective_id, month, mark, note) VALUES (?, '2026-09', 3, '')").run(objective)
  expect(await codes()).toEqual([
    ['profile 2', 'objective-without-owner 1'], [], ['last-check-in 1', 'process-missing 1'], ['objective-without-review 1', 'quarter-without-review 1', 'next-objectives 1'],
  ])
})

test('a quarter walked to its end is finished', async () => {
  const { db } = house
  const { id } = await house.call('employees.save', { id: null, number: '1', name: '负责人', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null })
  db.prepare("INSERT INTO company_profile (id, who_we_are, where_from, where_to, industry, headcount) VALUES (1, '做茶叶', '一家店', '十家店', '零售', 8)").run()
  const objectives: ObjectiveId[] = [addObjective(db, { quarter: QUARTER, ownerId: id }), addObjective(db, { quarter: QUARTER, level: 'person', employeeId: id, title: '个人的' })]
  for (const objective of objectives) {
    const keyResult = addKeyResult(db, objective)
    addCheckIn(db, keyResult, '2026-11-02', 5)
    addCheckIn(db, keyResult, '2026-12-01', 6)
    addReview(db, QUARTER, objective, '早点开始')
    await house.call('process.save', { objectiveId: objective, month: '2026-10', mark: 3, note: '' })
  }
  addReview(db, QUARTER, 0, '目标少一点')
  expect(await codes()).toEqual([[], [], [], ['next-objectives 1']])
  addObjective(db, { quarter: '2027-Q1', level: 'person', employeeId: id })
  expect((await state()).finished).toBe(false)
  addObjective(db, { quarter: '2027-Q1' })
  const finished = await state()
  expect(finished).toMatchObject({ current: 'improve', finished: true })
  expect(finished.steps.map(({ done, total }) => [done, total])).toEqual([[5, 5], [2, 2], [4, 4], [4, 4]])
})
