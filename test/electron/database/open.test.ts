import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { APPLICATION_ID, openDatabase } from '../../../electron/database/open.ts'
import { SCHEMA_VERSION } from '../../../electron/database/migrations/index.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folder = tempFolders()

describe('a new database', () => {
  test('carries our mark and the newest schema, and leaves no half-made file beside it', () => {
    const file = path.join(folder(), 'deep', 'hengping.db')
    const db = openDatabase(file)
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    db.close()
    expect(fs.readdirSync(path.dirname(file))).toEqual(['hengping.db'])
  })

  test('waits for the disk: WAL with synchronous FULL, foreign keys on', () => {
    const db = openDatabase(path.join(folder(), 'hengping.db'))
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })

  test('has STRICT tables only, so that a number can not become text', () => {
    const db = openDatabase(path.join(folder(), 'hengping.db'))
    const loose = (db.pragma('table_list') as { name: string; type: string; strict: number }[])
      .filter((table) => table.type === 'table' && !table.name.startsWith('sqlite_') && table.strict === 0)
    expect(loose).toEqual([])
    expect(() => db.prepare("INSERT INTO employee (number, name, base_fen) VALUES ('1', '甲', 'three')").run()).toThrow(/cannot store TEXT/)
    db.close()
  })

  test('refuses a reference to somebody who is not there', () => {
    const db = openDatabase(path.join(folder(), 'hengping.db'))
    expect(() => db.prepare("INSERT INTO employee (number, name, department_id) VALUES ('1', '甲', 9)").run()).toThrow(/FOREIGN KEY/)
    db.close()
  })

  test('is not made of what an earlier, killed start left half done', () => {
    const file = path.join(folder(), 'hengping.db')
    fs.writeFileSync(`${file}.new-999999999`, 'half')
    openDatabase(file).close()
    expect(fs.readdirSync(path.dirname(file))).toEqual(['hengping.db'])
  })
})

test('a database opened again has what was written, also when the last program never closed it', () => {
  const file = path.join(folder(), 'hengping.db')
  const first = openDatabase(file)
  first.prepare("INSERT INTO department (name) VALUES ('销售部')").run()
  const copy = path.join(folder(), 'hengping.db')
  for (const end of ['', '-wal']) fs.copyFileSync(`${file}${end}`, `${copy}${end}`)
  first.close()
  const second = openDatabase(copy)
  expect(second.prepare('SELECT name FROM department').pluck().all()).toEqual(['销售部'])
  second.close()
})
