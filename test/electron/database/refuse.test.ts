import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { APPLICATION_ID, openDatabase } from '../../../electron/database/open.ts'
import { sha256, tempFolders } from '../../helpers/temp-folder.ts'
import { refused } from './refused.ts'

const folder = tempFolders()
const place = () => path.join(folder(), 'hengping.db')

/** Refused with this code, and not one byte of the file, nor anything beside it, has changed. */
function expectUntouched(file: string, code: string): void {
  const before = { hash: sha256(file), beside: fs.readdirSync(path.dirname(file)) }
  const error = refused(() => openDatabase(file))
  expect(error.code).toBe(code)
  expect(error.sentence).toMatch(/[一-龥]{8}/)
  expect({ hash: sha256(file), beside: fs.readdirSync(path.dirname(file)) }).toEqual(before)
}

const good = (): string => {
  const file = place()
  const db = openDatabase(file)
  const insert = db.prepare('INSERT INTO department (name) VALUES (?)')
  for (let index = 0; index < 2000; index += 1) insert.run(`部门 ${index}`)
  db.close()
  return file
}

describe('a file that is not ours to write in is refused untouched', () => {
  test('zero-length: no empty database is put over it', () => {
    const file = place()
    fs.writeFileSync(file, '')
    expectUntouched(file, 'empty-file')
  })

  test('text', () => {
    const file = place()
    fs.writeFileSync(file, '工号,姓名\n001,张三\n'.repeat(100))
    expectUntouched(file, 'not-ours')
  })

  test('a folder of that name', () => {
    const file = place()
    fs.mkdirSync(file)
    expect(refused(() => openDatabase(file)).code).toBe('not-ours')
  })

  test.each([0, 0x1234])('another program’s SQLite file, application_id %d, even with a -wal beside it', (mark) => {
    const file = place()
    const other = new Database(file)
    other.pragma(`application_id = ${mark}`)
    other.pragma('journal_mode = WAL')
    other.exec('CREATE TABLE theirs (x)')
    const copy = place()
    for (const end of ['', '-wal']) fs.copyFileSync(`${file}${end}`, `${copy}${end}`)
    other.close()
    expectUntouched(copy, 'not-ours')
  })

  test('one made by a newer version: not even its journal mode is switched', () => {
    const file = place()
    const newer = new Database(file)
    newer.pragma(`application_id = ${APPLICATION_ID}`)
    newer.exec('CREATE TABLE future (x); PRAGMA user_version = 990')
    newer.close()
    expectUntouched(file, 'newer')
    expect(refused(() => openDatabase(file)).sentence).toContain('990')
  })

  test('half a file', () => {
    const file = good()
    fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2 / 4096) * 4096)
    expectUntouched(file, 'damaged')
  })

  test('a file cut within its header', () => {
    const file = good()
    fs.truncateSync(file, 60)
    expectUntouched(file, 'damaged')
  })

  test('a page of zeros in the middle', () => {
    const file = good()
    const fd = fs.openSync(file, 'r+')
    const pages = fs.statSync(file).size / 4096
    fs.writeSync(fd, Buffer.alloc(4096 * 3), 0, 4096 * 3, Math.floor(pages - 6) * 4096)
    fs.closeSync(fd)
    expectUntouched(file, 'damaged')
  })
})

describe('a database that is gone is missing, not new', () => {
  test('when its -wal still stands there', () => {
    const file = place()
    fs.writeFileSync(`${file}-wal`, 'left behind')
    expect(refused(() => openDatabase(file)).code).toBe('missing')
    expect(fs.existsSync(file)).toBe(false)
    expect(fs.readFileSync(`${file}-wal`, 'utf8')).toBe('left behind')
  })

  test('when the caller knows a trace of it', () => {
    const file = place()
    const trace = path.join(path.dirname(file), 'ui.json')
    fs.writeFileSync(trace, '{}')
    expect(refused(() => openDatabase(file, { traces: [trace] })).code).toBe('missing')
    expect(fs.existsSync(file)).toBe(false)
  })
})
