import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseError } from '../../../electron/database/database-error.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folder = tempFolders()
let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

describe('system.start', () => {
  test('on the first day: empty, no company, the owner at the keyboard, the day of the wall clock', async () => {
    expect(await house.call('system.start', {})).toEqual({
      version: '0.0.0-test', host: 'browser', workspace: 'company', dataFolder: house.folder, companyName: '', empty: true,
      operator: { kind: 'owner' }, operatorName: '老板', ui: { page: '/', month: null, theme: 'system', railCollapsed: false }, months: [], today: '2026-11-23',
    })
  })

  test('the day is the laptop’s own, also in the hours when UTC is still on the day before', async () => {
    const late = openTestHouse({ clock: { now: () => new Date(2026, 10, 1, 0, 5) } })
    expect((await late.call('system.start', {})).today).toBe('2026-11-01')
    late.close()
  })

  test('tells the months that have sheets, targets or results, oldest first, each once', async () => {
    const { id } = await house.call('employees.save', person({ number: '1' }))
    house.db.prepare("INSERT INTO target (employee_id, indicator_id, month, target) VALUES (?, 1, '2026-10', '5'), (?, 2, '2026-10', '5')").run(id, id)
    house.db.prepare("INSERT INTO result (employee_id, indicator_id, month, actual, note) VALUES (?, 1, '2025-12', '5', '')").run(id)
    expect(await house.call('system.start', {})).toMatchObject({ empty: false, months: ['2025-12', '2026-10'] })
  })
})

test('everything saved is there after the program was closed and opened again', async () => {
  const wang = await house.call('employees.save', person({ number: '001', name: '王芳', department: '销售部', baseFen: 300000 }))
  await house.call('company.save', { name: ' 恒信商贸 ' })
  await house.call('operator.choose', { kind: 'employee', employeeId: wang.id })
  await house.call('system.saveUi', { page: '/evaluations', month: '2026-10' })
  await house.call('system.saveUi', { theme: 'dark' })
  const settings = await house.call('settings.get', {})
  await house.call('settings.save', { ...settings, adjustmentLimit: '15' })
  const people = await house.call('employees.list', {})
  house.restart()
  expect(await house.call('system.start', {})).toMatchObject({
    companyName: '恒信商贸', operator: { kind: 'employee', employeeId: wang.id }, operatorName: '王芳',
    ui: { page: '/evaluations', month: '2026-10', theme: 'dark', railCollapsed: false },
  })
  expect(await house.call('settings.get', {})).toEqual({ ...settings, adjustmentLimit: '15' })
  expect(await house.call('employees.list', {})).toEqual(people)
})

test('a damaged ui.json costs the place where the owner was, nothing else', async () => {
  const place = folder()
  const first = openTestHouse({ folder: place })
  await first.call('system.saveUi', { theme: 'dark' })
  await first.call('company.save', { name: '恒信' })
  first.close()
  fs.writeFileSync(path.join(place, 'ui.json'), '{"page":')
  const second = openTestHouse({ folder: place })
  expect(await second.call('system.start', {})).toMatchObject({ companyName: '恒信', ui: { theme: 'system' } })
  second.close()
})

test('a data folder in use whose database has gone is told as missing; no empty one is put there', async () => {
  const place = folder()
  const first = openTestHouse({ folder: place })
  await first.call('system.saveUi', { page: '/employees' })
  first.close()
  fs.renameSync(path.join(place, 'hengping.db'), path.join(place, 'moved.db'))
  let problem: unknown
  try { openTestHouse({ folder: place }) } catch (error) { problem = error }
  expect(problem instanceof DatabaseError && problem.code).toBe('missing')
  expect(fs.existsSync(path.join(place, 'hengping.db'))).toBe(false)
})

test('operator.choose takes 人事 and people of the house, and refuses somebody who is not there', async () => {
  expect(await house.call('operator.choose', { kind: 'hr' })).toEqual({ operator: { kind: 'hr' }, operatorName: '人事' })
  expect((await house.refuse('operator.choose', { kind: 'employee', employeeId: 5 })).code).toBe('not-found')
  await house.call('company.save', { name: '甲' })
  expect(house.db.prepare('SELECT operator FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()).toBe('人事')
})

test('system.openFolder opens the data folder and nothing a caller names', async () => {
  await house.call('system.openFolder', {})
  expect(house.ports.opened).toEqual([house.folder])
  expect((await house.refuse('system.openFolder', { place: '/etc' } as never)).code).toBe('bad-input')
})
