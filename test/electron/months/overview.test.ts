import { afterEach, beforeEach, expect, it } from 'vitest'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())
const overview = () => world.test.call('months.overview', { month: world.month })

it('counts the same gaps as the grids name: one cleared target and one cleared result', async () => {
  expect(await overview()).toMatchObject({ people: 9, withoutSheet: 0, sheets: 9, targetsMissing: 0, resultsMissing: 0, scored: 9, confirmed: 0, toConfirm: 9, badCells: 0 })
  const cell = { employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额') }
  await world.test.call('figures.save', { month: world.month, entries: [{ ...cell, field: 'target', text: '' }, { ...cell, field: 'actual', text: '很好' }] })
  expect(await overview()).toMatchObject({ targetsMissing: 1, resultsMissing: 1, badCells: 1, scored: 8, toConfirm: 8 })
})

it('gives the mean and the grades of exactly the sheets that have a total', async () => {
  const { mean, grades } = await overview()
  // (100.49 + 91.96 + 51.08 + 53.75 + 68.15 + 71.00 + 43.75 + 60.39 + 102.72) / 9 = 643.29 / 9
  expect(mean).toBe('71.48')
  expect(Object.fromEntries(grades.map(({ code, people }) => [code, people]))).toEqual({ S: 2, A: 1, B: 1, C: 2, D: 3 })
})

it('does not wait for ever for the owner: on top, with reports and a position without a template', async () => {
  const owner = await world.test.call('employees.save', { id: null, number: '000', name: '老板娘', department: '', position: '总经理', managerId: null, joinedOn: null, leftOn: null, baseFen: null })
  expect(await overview()).toMatchObject({ people: 10, withoutSheet: 1 })
  const boss = (await world.test.call('employees.list', {})).employees.find(({ number }) => number === '002')
  if (boss === undefined) throw new Error('002')
  const { id, number, name, department, position, joinedOn, leftOn, baseFen } = boss
  await world.test.call('employees.save', { id, number, name, department, position, managerId: owner.id, joinedOn, leftOn, baseFen })
  expect(await overview()).toMatchObject({ people: 9, withoutSheet: 0 })
  expect((await world.test.call('figures.grid', { month: world.month })).withoutSheet).toEqual([])
})
