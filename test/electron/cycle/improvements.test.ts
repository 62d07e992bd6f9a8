import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { at, auditCount, openNorthwind, type Northwind } from '../evaluations/northwind.ts'
import { closeMonth, lastEntry } from './okr-rows.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind({ figures: false }) })
afterEach(() => world.test.close())

type Draft = Input<'improvements.save'>
const people = (...numbers: string[]) => numbers.map((number) => at(world.people, number))
const plan = (numbers: string[], change: Partial<Draft> = {}): Draft => ({
  id: null, month: world.month, employeeIds: people(...numbers), kind: 'plan', lever: 2, action: '每周拜访三家老客户', expected: '复购额增加一成', dueOn: '1997-07-31', indicatorId: at(world.indicators, '销售额'), reason: '', ...change,
})
const noneNeeded = (numbers: string[], reason = '目标全部达成，保持即可'): Draft => plan(numbers, { kind: 'none-needed', lever: 3, action: '打了一半', expected: '', dueOn: 'x', reason })
const list = () => world.test.call('improvements.list', { month: world.month })
const save = (draft: Draft) => world.test.call('improvements.save', draft)

// Catches: somebody with a sheet who can be forgotten at step 4, or somebody without one who blocks it.
test('everybody with a sheet and without a step is listed, by number; nobody else', async () => {
  await world.test.call('employees.save', { id: null, number: '900', name: '没有表的人', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null })
  const { without, improvements } = await list()
  expect(improvements).toEqual([])
  expect(without.map(({ employeeId, evaluationId }) => [employeeId, evaluationId])).toEqual([...world.sheets].map(([number, id]) => [at(world.people, number), id]))
})

test('one save gives a step to several people; those named twice get one', async () => {
  expect(await save(plan(['006', '007', '006']))).toEqual({ saved: 2 })
  expect(await save(noneNeeded(['001']))).toEqual({ saved: 1 })
  const { improvements, without } = await list()
  expect(improvements.map(({ employeeName, kind }) => [employeeName, kind])).toEqual([['戴南希', 'none-needed'], ['苏迈克', 'plan'], ['金罗伯', 'plan']])
  const { employeeIds: _employeeIds, ...terms } = plan([])
  expect(improvements[1]).toEqual({ ...terms, id: improvements[1]?.id, employeeId: at(world.people, '006'), employeeName: '苏迈克' })
  expect(without.map(({ name }) => name)).not.toContain('苏迈克')
  expect(without).toHaveLength(world.people.size - 3)
})

describe('what a step must say', () => {
  test('"none needed" without a reason and a plan without an action are refused, and name the field', async () => {
    const before = auditCount(world.test)
    expect(await world.test.refuse('improvements.save', noneNeeded(['006'], ' \n'))).toEqual({ code: 'reason-missing', details: { field: 'reason' } })
    expect(await world.test.refuse('improvements.save', plan(['006'], { action: '　' }))).toEqual({ code: 'reason-missing', details: { field: 'action' } })
    expect((await list()).improvements).toEqual([])
    expect(auditCount(world.test)).toBe(before)
  })

  // Catches: half a plan left behind a "none needed", to be printed as if it were agreed.
  test('"none needed" keeps its reason and nothing of the plan it was typed over', async () => {
    await save(noneNeeded(['006']))
    expect((await list()).improvements).toMatchObject([{ kind: 'none-needed', lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason: '目标全部达成，保持即可' }])
  })

  test('refuses a day that does not exist, and people, indicators and steps that are gone', async () => {
    expect(await world.test.refuse('improvements.save', plan(['006'], { dueOn: '1997-02-29' }))).toEqual({ code: 'bad-input', details: { fields: ['dueOn'] } })
    expect(await world.test.refuse('improvements.save', plan([], { employeeIds: [at(world.people, '006'), 9999] }))).toMatchObject({ code: 'not-found', details: { what: 'employee', id: 9999 } })
    expect(await world.test.refuse('improvements.save', plan(['006'], { indicatorId: 9999 }))).toMatchObject({ code: 'not-found', details: { what: 'indicator' } })
    expect(await world.test.refuse('improvements.save', plan(['006'], { id: 99 }))).toMatchObject({ code: 'not-found', details: { what: 'improvement' } })
    expect(await world.test.refuse('improvements.remove', { id: 99 })).toMatchObject({ code: 'not-found' })
    expect((await list()).improvements).toEqual([])
  })
})

describe('a plan and "none needed" cannot both be said of one person', () => {
  test('a plan takes the place of "none needed"; a second plan stands beside the first', async () => {
    await save(noneNeeded(['006']))
    await save(plan(['006']))
    await save(plan(['006'], { action: '参加谈判培训' }))
    expect((await list()).improvements.map(({ action }) => action)).toEqual(['每周拜访三家老客户', '参加谈判培训'])
  })

  // Catches: "none needed for everybody" wiping out the plans already agreed.
  test('"none needed" for all leaves agreed plans alone and says how many it was written for', async () => {
    await save(plan(['006']))
    await save(noneNeeded(['007'], '第一次的理由'))
    expect(await save(noneNeeded(['006', '007', '009']))).toEqual({ saved: 2 })
    expect((await list()).improvements.map(({ employeeName, action, reason }) => [employeeName, action, reason])).toEqual([
      ['苏迈克', '每周拜访三家老客户', ''], ['金罗伯', '', '目标全部达成，保持即可'], ['杜安妮', '', '目标全部达成，保持即可'],
    ])
    expect(JSON.parse(lastEntry(world.test.db).details)).toMatchObject({ employees: people('007', '009'), left: 1 })
  })
})

describe('one step', () => {
  const only = async () => (await list()).improvements[0] ?? Promise.reject(new Error('no step'))

  test('is changed by its id, with what it was in the record', async () => {
    await save(plan(['006']))
    const { id } = await only()
    expect(await save(plan(['006'], { id, action: '改成每周五家', lever: 1, dueOn: null, indicatorId: null }))).toEqual({ saved: 1 })
    expect((await list()).improvements).toMatchObject([{ id, action: '改成每周五家', lever: 1, dueOn: null, indicatorId: null }])
    expect(JSON.parse(lastEntry(world.test.db).details)).toMatchObject({ before: { action: '每周拜访三家老客户', lever: 2 } })
    expect((await world.test.refuse('improvements.save', plan(['006', '007'], { id }))).details).toEqual({ fields: ['employeeIds'] })
  })

  test('is removed, and its person waits again', async () => {
    await save(plan(['006']))
    const { id } = await only()
    await world.test.call('improvements.remove', { id })
    expect((await list()).without.map(({ employeeId }) => employeeId)).toContain(at(world.people, '006'))
    expect(JSON.parse(lastEntry(world.test.db).details)).toMatchObject({ removed: { employeeName: '苏迈克', action: '每周拜访三家老客户' } })
  })

  // Catches: a frozen month changed through a step's id, or a step carried out of it.
  test('of a closed month is neither added, changed, moved away nor removed', async () => {
    await save(plan(['006']))
    const { id } = await only()
    closeMonth(world.test.db, world.month)
    const before = await list()
    const closed = { code: 'month-closed', details: { month: world.month } }
    expect(await world.test.refuse('improvements.save', plan(['007']))).toEqual(closed)
    expect(await world.test.refuse('improvements.save', plan(['006'], { id, action: '偷改' }))).toEqual(closed)
    expect(await world.test.refuse('improvements.save', plan(['006'], { id, month: '1997-07' }))).toEqual(closed)
    expect(await world.test.refuse('improvements.remove', { id })).toEqual(closed)
    expect(await list()).toEqual(before)
  })
})
