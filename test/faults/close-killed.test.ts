import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection } from '../../electron/database/open.ts'
import { closeMonth, makeClosable } from '../helpers/closable.ts'
import type { TestHouse } from '../helpers/house.ts'
import { tempFolders } from '../helpers/temp-folder.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'

const MONTH = '2026-10'
const folders = tempFolders()
const CHILD = fileURLToPath(new URL('./close-killed-child.ts', import.meta.url))

function runIn(folder: string, work: 'close' | 'reopen', killAt: number | 'answered' | 'never'): Promise<{ signal: string | null; out: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, work, MONTH, String(killAt)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, errors] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString() })
    child.once('error', reject)
    child.once('close', (_code, signal) => { resolve({ signal, out, errors }) })
  })
}

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

/** Every table's rows, so that half a closing cannot hide in one nobody thought of. */
function dump(db: Connection): string {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
  const plain = (_: string, value: unknown) => (Buffer.isBuffer(value) ? value.toString('hex') : value)
  return JSON.stringify(tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all()]), plain)
}

/** A database to copy from, brought to where the work may begin. */
async function model(prepare: (house: TestHouse) => Promise<unknown>): Promise<string> {
  const house = houses.open()
  await prepare(house)
  house.db.pragma('wal_checkpoint(TRUNCATE)')
  const folder = folders()
  fs.copyFileSync(path.join(house.folder, 'hengping.db'), path.join(folder, 'hengping.db'))
  house.close()
  return path.join(folder, 'hengping.db')
}

function copyOf(file: string): string {
  const folder = folders()
  fs.copyFileSync(file, path.join(folder, 'hengping.db'))
  return folder
}

/** As the next start finds it: SQLite rolls back what was not committed. */
function looking<T>(folder: string, look: (db: Connection) => T): T {
  const db = new Database(path.join(folder, 'hengping.db'), { fileMustExist: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}

// Catches: a closing or a reopening written in pieces: a closed month without its version, a version of a month that stands open.
test.each([
  ['close', (house: TestHouse) => makeClosable(house, MONTH), 'closed', null],
  ['reopen', (house: TestHouse) => closeMonth(house, MONTH), 'evaluating', '漏了一单'],
] as const)('killed at any write of a %s, nothing of it is there, and it succeeds afterwards', async (work, prepare, state, reason) => {
  const file = await model(prepare)
  const before = looking(copyOf(file), dump)
  const whole = await runIn(copyOf(file), work, 'never')
  const statements = Number(whole.out)
  expect(statements, whole.errors).toBeGreaterThan(3)

  for (let killAt = 1; killAt <= statements; killAt += 1) {
    const folder = copyOf(file)
    const killed = await runIn(folder, work, killAt)
    expect(killed.signal, killed.errors).toBe('SIGKILL')
    looking(folder, (db) => {
      expect(dump(db), `killed at ${killAt} of ${statements}`).toBe(before)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    })
    if (killAt === statements) expect((await runIn(folder, work, 'never')).errors).toBe('')
  }

  const folder = copyOf(file)
  expect((await runIn(folder, work, 'answered')).signal).toBe('SIGKILL')
  looking(folder, (db) => {
    expect(db.prepare('SELECT state FROM period WHERE month = ?').pluck().get(MONTH)).toBe(state)
    expect(db.prepare('SELECT version, reopen_reason FROM month_version WHERE month = ?').all(MONTH)).toEqual([{ version: 1, reopen_reason: reason }])
    expect(db.prepare("SELECT count(*) FROM audit WHERE method = ?").pluck().get(`months.${work}`)).toBe(1)
  })
}, 300_000)
