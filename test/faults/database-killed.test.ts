import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS, SCHEMA_VERSION } from '../../electron/database/migrations/index.ts'
import { openDatabase } from '../../electron/database/open.ts'
import { tempFolders } from '../helpers/temp-folder.ts'
import { UPGRADE } from './made-up-upgrade.ts'

const folder = tempFolders()
const child = fileURLToPath(new URL('./killed-at-step.ts', import.meta.url))

/** Runs the work and answers its steps, or 'killed'. */
async function run(work: 'create' | 'upgrade', place: string, fatal: number): Promise<number | 'killed'> {
  const process_ = spawn(process.execPath, [child, work, place, String(fatal)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  process_.stdout.on('data', (piece: Buffer) => { said += piece.toString() })
  const [code, signal] = await once(process_, 'close') as [number | null, string | null]
  if (signal === 'SIGKILL') return 'killed'
  if (code !== 0) throw new Error(`${work} ended with ${code}`)
  return Number(said)
}

const column = (file: string, sql: string): unknown[] => {
  const db = new Database(file, { readonly: true })
  const values = db.prepare(sql).pluck().all()
  db.close()
  return values
}

test('killed at any step of the first start: the next start makes a whole database and leaves no rubbish', async () => {
  const steps = await run('create', folder(), 0)
  if (steps === 'killed') throw new Error('killed without being asked to')
  expect(steps).toBeGreaterThan(10)
  for (let step = 1; step <= steps; step += 1) {
    const place = folder()
    expect(await run('create', place, step)).toBe('killed')
    const file = path.join(place, 'hengping.db')
    const db = openDatabase(file)
    expect(db.pragma('user_version', { simple: true }), `step ${step}`).toBe(SCHEMA_VERSION)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
    expect(fs.readdirSync(place), `step ${step}`).toEqual(['hengping.db'])
  }
}, 120_000)

test('killed at any step of an upgrade: the file is the old one whole or the new one whole, and the next try succeeds', async () => {
  const filled = (): string => {
    const file = path.join(folder(), 'hengping.db')
    const db = openDatabase(file)
    db.exec("INSERT INTO department (id, name) VALUES (1, '甲'), (2, '乙'); INSERT INTO employee (number, name, department_id) VALUES ('1', '王', 1), ('2', '李', 2)")
    db.close()
    return file
  }
  const steps = await run('upgrade', path.dirname(filled()), 0)
  if (steps === 'killed') throw new Error('killed without being asked to')
  const seen = new Set<unknown>()
  for (let step = 1; step <= steps; step += 1) {
    const file = filled()
    expect(await run('upgrade', path.dirname(file), step)).toBe('killed')
    seen.add(column(file, 'PRAGMA user_version')[0])
    const columns = column(file, "SELECT count(*) FROM pragma_table_info('department')")[0]
    expect(columns, `step ${step}`).toBe(column(file, 'PRAGMA user_version')[0] === SCHEMA_VERSION ? 2 : 3)
    expect(column(file, 'SELECT d.name FROM employee e JOIN department d ON d.id = e.department_id ORDER BY e.id')).toEqual(['甲', '乙'])
    openDatabase(file, { migrations: [...MIGRATIONS, UPGRADE] }).close()
    expect(column(file, 'PRAGMA user_version')).toEqual([SCHEMA_VERSION + 10])
  }
  expect(seen).toEqual(new Set([SCHEMA_VERSION, SCHEMA_VERSION + 10]))
}, 240_000)
