import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HouseEvent } from '../../../shared/api/contract.ts'
import { sha256 } from '../../helpers/temp-folder.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => { house.close() })

const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']
const demoFiles = (): string[] => fs.readdirSync(house.folder).filter((name) => name.startsWith('demo.db'))
const companyBytes = (): Record<string, string> => Object.fromEntries(
  fs.readdirSync(house.folder).filter((name) => name.startsWith('hengping.db') && !name.endsWith('-shm')).map((name) => [name, sha256(path.join(house.folder, name))]))
const ownCompany = async (): Promise<void> => {
  await house.call('company.save', { name: '真公司' })
  await house.call('employees.save', { id: null, number: '1', name: '真员工', department: '销售部', position: '销售', managerId: null, joinedOn: null, leftOn: null, baseFen: 100000 })
}

// Catches: demo figures in the owner's file, or an owner's file touched by looking at, working in or leaving the demo.
test('the company\'s file stays as it is, byte for byte, while the demo is built, used and left', async () => {
  await ownCompany()
  const before = companyBytes()
  const inside = await house.call('demo.enter', { month: null })
  expect(inside).toMatchObject({ workspace: 'demo', companyName: '杭州小锅盖电器经销有限公司（演示）', empty: false, months: MONTHS })
  expect((await house.call('employees.list', {})).employees).toHaveLength(12)
  await house.call('company.save', { name: '改着玩' })
  const [sheet] = (await house.call('evaluations.list', { month: '2026-10' })).evaluations
  await house.call('evaluations.comment', { id: sheet?.id ?? 0, self: '看看', manager: null })
  expect(companyBytes()).toEqual(before)

  expect(await house.call('demo.leave', {})).toMatchObject({ workspace: 'company', companyName: '真公司', months: [] })
  expect(companyBytes()).toEqual(before)
  expect(demoFiles()).toEqual([])
  expect((await house.call('employees.list', {})).employees.map(({ name }) => name)).toEqual(['真员工'])
})

// Catches: an owner who closed the program inside the demo finding an empty company, or the demo's data in it.
test('the next start remembers the demo, and leaving it brings the company back', async () => {
  await ownCompany()
  await house.call('demo.enter', { month: null })
  house.restart()
  expect(await house.call('system.start', {})).toMatchObject({ workspace: 'demo', companyName: '杭州小锅盖电器经销有限公司（演示）' })
  expect(await house.refuse('demo.enter', { month: null })).toMatchObject({ code: 'not-in-demo' })
  await house.call('demo.leave', {})
  house.restart()
  expect(await house.call('system.start', {})).toMatchObject({ workspace: 'company', companyName: '真公司' })
  expect(await house.refuse('demo.leave', {})).toMatchObject({ code: 'demo-only' })
})

// Catches: a demo that skips the rules: sheets confirmed by the wrong person, unscored or scored with other sums than the program's.
test('its sheets are scored and signed by the direct managers, as an owner\'s would be', async () => {
  await house.call('demo.enter', { month: null })
  const { employees } = await house.call('employees.list', {})
  const managerOf = new Map(employees.map((person) => [person.number, person.managerName]))
  for (const month of MONTHS.slice(0, -1)) {
    const { evaluations, withoutSheet } = await house.call('evaluations.list', { month })
    // The owner has no sheet; a closed month no longer asks after anybody.
    expect(withoutSheet.map(({ name }) => name)).toEqual(month === MONTHS.at(-2) ? ['宋一禾'] : [])
    expect((await house.call('months.state', { month })).state).toBe(month === MONTHS.at(-2) ? 'meeting' : 'closed')
    for (const sheet of evaluations) {
      expect(sheet, `${month} ${sheet.name}`).toMatchObject({ sheet: 'scored', confirmedBy: managerOf.get(sheet.number), confirmedAs: 'direct-manager', selfDone: true, managerDone: true })
      expect(Number(sheet.total)).toBeGreaterThan(40)
      expect(sheet.confirmedAt?.slice(0, 7)).toBe(MONTHS[MONTHS.indexOf(month) + 1])
    }
  }
  const open = (await house.call('evaluations.list', { month: '2026-10' })).evaluations
  expect(new Set(open.map(({ sheet }) => sheet))).toEqual(new Set(['scored', 'incomplete']))
  expect(open.every(({ confirmedAt }) => confirmedAt === null)).toBe(true)
  expect(await house.call('evaluations.recalculate', { month: '2026-10' })).toEqual({ sheets: open.length, changed: 0 })
})

