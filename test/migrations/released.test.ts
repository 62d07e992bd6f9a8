import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '../../electron/database/migrate.ts'
import { MIGRATIONS } from '../../electron/database/migrations/index.ts'
import { openTestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { sha256, tempFolders } from '../helpers/temp-folder.ts'

const folder = tempFolders()
const kept = (version: number): string => fileURLToPath(new URL(`./schema-${version}.db`, import.meta.url))
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
