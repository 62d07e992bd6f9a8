import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { loadDemo } from '../../electron/services/demo/load-demo.ts'
import { heldClock, openTestHouse, type TestHouse } from '../helpers/house.ts'

/** Copies of one company with people, sheets of six months, objectives and reviews: every method finds something to work on. */
export interface FurnishedHouses {
  open(): TestHouse
  remove(): void
}

export async function furnishedHouses(): Promise<FurnishedHouses> {
  const model = openTestHouse({ keep: true })
  await loadDemo(model.db, heldClock(), null)
  model.db.pragma('wal_checkpoint(TRUNCATE)')
  model.close()
  const made: string[] = []
  return {
    open() {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-furnished-'))
      made.push(folder)
      fs.copyFileSync(path.join(model.folder, 'hengping.db'), path.join(folder, 'hengping.db'))
      return openTestHouse({ folder })
    },
    remove() {
      for (const folder of [model.folder, ...made.splice(0)]) fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
