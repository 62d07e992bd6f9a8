import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fitModes } from '../../../electron/services/fit/modes.ts'
import type { EmployeeId } from '../../../shared/domain/brand.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'
import { lastEntry } from './okr-rows.ts'

const QUARTER = '2026-Q4' as Quarter
const EAGER = [2, 2, 2, 2, 1, 1]
const WAITS = [0, 0, 1, 0, 1, 0]

let house: TestHouse
let boss: EmployeeId
let worker: EmployeeId
let colleague: EmployeeId
beforeEach(async () => {
  house = openTestHouse()
  const add = async (number: string, name: string, managerId: EmployeeId | null) => (await house.call('employees.save', person({ number, name, managerId }))).id
  boss = await add('1', '周上级', null)
  worker = await add('2', '吴员工', boss)
  colleague = await add('3', '郑同事', boss)
})
afterEach(() => house.close())

const sit = (who: 'owner' | 'hr' | EmployeeId) => house.call('operator.choose', typeof who === 'number' ? { kind: 'employee', employeeId: who } : { kind: who })
const answer = (employeeId: EmployeeId, answers: number[], quarter: string = QUARTER) => house.call('fit.answer', { quarter, employeeId, answers })
const cardOf = async (employeeId: EmployeeId, quarter: string = QUARTER) => {
  const card = (await house.call('fit.list', { quarter })).people.find((each) => each.employeeId === employeeId)
  return card ?? Promise.reject(new Error('not listed'))
}

describe('the manager answers', () => {
  test('and sees the mode, the day and the sentence it leads to', async () => {
    await sit(boss)
    expect(await cardOf(worker)).toEqual({ employeeId: worker, name: '吴员工', mode: null, answeredOn: null, due: true, may: true, answers: null, sentence: '' })
    await answer(worker, EAGER)
    expect(await cardOf(worker)).toMatchObject({ mode: 'kpi-okr', answeredOn: '2026-11-23', due: false, may: true, answers: EAGER })
    expect((await cardOf(worker)).sentence).toMatch(/^10 分（满分 12），建议KPI\+OKR/)
    await answer(worker, WAITS)
    expect(await cardOf(worker)).toMatchObject({ mode: 'kpi-only', answers: WAITS })
  })

  // Catches: last quarter's answers taken for this quarter's, or forgotten before somebody answers anew.
  test('and is asked again each quarter; until then the last mode stands', async () => {
    await sit(boss)
    await answer(worker, EAGER, '2026-Q2')
    await answer(worker, WAITS, '2026-Q3')
    expect(await cardOf(worker)).toMatchObject({ mode: 'kpi-only', answeredOn: '2026-11-23', due: true, answers: null })
    expect(await cardOf(worker, '2026-Q2')).toMatchObject({ mode: 'kpi-okr', due: false, answers: EAGER })
    expect(await cardOf(worker, '2026-Q1')).toMatchObject({ mode: null, due: true })
  })

  test('the owner may too, also for somebody without a manager', async () => {
    await answer(boss, EAGER)
    await answer(worker, EAGER)
    expect(await cardOf(boss)).toMatchObject({ may: true, mode: 'kpi-okr', answers: EAGER })
  })
})

describe('the answers are private', () => {
  // Catches: 人事, colleagues, or the person themselves reading what a manager thinks of them.
  test('人事, a colleague and the person themselves see nothing and answer nothing', async () => {
    await sit(boss)
    await answer(worker, EAGER)
    for (const who of ['hr', colleague, worker] as const) {
      await sit(who)
      expect(await cardOf(worker), String(who)).toEqual({ employeeId: worker, name: '吴员工', mode: null, answeredOn: null, due: false, may: false, answers: null, sentence: '' })
      const refused = await house.refuse('fit.answer', { quarter: QUARTER, employeeId: worker, answers: WAITS })
      expect(refused.code).toBe('not-the-manager')
      expect(refused.details['reason']).toContain('周上级')
    }
    await sit('owner')
    expect(await cardOf(worker)).toMatchObject({ answers: EAGER })
  })

  // Catches: answers, points or mode written into a record that 人事 prints.
  test('the record tells that somebody answered, never what', async () => {
    await answer(worker, EAGER)
    const entry = lastEntry(house.db)
    expect([entry.method, entry.subject, JSON.parse(entry.details)]).toEqual(['fit.answer', `employee ${worker}`, { quarter: QUARTER, number: '2', name: '吴员工' }])
  })

  test('the health check names who was not asked, not what was answered', async () => {
    await answer(worker, EAGER)
    await sit('hr')
    const shown = JSON.stringify(await house.call('health.check', { month: '2026-11' }))
    expect(shown).toContain('郑同事，由上级周上级回答')
    expect(shown).not.toContain('吴员工，由上级')
    expect(shown).not.toContain('kpi-okr')
  })
})

test('only people employed in the quarter are asked about', async () => {
  const gone = (await house.call('employees.save', person({ number: '8', leftOn: '2026-09-30' }))).id
  const coming = (await house.call('employees.save', person({ number: '9', joinedOn: '2027-01-01' }))).id
  const left = (await house.call('employees.save', person({ number: '7', leftOn: '2026-10-01' }))).id
  expect((await house.call('fit.list', { quarter: QUARTER })).people.map(({ employeeId }) => employeeId)).toEqual([boss, worker, colleague, left])
  for (const id of [gone, coming, 999]) expect((await house.refuse('fit.answer', { quarter: QUARTER, employeeId: id, answers: EAGER })).code).toBe('not-found')
})

test.each([[[2, 2, 2, 2, 2]], [[2, 2, 2, 2, 2, 3]], [[2, 2, 2, 2, 2, 0.5]]])('refuses answers %j', async (answers) => {
  expect((await house.refuse('fit.answer', { quarter: QUARTER, employeeId: worker, answers })).code).toBe('bad-input')
})

// Catches: a position's default going before what the manager said of this very person.
test('a person’s own answer goes before the position’s mode', async () => {
  const same = await house.call('employees.save', { ...person({ number: '3', name: '郑同事', managerId: boss, position: '销售' }), id: colleague })
  await house.call('employees.save', { ...person({ number: '2', name: '吴员工', managerId: boss, position: '销售' }), id: worker })
  house.db.prepare("UPDATE position SET mode = 'kpi-only' WHERE id = ?").run(same.positionId)
  await answer(worker, EAGER)
  expect([...fitModes(house.db, QUARTER)]).toEqual([[boss, null], [worker, 'kpi-okr'], [colleague, 'kpi-only']])
})
