import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { DatabaseError } from '../../electron/database/database-error.ts'
import { SCHEMA_VERSION } from '../../electron/database/migrations/index.ts'
import { openDatabase, type Connection } from '../../electron/database/open.ts'
import { refused } from '../electron/database/refused.ts'
import { sha256, tempFolders } from '../helpers/temp-folder.ts'

const folder = tempFolders()
const PAGE = 4096

const insert = (db: Connection, word: string, count: number): void => {
  const one = db.prepare('INSERT INTO department (name) VALUES (?)')
  for (let index = 0; index < count; index += 1) one.run(`${word}${index}`)
}
const departments = (db: Connection, word: string): number => db.prepare('SELECT count(*) FROM department WHERE name LIKE ?').pluck().get(`${word}%`) as number

/** What a crash leaves: 2,000 departments in the file, and in the -wal what `last` wrote after that. */
function crashed(last: (db: Connection) => void): string {
  const live = path.join(folder(), 'hengping.db')
  const db = openDatabase(live)
  db.transaction(() => insert(db, '旧', 2000))()
  db.pragma('wal_checkpoint(TRUNCATE)')
  last(db)
  const file = path.join(folder(), 'hengping.db')
  for (const end of ['', '-wal']) fs.copyFileSync(`${live}${end}`, `${file}${end}`)
  db.close()
  return file
}

/** A house closed in peace. */
function closed(): string {
  const file = path.join(folder(), 'hengping.db')
  const db = openDatabase(file)
  db.transaction(() => insert(db, '旧', 2000))()
  db.close()
  return file
}

function spoil(file: string, at: number, bytes: Uint8Array): void {
  const fd = fs.openSync(file, 'r+')
  fs.writeSync(fd, bytes, 0, bytes.length, at)
  fs.closeSync(fd)
}

const hashes = (file: string) => ['', '-wal'].map((end) => (fs.existsSync(`${file}${end}`) ? sha256(`${file}${end}`) : 'none'))

function expectRefused(file: string, code: string): void {
  const before = hashes(file)
  const error = refused(() => openDatabase(file))
  expect(error.code).toBe(code)
  expect(error.sentence).toContain('没有被改动')
  expect(hashes(file)).toEqual(before)
}

describe('a file with a -wal beside it that is refused', () => {
  // Catches: the refusal that says 文件没有被改动 and, on closing, carries the -wal into the damaged file and deletes it.
  test('because pages in the middle are zeros: neither it nor its -wal has changed', () => {
    const file = crashed((db) => insert(db, '新', 5))
    spoil(file, fs.statSync(file).size - 20 * PAGE, Buffer.alloc(3 * PAGE))
    expectRefused(file, 'damaged')
  })

  // Catches: a version looked up in the file's header alone, when the upgrade of a newer program still stands in the -wal.
  test('because a newer version upgraded it and was cut off: neither it nor its -wal has changed', () => {
    expectRefused(crashed((db) => db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 10}`)), 'newer')
  })

  test('because half of the file is gone', () => {
    const file = crashed((db) => insert(db, '新', 5))
    fs.truncateSync(file, Math.floor(fs.statSync(file).size / PAGE / 2) * PAGE)
    expectRefused(file, 'damaged')
  })
})

describe('a -wal that is not what was left', () => {
  const fresh = (): string => crashed((db) => insert(db, '新', 5))

  test('whole: every commit is there', () => {
    const db = openDatabase(fresh())
    expect([departments(db, '旧'), departments(db, '新')]).toEqual([2000, 5])
    db.close()
  })

  // Catches: a start that will not open, or opens half a commit, when the tail of the -wal was never written.
  test.each([1, 2, 3, 4])('cut off (%i/5 left): the commits before the cut are there whole, and the rest not at all', (fifths) => {
    const file = fresh()
    fs.truncateSync(`${file}-wal`, Math.floor(fs.statSync(`${file}-wal`).size * fifths / 5))
    const db = openDatabase(file)
    expect(departments(db, '旧')).toBe(2000)
    expect(departments(db, '新')).toBeLessThanOrEqual(fifths)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })

  test.each(['random bytes', 'removed'])('%s: what was in the file before is there', (how) => {
    const file = fresh()
    if (how === 'removed') fs.rmSync(`${file}-wal`)
    else fs.writeFileSync(`${file}-wal`, Buffer.alloc(50_000, 'x'))
    const db = openDatabase(file)
    expect([departments(db, '旧'), departments(db, '新')]).toEqual([2000, 0])
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})

/** The same places every time: a small linear generator, so that a failure can be looked at again. */
function places(count: number, size: number): number[] {
  let seed = 20261123
  return Array.from({ length: count }, () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed % size
  })
}

// Catches: a start that throws something it has no sentence for, writes into what it refuses, or puts an empty house over a damaged one.
test('a flipped bit anywhere is either found, with a sentence and the file as it was, or leaves a house that opens with its people', () => {
  const whole = fs.readFileSync(closed())
  const verdicts = new Map<string, number>()
  for (const at of [...places(60, whole.length), 0, 17, 27, 30, 45, 58, 61, 69, 101, 104]) {
    const file = path.join(folder(), 'hengping.db')
    const spoilt = Buffer.from(whole)
    spoilt.writeUInt8(spoilt.readUInt8(at) ^ 0x10, at)
    fs.writeFileSync(file, spoilt)
    let verdict = 'opened'
    try {
      const db = openDatabase(file)
      expect(departments(db, '')).toBe(2000)
      db.close()
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error
      verdict = error.code
      expect(error.sentence, `byte ${at}`).toMatch(/[一-龥]{6}/)
      expect(fs.readFileSync(file).equals(spoilt), `byte ${at} was refused as ${verdict}, yet the file has changed`).toBe(true)
    }
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
  }
  expect([...verdicts.keys()].filter((code) => !['opened', 'damaged', 'not-ours', 'newer'].includes(code))).toEqual([])
  expect(verdicts.get('damaged')).toBeGreaterThan(3)
})
