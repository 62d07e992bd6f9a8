import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contract, type MethodName } from '../../../shared/api/contract.ts'
import { handlers } from '../../../electron/api/handlers/index.ts'
import type { WriteContext } from '../../../electron/services/context.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const entries = () => house.db.prepare('SELECT method FROM audit ORDER BY seq').pluck().all() as string[]
const everything = () => (house.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[])
  .map((table) => [table, house.db.prepare(`SELECT * FROM "${table}"`).all()])

/** Every write of people, templates, settings and company, so ordered that each one succeeds. */
const GOOD: [MethodName, () => unknown][] = [
  ['employees.save', () => person({ number: '1', department: '甲部', position: '甲岗' })],
  ['employees.save', () => person({ number: '2', department: '乙部', position: '乙岗', managerId: 1 })],
  ['employees.save', () => ({ ...person({ number: '1', department: '甲部', position: '甲岗' }), id: 1 })],
  ['employees.change', () => ({ employeeId: 2, on: '2026-11-16', department: '乙部', position: '甲岗', managerId: null, note: '' })],
  ['employees.removeChange', async () => ({ id: (await house.call('employees.changes', { employeeId: 2 })).changes[0]?.id })],
  ['employees.remove', () => ({ id: 2 })],
  ['departments.rename', () => ({ id: 1, name: '甲甲部' })],
  ['departments.rename', () => ({ id: 1, name: '甲甲部' })],
  ['departments.remove', () => ({ id: 2 })],
  ['positions.save', () => ({ id: null, name: '丙岗', templateId: 1 })],
  ['positions.remove', () => ({ id: 2 })],
  ['indicators.save', () => ({ id: null, name: '自有', dimension: 'benefit', unit: '次', direction: 'higher', formula: '', source: '', frequency: 'month', kind: 'duty' })],
  ['indicators.remove', () => ({ id: 77 })],
  ['templates.save', () => ({ id: null, name: '自有', why: '', rows: [{ indicatorId: 1, name: '', weight: '100', rule: { kind: 'nearness' }, displayUnit: '', source: '' }] })],
  ['templates.remove', async () => ({ id: (await house.call('templates.list', {})).templates.find((each) => each.origin === 'own')?.id })],
  ['company.save', () => ({ name: '恒信' })],
  ['operator.choose', () => ({ kind: 'hr' })],
  ['settings.save', () => DEFAULT_SETTINGS],
]
const OWNED = ['employees', 'departments', 'positions', 'indicators', 'templates', 'company', 'operator', 'settings']

test('every write leaves exactly one entry in the record, under its own name; a refused one leaves none', async () => {
  const owned = (Object.keys(contract) as MethodName[]).filter((name) => OWNED.includes(name.split('.')[0] ?? ''))
  expect(new Set(GOOD.map(([method]) => method))).toEqual(new Set(owned.filter((name) => contract[name].kind === 'write')))
  for (const [method, input] of GOOD) {
    const before = entries()
    await house.call(method, await input() as never)
    expect(entries(), method).toEqual([...before, method])
  }
  const before = entries()
  await house.refuse('employees.remove', { id: 999 })
  for (const name of owned.filter((each) => contract[each].kind !== 'write')) await house.call(name, name === 'employees.changes' ? { employeeId: 1 } : {})
  expect(entries()).toEqual(before)
})

describe('a write that goes wrong leaves nothing', () => {
  const real = handlers['company.save']
  afterEach(() => { handlers['company.save'] = real })
  const wrong: [string, (context: WriteContext) => unknown][] = [
    ['throws after it wrote and told the record', (context) => {
      context.audit('company', {})
      throw new Error('broken')
    }],
    ['tells the record nothing', () => ({ done: true })],
    ['tells the record twice', (context) => {
      context.audit('company', {})
      context.audit('company', {})
      return { done: true }
    }],
    ['goes on after its transaction', (context) => {
      context.audit('company', {})
      return Promise.resolve({ done: true })
    }],
  ]
  test.each(wrong)('a handler that %s', async (_, after) => {
    const before = everything()
    handlers['company.save'] = ((context: WriteContext) => {
      context.db.prepare("INSERT INTO department (name) VALUES ('半途')").run()
      return after(context)
    }) as typeof real
    expect((await house.refuse('company.save', { name: '恒信' })).code).toBe('fault')
    expect(everything()).toEqual(before)
    handlers['company.save'] = real
    await house.call('company.save', { name: '恒信' })
  })
})

test('listeners hear what changed after a write, and nothing after a refusal', async () => {
  const heard: unknown[] = []
  const stop = house.house.subscribe((event) => heard.push(event))
  await house.refuse('employees.remove', { id: 9 })
  expect(heard).toEqual([])
  await house.call('employees.save', person({ number: '1' }))
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatchObject({ type: 'changed', topics: expect.arrayContaining(['employees']) as string[] })
  stop()
  await house.call('employees.save', person({ number: '2' }))
  expect(heard).toHaveLength(1)
})
