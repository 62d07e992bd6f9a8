import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { wholeDatabase } from '../helpers/whole-database.ts'
import { furnishedHouses } from './furnished-house.ts'
import { sampleFor } from './samples.ts'

const child = fileURLToPath(new URL('./undo-killed-child.ts', import.meta.url))

async function run(folder: string, fatal: number): Promise<number | 'killed'> {
  const process_ = spawn(process.execPath, [child, folder, String(fatal)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  process_.stdout.on('data', (piece: Buffer) => { said += piece.toString() })
  const [code, signal] = await once(process_, 'close') as [number | null, string | null]
  if (signal === 'SIGKILL') return 'killed'
  if (code !== 0) throw new Error(`the child ended with ${code}`)
  return Number(said)
}

function stored(folder: string): { rows: Record<string, string[]>; entries: number; open: number } {
  const db = new Database(path.join(folder, 'hengping.db'))
  try {
    return {
      rows: wholeDatabase(db), entries: db.prepare("SELECT count(*) FROM audit WHERE method = 'undo.last'").pluck().get() as number,
      open: db.prepare('SELECT count(*) FROM undo_step WHERE undone = 0').pluck().get() as number,
    }
  } finally {
    db.close()
  }
}

// Catches: an undo that is cut off half-way and leaves some rows back and others not, or rows back without the record's entry.
test('killed at any step of an undo: nothing of it happened, and the next start can take it back whole', async () => {
  const houses = await furnishedHouses()
  const model = houses.open()
  const before = wholeDatabase(model.db)
  await model.call('evaluations.apply', await sampleFor(model, 'evaluations.apply'))
  await model.call('evaluations.remove', { id: 55 })
  await model.call('undo.last', { id: (await model.call('undo.state', {})).next?.id ?? 0 })
  await model.call('settings.save', { ...await model.call('settings.get', {}), totalCap: '100', amberBelow: '99' })
  const after = wholeDatabase(model.db)
  model.db.pragma('wal_checkpoint(TRUNCATE)')
  model.close()
  const copy = (): string => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-undo-killed-'))
    fs.copyFileSync(path.join(model.folder, 'hengping.db'), path.join(folder, 'hengping.db'))
    return folder
  }
  const places: string[] = []
  try {
    places.push(copy())
    const steps = await run(places[0] ?? '', 0)
    if (steps === 'killed') throw new Error('killed without being asked to')
    expect(steps).toBeGreaterThan(10)
    const back = stored(places[0] ?? '')
    expect(back.rows).not.toEqual(after)
    for (const fatal of [1, 2, 3, Math.ceil(steps / 3), Math.ceil(steps / 2), steps - 2, steps - 1, steps]) {
      const folder = copy()
      places.push(folder)
      expect(await run(folder, fatal), `step ${fatal}`).toBe('killed')
      const left = stored(folder)
      expect(left.rows, `step ${fatal} of ${steps}`).toEqual(after)
      expect(left.entries).toBe(back.entries - 1)
      expect(await run(folder, 0)).toBe(steps)
      expect(stored(folder)).toEqual(back)
    }
    expect(before).not.toEqual(after)
  } finally {
    for (const place of places) fs.rmSync(place, { recursive: true, force: true })
    houses.remove()
  }
}, 240_000)
