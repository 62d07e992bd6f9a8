import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate.ts'
import { MIGRATIONS } from '../../electron/database/migrations/index.ts'
import { openDatabase } from '../../electron/database/open.ts'
import { openTestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { sha256, tempFolders } from '../helpers/temp-folder.ts'
import { fillSchema10 } from './make-schema-10.ts'
import { keptSchema as kept, writeSchema } from './make-schema.ts'

const folder = tempFolders()
const schemaOf = (db: Database.Database): unknown[] =>
  db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name").all()

describe.each(MIGRATIONS.map((migration) => migration.version))('schema %d', (version) => {
  test('a real file of it is kept', () => {
    expect(fs.existsSync(kept(version)), 'make it with a script like make-schema-10.ts before the release').toBe(true)
  })

  test('is still what its migrations make: a released migration is never edited', () => {
    const made = new Database(':memory:')
    migrate(made, MIGRATIONS.filter((migration) => migration.version <= version), { backupFolder: null })
    const file = new Database(kept(version), { readonly: true })
    expect(file.pragma('user_version', { simple: true })).toBe(version)
    expect(schemaOf(made)).toEqual(schemaOf(file))
    made.close()
    file.close()
  })
})

test('the company of schema 10 opens in today’s house with everything it had', async () => {
  const before = sha256(kept(10))
  const place = folder()
  fs.copyFileSync(kept(10), path.join(place, 'hengping.db'))
  const house = openTestHouse({ folder: place })
  expect(await house.call('system.start', {})).toMatchObject({ companyName: '恒信商贸', empty: false, months: ['2026-10'] })
  const { employees } = await house.call('employees.list', {})
  expect(employees.map((each) => [each.number, each.name, each.department, each.managerName, each.baseFen])).toEqual([
    ['001', '王芳', '销售部', '陈国强', 300000], ['002', '𠮷田 <b>', '销售部', '陈国强', null], ['900', '陈国强', '总经办', '', null],
  ])
  const { evaluations } = await house.call('evaluations.list', { month: '2026-10' })
  expect(evaluations.map((each) => [each.name, each.sheet, each.total, each.grade, each.confirmedAs])).toEqual([
    ['王芳', 'scored', '93.00', 'A', 'owner-stand-in'], ['𠮷田 <b>', 'incomplete', null, null, null],
  ])
  expect((await house.call('figures.grid', { month: '2026-10' })).bad.map((cell) => cell.text)).toEqual(['约三十'])
  expect((await house.call('settings.get', {})).adjustmentLimit).toBe('8')
  expect((await house.call('indicators.list', {})).indicators.find((each) => each.code === 'X001')).toMatchObject({ name: '样板间参观', usedBy: 1 })
  const boss = employees.find((each) => each.number === '900')
  expect(await house.call('employees.save', person({ number: '900', name: '陈国庆', id: boss?.id ?? 0 }))).toMatchObject({ name: '陈国庆' })
  house.close()
  expect(sha256(kept(10))).toBe(before)
})

type Rows = Record<string, Record<string, unknown>[]>
const rowsOf = (db: Database.Database): Rows => Object.fromEntries((db.prepare(
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[])
  .map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]]))

/** Those tables and columns of `now` which `before` had. */
const narrowed = (now: Rows, before: Rows): Rows => Object.fromEntries(Object.entries(before).map(([table, rows]) => [table, (now[table] ?? []).map((row) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => rows.length === 0 || column in (rows[0] ?? {}))))]))

test('every row and figure of schema 10 is there after the upgrade, and nothing is said that nobody said', () => {
  const old = new Database(kept(10), { readonly: true })
  const before = rowsOf(old)
  old.close()
  expect(before['evaluation_row']?.length, 'a file without sheets would prove nothing').toBeGreaterThan(3)
  const place = folder()
  fs.copyFileSync(kept(10), path.join(place, 'hengping.db'))
  const db = openDatabase(path.join(place, 'hengping.db'))
  const now = rowsOf(db)
  expect(narrowed(now, before)).toEqual(before)
  expect(new Set(now['evaluation_row']?.map((row) => `${String(row['objective_id'])}/${String(row['scope'])}/${String(row['duty'])}`))).toEqual(new Set(['null/person/']))
  expect(new Set([...now['position'] ?? [], ...now['evaluation'] ?? []].map((row) => row['okr_weight']))).toEqual(new Set([null]))
  expect(now['objective']).toEqual([])
  db.close()
})

