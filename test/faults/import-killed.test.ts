import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { NO_ANSWERS } from '../../shared/domain/intake/intake.ts'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'
import { tempFolders } from '../helpers/temp-folder.ts'
import { look, receive, takeGuesses } from '../electron/intake/intake-house.ts'

const folders = tempFolders()
const CHILD = fileURLToPath(new URL('./import-killed-child.ts', import.meta.url))

/** Runs the import in a process of its own; 'never' lets it finish and answers how many statements the commit ran. */
function importIn(folder: string, killAt: number | 'answered' | 'never'): Promise<{ signal: string | null; out: string; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, String(killAt)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, errors] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString() })
    child.once('error', reject)
    child.once('close', (_code, signal) => { resolve({ signal, out, errors }) })
  })
}

const TABLES = ['employee', 'department', 'position', 'target', 'result', 'import_batch'] as const
const WHOLE = [9, 2, 4, 648, 636, 1]
const counts = ({ db }: TestHouse): unknown[] => TABLES.map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
const entries = ({ db }: TestHouse): unknown => db.prepare("SELECT count(*) FROM audit WHERE method = 'intake.commit'").pluck().get()

// Catches: an import that is written in pieces, so that a power cut leaves people without figures or figures without a batch.
test('killed at any write of an import, the house holds none of it and takes the whole file afterwards', async () => {
  const whole = await importIn(folders(), 'never')
  const statements = Number(whole.out)
  expect(statements, whole.errors).toBeGreaterThan(1300)

  // BEGIN, the first people, the middle, the batch and the audit entry, and last of all COMMIT itself.
  for (const killAt of [2, 40, Math.floor(statements / 2), statements - 2, statements]) {
    const folder = folders()
    const killed = await importIn(folder, killAt)
    expect(killed.signal, killed.errors).toBe('SIGKILL')
    const house = openTestHouse({ folder })
    try {
      expect(counts(house), `killed at ${killAt} of ${statements}`).toEqual([0, 0, 0, 0, 0, 0])
      expect(entries(house)).toBe(0)
      expect(house.db.prepare("SELECT count(*) FROM indicator WHERE origin = 'own'").pluck().get()).toBe(0)
      expect(house.db.pragma('integrity_check', { simple: true })).toBe('ok')
      const file = await receive(house, 'clean-1997.xlsx')
      await house.call('intake.commit', { file, answers: { ...NO_ANSWERS, ...takeGuesses(await look(house, file)) } })
      expect(counts(house)).toEqual(WHOLE)
    } finally {
      house.close()
    }
  }
}, 120_000)

// Catches: an import the screen called finished that is gone after the process dies.
test('killed right after the answer, the whole import is there', async () => {
  const folder = folders()
  const killed = await importIn(folder, 'answered')
  expect(killed.signal, killed.errors).toBe('SIGKILL')
  const house = openTestHouse({ folder })
  try {
    expect(counts(house)).toEqual(WHOLE)
    expect(entries(house)).toBe(1)
  } finally {
    house.close()
  }
})
