import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { buildIfStale } from '../../build/fresh-build.ts'
import { DatabaseError } from '../../electron/database/database-error.ts'
import { holdFolder } from '../../electron/database/instance-lock.ts'
import { openTestHouse } from '../helpers/house.ts'
import { sha256, tempFolders } from '../helpers/temp-folder.ts'
import { signIn } from './browser-session.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = tempFolders()
const started: ChildProcess[] = []
beforeAll(() => { buildIfStale(root, () => undefined) })
afterEach(() => { for (const child of started.splice(0)) child.kill('SIGKILL') })

interface Host { child: ChildProcess; said: () => string; url: Promise<string>; ended: Promise<number | null> }

/** The built program as `npm start -- --browser --no-open` runs it. */
function startHost(folder: string, env: Record<string, string> = {}): Host {
  const child = spawn(process.execPath, [path.join(root, 'dist', 'electron', 'browser.cjs'), '--no-open'], {
    cwd: root, env: { ...process.env, HENGPING_DATA: folder, ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let said = ''
  const url = new Promise<string>((resolve) => {
    const hear = (part: Buffer) => {
      said += part.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/launch\S+/.exec(said)
      if (address !== null) resolve(address[0])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  return { child, said: () => said, url, ended: new Promise((resolve) => { child.once('close', resolve) }) }
}

// Catches: two programs over one company's file: the second one's saves, its demo and its upgrade under the first one's feet.
test('a second start over the same folder says so and ends with a failure; the first one goes on as before', async () => {
  const folder = folders()
  const first = startHost(folder)
  const page = await signIn(await first.url)
  const second = startHost(folder)
  expect(await second.ended).not.toBe(0)
  expect(second.said()).toContain('衡评已经在使用这个数据文件夹')
  expect(second.said()).not.toContain('/launch')
  expect(second.said()).not.toMatch(/\bat .*:\d+:\d+/)
  expect(await page.call('company.save', { name: '恒信' })).toMatchObject({ ok: true })
  expect(await page.call('system.start', {})).toMatchObject({ ok: true, value: { companyName: '恒信' } })
}, 60_000)

// Catches: a folder that stays locked after a crash, or whose owner was let in and left unsaved work.
test('after the first was killed the next start opens at once, with everything it had answered', async () => {
  const folder = folders()
  const first = startHost(folder)
  const page = await signIn(await first.url)
  await page.call('company.save', { name: '恒信' })
  first.child.kill('SIGKILL')
  await first.ended
  const again = await signIn(await startHost(folder).url)
  expect(await again.call('system.start', {})).toMatchObject({ ok: true, value: { companyName: '恒信' } })
}, 60_000)

// Catches: a host that stays for ever after its page has gone, or whose log fills with rejections nobody handled.
test('the program ends by itself, in good order, when its last page has gone', async () => {
  const folder = folders()
  const host = startHost(folder, { HENGPING_GRACE_MS: '300' })
  const page = await signIn(await host.url)
  const leave = await page.listen(() => undefined)
  await page.call('company.save', { name: '恒信' })
  leave()
  expect(await host.ended).toBe(0)
  expect(host.said()).toContain('最后一个页面已关闭')
  expect(fs.existsSync(path.join(folder, 'log.txt'))).toBe(false)
  expect(fs.existsSync(path.join(folder, 'hengping.db-wal'))).toBe(false)
}, 60_000)

// Catches: a damaged company file told as a stack, or a start that goes on without it.
test('a start over a damaged file prints one Chinese sentence, ends with a failure and leaves the file as it is', async () => {
  const folder = folders()
  openTestHouse({ folder }).close()
  const file = path.join(folder, 'hengping.db')
  fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2 / 4096) * 4096)
  const before = sha256(file)
  const host = startHost(folder)
  expect(await host.ended).not.toBe(0)
  expect(host.said().trim()).toBe('数据文件已损坏，没有打开。文件没有被改动。请从备份恢复，或把文件发给我们。')
  expect(sha256(file)).toBe(before)
}, 60_000)

const locked = (folder: string): string | null => {
  try {
    holdFolder(folder).release()
    return null
  } catch (error) {
    return error instanceof DatabaseError ? error.code : String(error)
  }
}

// Catches: a house that opens its file without holding the folder, or that keeps the folder after it was closed or could not open.
test('a house holds its folder as long as it is open, and no longer', () => {
  const folder = folders()
  const house = openTestHouse({ folder })
  expect(locked(folder)).toBe('locked')
  house.close()
  expect(locked(folder)).toBeNull()
  fs.writeFileSync(path.join(folder, 'hengping.db'), 'not a database at all')
  expect(() => openTestHouse({ folder })).toThrow('not-ours')
  expect(locked(folder)).toBeNull()
})

// Catches: a lock file that something wrote over and that then keeps the owner out for ever, with the wrong reason.
test('a lock file that is no lock any more is made anew', () => {
  const folder = folders()
  fs.writeFileSync(path.join(folder, 'instance.lock'), '只是一段文字，不是数据库。'.repeat(200))
  const house = openTestHouse({ folder })
  expect(locked(folder)).toBe('locked')
  house.close()
})

// Catches: a data folder that cannot be made told as a fault of the program.
test('a data folder that cannot be made is told as a folder that cannot be written', () => {
  const folder = folders()
  fs.writeFileSync(path.join(folder, 'file'), '')
  expect(locked(path.join(folder, 'file', 'data'))).toBe('read-only')
})
