import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf, pack, readFuses, unpack, type PackedFile } from '../../build/packaging.ts'
import { launchBuilt } from '../helpers/electron-standin/index.ts'
import { freshHome } from './shell-under-test.ts'

const output = freshHome()

const SAFE_FUSES = { runAsNode: false, nodeOptions: false, nodeCliInspect: false, asarIntegrity: true, onlyAsar: true, fileProtocolPrivileges: false, cookieEncryption: false }

test('the Linux package holds what runs and nothing else, and its main reaches a first window under the stand-in', async () => {
  const target = { os: 'linux', arch: 'x64' } as const
  const packed = await pack(target, path.join(output, 'linux'))
  expect(faultsOf(packed.files, target)).toEqual([])
  expect(readFuses(packed.executable)).toMatchObject(SAFE_FUSES)
  expect(fs.readdirSync(path.join(path.dirname(packed.executable), 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  const main = unpack(packed, path.join(output, 'run'))
  const home = freshHome()
  const shell = launchBuilt({ main, home, dataFolder: path.join(home, '数据'), packaged: true })
  try {
    await expect.poll(() => shell.evaluate('document.body.innerText'), { timeout: 15_000 }).toContain('开始建立')
    expect(await shell.evaluate("window.hengping.invoke('system.start', {}).then((answer) => answer.ok)")).toBe(true)
    const record = await shell.record()
    expect(record.complaints).toEqual([])
    expect(record.windows).toEqual([{ address: expect.stringMatching(/^app:\/\/bundle\/index\.html/), visible: true }])
    await shell.quit()
    expect(await shell.ended).toMatchObject({ code: 0 })
  } finally {
    shell.kill()
  }
})

test('the Windows package takes the Windows library only, with icon, integrity and fuses written into the program', async () => {
  const target = { os: 'win', arch: 'x64' } as const
  const packed = await pack(target, path.join(output, 'win'))
  expect(faultsOf(packed.files, target)).toEqual([])
  expect(readFuses(packed.executable)).toMatchObject(SAFE_FUSES)
  const program = fs.readFileSync(packed.executable)
  expect(program.includes(Buffer.from('resources\\\\app.asar'))).toBe(true)
  const icon = fs.readFileSync(new URL('../../build/icons/png/64x64.png', import.meta.url))
  expect(program.includes(icon)).toBe(true)
})

describe('the check itself', () => {
  const target = { os: 'linux', arch: 'x64' } as const
  const file = (name: string, unpacked = false): PackedFile => ({ name, unpacked })
  const good = [
    file('package.json'), file('dist/renderer/index.html'), file('dist/electron/main.cjs'), file('dist/electron/preload.cjs'), file('dist/electron/workbook-worker.cjs'),
    file('node_modules/better-sqlite3/package.json'), file('node_modules/better-sqlite3/lib/index.js'), file('node_modules/better-sqlite3/prebuilds/linux-x64.node', true),
  ]

  test('passes a right package', () => { expect(faultsOf(good, target)).toEqual([]) })

  test.each([
    'shared/domain/scoring/score.ts', 'test/standin/shell.test.ts', 'dist/renderer/assets/index.js.map', 'dist/electron/browser.cjs', '.env',
    'node_modules/react/index.js', 'node_modules/better-sqlite3/src/addon.cpp', 'dist/renderer/notes.md', 'dist/built.txt', 'release/app.exe',
  ])('reports %s as not belonging', (name) => {
    expect(faultsOf([...good, file(name)], target)).toEqual([`does not belong: ${name}`])
  })

  test('reports a missing main, a foreign library, a library locked in and a script left out', () => {
    expect(faultsOf(good.filter(({ name }) => name !== 'dist/electron/main.cjs'), target)).toEqual(['missing: dist/electron/main.cjs'])
    expect(faultsOf([...good, file('node_modules/better-sqlite3/prebuilds/win32-x64.node', true)], target)).toEqual(['of another platform: node_modules/better-sqlite3/prebuilds/win32-x64.node'])
    expect(faultsOf(good.map((entry) => ({ ...entry, unpacked: false })), target)).toEqual(['inside the archive: node_modules/better-sqlite3/prebuilds/linux-x64.node'])
    expect(faultsOf(good.map((entry) => entry.name === 'package.json' ? file('package.json', true) : entry), target)).toEqual(['outside the archive: package.json'])
  })
})
