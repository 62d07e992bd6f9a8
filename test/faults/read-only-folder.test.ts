import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openTestHouse } from '../helpers/house.ts'
import { sha256, tempFolders } from '../helpers/temp-folder.ts'

const folders = tempFolders()
const CHILD = fileURLToPath(new URL('./house-as-nobody.ts', import.meta.url))

function asNobody(place: string): unknown {
  const child = spawnSync(process.execPath, [CHILD, place], { encoding: 'utf8' })
  expect(child.stderr).toBe('')
  return JSON.parse(child.stdout)
}

// Catches: a start in a folder that may not be written told as a fault or a stack, or one that changes something on its way.
test.each(['with a company in it', 'with a company that crashed', 'that is empty'])('a read-only folder %s is told as one, and nothing in it changes', (what) => {
  const folder = folders()
  fs.chmodSync(folder, 0o755)
  if (what !== 'that is empty') {
    const house = openTestHouse({ folder })
    // A file with a -wal beside it, as a crash leaves them; a lock file of another run would be there too.
    const wal = path.join(folder, 'hengping.db-wal')
    const left = fs.readFileSync(wal)
    house.close()
    if (what === 'with a company that crashed') fs.writeFileSync(wal, left)
  }
  const state = () => fs.readdirSync(folder).sort().map((name) => `${name} ${sha256(path.join(folder, name))}`)
  const before = state()
  for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o444)
  fs.chmodSync(folder, 0o555)
  expect(asNobody(folder)).toEqual({ code: 'read-only', sentence: expect.stringContaining('权限') as string })
  expect(state()).toEqual(before)
  fs.chmodSync(folder, 0o755)
})

// Catches: a folder made read-only under a running program, after which it faults, dies, or cannot go on when it may write again.
test('a folder that becomes read-only while the house is open costs what needs new files, with its reason, and nothing afterwards', () => {
  expect(asNobody('own')).toEqual({ ui: 'read-only', demo: 'read-only', start: 'ok', save: 'ok', uiAfter: 'ok', demoAfter: 'ok' })
})

// Catches: what Windows says when a virus scanner holds a file (EPERM, EBUSY) told as a fault of the program.
test.each([['EPERM', 'read-only'], ['EROFS', 'read-only'], ['EBUSY', 'busy'], ['ENOSPC', 'disk-full']])('%s is told as %s', async (errno, code) => {
  const house = openTestHouse()
  const rename = fs.renameSync
  fs.renameSync = () => { throw Object.assign(new Error(errno), { code: errno }) }
  try {
    expect((await house.refuse('system.saveUi', { page: '/team' })).code).toBe(code)
    expect((await house.refuse('demo.enter', { month: null })).code).toBe(code)
  } finally {
    fs.renameSync = rename
    house.close()
  }
})
