import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type MethodName } from '../../../shared/api/contract.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
beforeAll(() => { house = openTestHouse() })
afterAll(() => house.close())

const METHODS = Object.keys(contract) as MethodName[]
const codeOf = async (method: string, input: unknown) => {
  const answer = await house.house.invoke(method, input)
  return answer.ok ? 'ok' : answer.code
}
const audits = () => house.db.prepare('SELECT count(*) FROM audit').pluck().get() as number

describe('what is not in the contract', () => {
  test.each(['', 'employees', 'employees.sql', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'employees.list ', 'Employees.list'])('method %j is unknown', async (method) => {
    expect(await codeOf(method, {})).toBe('unknown-method')
  })

  const WRONG: [string, unknown][] = [
    ['nothing', undefined], ['null', null], ['a number', 7], ['NaN', Number.NaN], ['text', 'employees'], ['a list', [{}]],
    ['a function', () => undefined], ['a symbol', Symbol('x')], ['an unknown field', { surplus: 1 }],
    ['an own __proto__', JSON.parse('{"__proto__": {"name": "x"}}')],
  ]
  test.each(WRONG)('%s as input is refused by every method, and nothing is written', async (_, input) => {
    const before = audits()
    for (const method of METHODS) expect(await codeOf(method, input), method).toBe('bad-input')
    expect(audits()).toBe(before)
  })
})

describe('a form with one wrong field', () => {
  test.each<[string, unknown]>([
    ['number', 7], ['number', ''], ['number', ' 　\t'], ['number', 'x'.repeat(41)], ['name', null], ['name', 'x'.repeat(201)], ['name', { toString: 'x' }],
    ['department', undefined], ['managerId', '1'], ['managerId', 1.5], ['managerId', -1], ['managerId', Number.NaN], ['managerId', 2 ** 60],
    ['joinedOn', '2026-02-30'], ['joinedOn', '2026/02/03'], ['joinedOn', new Date()], ['baseFen', -1], ['baseFen', 0.5], ['baseFen', Infinity], ['baseFen', '3000'], ['id', 0],
  ])('%s = %j is refused as bad-input and named', async (field, value) => {
    const answer = await house.house.invoke('employees.save', { ...person({ number: '1' }), [field]: value })
    expect(answer).toEqual({ ok: false, code: 'bad-input', details: { fields: [field] } })
  })

  test('50 MB of text is refused, and the house still answers', async () => {
    expect(await codeOf('employees.save', person({ number: '1', name: 'x'.repeat(50_000_000) }))).toBe('bad-input')
    expect((await house.call('employees.list', {})).employees).toEqual([])
  })
})

test('the answer to a fault carries no stack and no path; the log keeps it, without what was typed', async () => {
  house.db.exec('ALTER TABLE department RENAME TO department_gone')
  const refusal = await house.refuse('employees.save', person({ number: '1', name: '李四保密', department: '保密部', baseFen: 987654 }))
  house.db.exec('ALTER TABLE department_gone RENAME TO department')
  expect(refusal).toEqual({ code: 'fault', details: {} })
  expect(house.log.at(-1)).toContain('employees.save')
  expect(house.log.join('\n')).not.toMatch(/李四保密|保密部|987654/)
})
