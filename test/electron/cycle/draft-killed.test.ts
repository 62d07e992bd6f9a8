import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTestHouse } from '../../helpers/house.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folders = tempFolders()
const CHILD = fileURLToPath(new URL('./draft-killed-child.ts', import.meta.url))

/** Kills the typing process once it said that so many letters are saved; answers the last number it said. */
function typeUntil(folder: string, letters: number): Promise<{ signal: string | null; said: number; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, errors] = ['', '']
    const said = () => Number(out.trim().split('\n').at(-1))
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (said() >= letters) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString() })
    child.once('error', reject)
    child.once('close', (_code, signal) => { resolve({ signal, said: said(), errors }) })
  })
}

// Catches: a draft answered before it is committed, gathered for later, or half written when the process dies.
test('killed while typing, the wizard resumes on the same page with every letter that was answered', async () => {
  for (const letters of [1, 25, 150]) {
    const folder = folders()
    const killed = await typeUntil(folder, letters)
    expect(killed.signal, killed.errors).toBe('SIGKILL')
    const house = openTestHouse({ folder })
    try {
      const { page, draft } = await house.call('wizard.get', { key: 'first-run' }) as { page: number; draft: { letters: number; text: string } }
      expect(draft.letters).toBeGreaterThanOrEqual(killed.said)
      expect(draft.text).toBe('字'.repeat(draft.letters))
      expect(page).toBe(Math.floor(draft.letters / 20) % 8)
    } finally {
      house.close()
    }
  }
}, 60_000)