test('the company of schema 20 opens in today’s house with its objectives, rows that serve them and its mix', async () => {
  const before = sha256(kept(20))
  const place = folder()
  fs.copyFileSync(kept(20), path.join(place, 'hengping.db'))
  const house = openTestHouse({ folder: place })
  expect((await house.call('employees.list', {})).positions.find((each) => each.name === '销售代表')).toMatchObject({ mode: 'kpi-okr', okrWeight: '20' })
  const [sheet] = (await house.call('evaluations.list', { month: '2026-11' })).evaluations
  const detail = await house.call('evaluations.get', { id: sheet?.id ?? 0 })
  expect(detail.okrWeight).toBe('20')
  expect(detail.rowsDetail.map((row) => [row.objectiveTitle, row.scope, row.duty])).toEqual([['把回款做在前面', 'team', '收回货款'], ['', 'person', '']])
  const counted = ['company_profile', 'objective', 'key_result', 'check_in', 'quarter_review', 'process_mark', 'improvement', 'fit_answer', 'breakdown', 'draft']
    .map((table) => house.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  expect(counted).toEqual([1, 2, 2, 2, 1, 1, 1, 1, 1, 1])
  house.close()
  expect(sha256(kept(20))).toBe(before)
})

test('the script of schema 10 can still make its file, with all the kept one holds', async () => {
  const file = path.join(folder(), 'again.db')
  const house = openTestHouse()
  await fillSchema10(house)
  writeSchema(10, house, file)
  house.close()
  const [again, held] = [new Database(file, { readonly: true }), new Database(kept(10), { readonly: true })]
  const counts = (db: Database.Database) => Object.fromEntries(Object.entries(rowsOf(db)).map(([table, rows]) => [table, rows.length]))
  expect(schemaOf(again)).toEqual(schemaOf(held))
  expect(counts(again)).toEqual(counts(held))
  again.close()
  held.close()
})

const opened = (version: number) => {
  const place = folder()
  fs.copyFileSync(kept(version), path.join(place, 'hengping.db'))
  return openTestHouse({ folder: place })
}

test('the company of schema 30 opens with its transfer, appeal, interview and the reason a month was opened again', async () => {
  const house = opened(30)
  const [employeeId, sheet] = house.db.prepare("SELECT employee_id, id FROM evaluation WHERE month = '2026-11' AND number = '001'").raw().get() as [number, number]
  expect((await house.call('employees.changes', { employeeId })).changes.map(({ on, note }) => [on, note])).toEqual([['2026-11-16', '调到销售部']])
  expect((await house.call('evaluations.get', { id: sheet })).appeals.map(({ outcome, answer }) => [outcome, answer])).toEqual([['changed', '查实，补上一单']])
  expect((await house.call('months.state', { month: '2026-09' })).versions.map(({ version, reopenReason }) => [version, reopenReason])).toEqual([[1, '漏录一单']])
  const counted = ['employee_change', 'target_change', 'attachment', 'appeal', 'interview', 'month_version', 'month_summary'].map((table) => house.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  expect(counted).toEqual([1, 1, 1, 1, 1, 1, 1])
  house.close()
})

test('the company of schema 40 opens with its meeting, the decision put off once, and the plan that came from it', async () => {
  const house = opened(40)
  expect((await house.call('chain.get', { month: '2026-10', scope: { kind: 'company' } })).rootCauses.map(({ conclusion }) => conclusion)).toEqual(['没有人负责提醒'])
  expect((await house.call('decisions.list', { month: null, which: 'open' })).decisions.map(({ what, postponed }) => [what, postponed])).toEqual([['每周对账一次', 1]])
  expect((await house.call('improvements.list', { month: '2026-10' })).improvements.map(({ action }) => action)).toContain('回款提前十天提醒')
  const counted = ['hypothesis', 'meeting', 'meeting_place', 'decision', 'decision_postponement', 'root_cause'].map((table) => house.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  expect(counted).toEqual([1, 1, 1, 1, 1, 1])
  house.close()
})
