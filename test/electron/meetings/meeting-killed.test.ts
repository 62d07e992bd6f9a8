import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { AGENDA_KEYS } from '../../../shared/domain/meeting/agenda.ts'
import { openTestHouse } from '../../helpers/house.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folders = tempFolders()
const CHILD = fileURLToPath(new URL('./meeting-killed-child.ts', import.meta.url))
const MONTH = '2026-10'

/** Kills the meeting once it said that it is so far; answers the last step it said. */
function meetUntil(folder: string, step: number): Promise<{ signal: string | null; said: number; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, folder, MONTH], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, errors] = ['', '']
    const said = () => Number(out.trim().split('\n').at(-1))
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      if (said() >= step) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString() })
    child.once('error', reject)
    child.once('close', (_code, signal) => { resolve({ signal, said: said(), errors }) })
  })
}

// Catches: a page, a second or a letter of a running meeting that was answered and is gone when the process dies.
test('killed in the middle of a meeting, it comes back to the page, the timer and the typed decision', async () => {
  for (const step of [1, 44]) {
    const folder = folders()
    const killed = await meetUntil(folder, step)
    expect(killed.signal, killed.errors).toBe('SIGKILL')
    const house = openTestHouse({ folder })
    try {
      const { meeting, place } = await house.call('meetings.get', { month: MONTH })
      const used = place?.used['old-decisions'] ?? -1
      expect([meeting.state, meeting.heldOn]).toEqual(['running', '2026-11-05'])
      expect(used).toBeGreaterThanOrEqual(killed.said)
      expect(used).toBeLessThanOrEqual(killed.said + 200)
      expect([place?.page, place?.paused]).toEqual([AGENDA_KEYS[Math.floor(used / 10) % AGENDA_KEYS.length], used % 2 === 1])
      const { draft } = await house.call('wizard.get', { key: `meeting:${MONTH}` }) as { draft: { step: number; what: string } }
      expect([draft.step - used === 0 || draft.step - used === 1, draft.what]).toEqual([true, '字'.repeat(draft.step)])
      // It goes on: the decision is made of what was typed, and the meeting ends.
      await house.call('decisions.save', { id: null, month: MONTH, kind: 'decision', what: draft.what, ownerId: null, ownerName: '王姐', partners: [], dueOn: '2026-12-01', acceptance: '', resources: '', page: place?.page ?? null, indicatorId: null })
      await house.call('wizard.clear', { key: `meeting:${MONTH}` })
      expect((await house.call('meetings.end', { month: MONTH })).state).toBe('ended')
    } finally {
      house.close()
    }
  }
}, 60_000)
