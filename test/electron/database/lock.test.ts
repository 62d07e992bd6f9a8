import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../electron/database/open.ts'
import { openTestHouse } from '../../helpers/house.ts'
import { sha256, tempFolders } from '../../helpers/temp-folder.ts'
import { refused } from './refused.ts'

const folder = tempFolders()
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

let holder: ChildProcess | undefined
afterEach(() => letGo())

async function letGo(): Promise<void> {
  const held = holder
  holder = undefined
  if (held === undefined) return
  held.kill('SIGKILL')
  await once(held, 'exit')
}

async function hold(file: string, how: 'immediate' | 'exclusive'): Promise<void> {
  holder = spawn(process.execPath, [script('hold-lock.ts'), file, how], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (holder.stdout) await once(holder.stdout, 'data')
}

describe('a database another process holds', () => {
  test.each(['immediate', 'exclusive'] as const)('is told as locked, and opens once it is let go (%s)', async (how) => {
    const file = path.join(folder(), 'hengping.db')
    openDatabase(file).close()
    await hold(file, how)
    expect(refused(() => openDatabase(file)).code).toBe('locked')
    await letGo()
    const db = openDatabase(file)
    // Milliseconds: longer, and the window hangs before it says so.
    expect(db.pragma('busy_timeout', { simple: true })).toBeLessThanOrEqual(2000)
    db.close()
  })

  test('answers a write with busy; the form’s values are not half saved', async () => {
    const test = openTestHouse()
    await hold(path.join(test.folder, 'hengping.db'), 'immediate')
    expect((await test.refuse('company.save', { name: '衡评' })).code).toBe('busy')
    expect((await test.call('system.start', {})).companyName).toBe('')
    test.close()
  })
})

describe.skipIf(process.platform === 'win32')('a folder an ordinary user may not write in', () => {
  const openAsNobody = (file: string) => execFileSync(process.execPath, [script('open-as-nobody.ts'), file], { encoding: 'utf8' })

  test('is told as read-only and the database in it is untouched', () => {
    const place = folder()
    const file = path.join(place, 'hengping.db')
    openDatabase(file).close()
    const before = sha256(file)
    fs.chmodSync(file, 0o444)
    fs.chmodSync(place, 0o555)
    expect(openAsNobody(file)).toBe('read-only')
    expect(sha256(file)).toBe(before)
    fs.chmodSync(place, 0o755)
  })

  test('is told as read-only when there is no database yet', () => {
    const place = folder()
    fs.chmodSync(place, 0o555)
    expect(openAsNobody(path.join(place, 'hengping.db'))).toBe('read-only')
    expect(fs.readdirSync(place)).toEqual([])
    fs.chmodSync(place, 0o755)
  })
})