// Catches: events of the demo lost on the way in: the veto, the exemptions, the adjustments, a part month taken for a whole one.
test('the joiner has part of a target, and exemptions, adjustments, judged rows and the veto stand on their sheets', async () => {
  await house.call('demo.enter', { month: null })
  const sheetOf = async (number: string, month: string) => {
    const { evaluations } = await house.call('evaluations.list', { month })
    return house.call('evaluations.get', { id: evaluations.find((each) => each.number === number)?.id ?? 0 })
  }
  const joiner = await sheetOf('XG006', '2026-07')
  const row = (code: string) => joiner.rowsDetail.find((each) => each.code === code)
  const next = (await sheetOf('XG006', '2026-08')).rowsDetail.find((each) => each.code === 'E22')
  // Agreed for the whole month, asked for the days served: 60 × 21 ÷ 31 = 40.645…
  expect([row('E22')?.target, row('E22')?.effective?.target, next?.target, next?.effective]).toEqual(['60', '40.65', '60', null])
  expect(row('E22')?.score.sentence).toContain('目标 60 × 21 ÷ 31 天 = 40.65；')
  expect(joiner).toMatchObject({ from: '2026-07-11', to: '2026-07-31', days: 21, parts: 1, servedNote: '07-11 入职' })
  expect([row('B05')?.target, row('B05')?.effective]).toEqual(['28', null])
  expect(row('B13')?.score.state).toBe('exempt')
  expect(await sheetOf('XG005', '2026-07')).toMatchObject({ veto: true, grade: 'D' })
  expect((await sheetOf('XG003', '2026-05')).adjustments.map(({ points }) => points)).toEqual(['2'])
  expect((await sheetOf('XG012', '2026-05')).rowsDetail.find((each) => each.code === 'C15')?.judged?.points).toBe('5')
})

// Catches: one audit entry per demo row, or none.
test('the whole load is one entry in the record', async () => {
  await house.call('demo.enter', { month: '2025-03' })
  const audit = openDemo((db) => db.prepare('SELECT method, operator, details FROM audit ORDER BY seq').all() as { method: string; operator: string; details: string }[])
  expect(audit.map(({ method, operator }) => [method, operator])).toEqual([['library.seed', '本程序'], ['demo.enter', '本程序']])
  expect(JSON.parse(audit[1]?.details ?? '')).toMatchObject({ employees: 12, months: ['2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03'] })
})

// Catches: a bar that jumps back or never ends, and a program that hangs until the demo is there.
test('progress comes in order, ends full, and other calls are answered in between', async () => {
  const seen: Extract<HouseEvent, { type: 'progress' }>[] = []
  const order: string[] = []
  const asked: Promise<unknown>[] = []
  house.house.subscribe((event) => {
    if (event.type !== 'progress') return
    seen.push(event)
    if (event.done === 2) asked.push(house.call('employees.list', {}).then(({ employees }) => order.push(`company ${employees.length}`)))
    if (event.done === event.total) order.push('demo ready')
  })
  await house.call('demo.enter', { month: null })
  await Promise.all(asked)
  expect(seen.map(({ done, total, task }) => `${task} ${done}/${total}`)).toEqual(['demo 0/8', 'demo 1/8', 'demo 2/8', 'demo 3/8', 'demo 4/8', 'demo 5/8', 'demo 6/8', 'demo 7/8', 'demo 8/8'])
  expect(seen[1]?.label).toBe('正在填写2026年5月的目标、结果和考核表')
  expect(seen.every(({ label }) => /[\u4e00-\u9fff]/.test(label))).toBe(true)
  expect(order).toEqual(['company 0', 'demo ready'])
})

// Catches: two clicks that build two demos over each other.
test('a second click while the demo is being built is turned away', async () => {
  const [first, second] = await Promise.all([house.house.invoke('demo.enter', { month: null }), house.house.invoke('demo.enter', { month: null })])
  expect(first.ok).toBe(true)
  expect(second).toMatchObject({ ok: false, code: 'busy' })
  expect(await house.call('system.start', {})).toMatchObject({ workspace: 'demo' })
})

function openDemo<T>(look: (db: TestHouse['db']) => T): T {
  const db = new Database(path.join(house.folder, 'demo.db'), { fileMustExist: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}
