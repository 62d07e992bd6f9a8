import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildIfStale } from '../../build/fresh-build.ts'
import { type BuiltShell, builtMain, launchBuilt } from '../helpers/electron-standin/index.ts'
import { freshHome } from './shell-under-test.ts'

// The shipped bundle in a process of its own, real house, real database; only `electron` is played.
beforeAll(() => { buildIfStale(fileURLToPath(new URL('../..', import.meta.url)), () => undefined) })

function launch(home: string): BuiltShell {
  const shell = launchBuilt({ main: builtMain, home, dataFolder: path.join(home, '数据 一') })
  onTestFinished(() => { shell.kill() })
  return shell
}

const START = "window.hengping.invoke('system.start', {})"

test('the built program opens a data folder with a Chinese name and a space, shows its page, and closes in good order', async () => {
  const home = freshHome()
  const shell = launch(home)
  expect(await shell.evaluate(START)).toMatchObject({ ok: true, value: { version: '0.1.0', host: 'electron', empty: true } })
  await expect.poll(() => shell.evaluate('document.body.innerText'), { timeout: 15_000 }).toContain('开始建立')
  expect(await shell.closeWindow()).toBe(true)
  const end = await shell.ended
  expect(end).toMatchObject({ code: 0, record: { complaints: [], pageErrors: [], dialogCalls: [] } })
  expect(end.record?.requests.filter(({ url }) => !url.startsWith('app://'))).toEqual([])
  expect(fs.readdirSync(path.join(home, '数据 一'))).toContain('window.json')
})

test('two starts at once: one program, one window, the second leaves with 0 at once', async () => {
  const home = freshHome()
  const first = launch(home)
  await first.evaluate('1')
  const second = launch(home)
  expect(await second.ended).toMatchObject({ code: 0, record: { dialogCalls: [], windows: [] } })
  expect((await first.record()).windows).toHaveLength(1)
})

test('after being killed the program starts again on the same folder', async () => {
  const home = freshHome()
  const first = launch(home)
  expect(await first.evaluate(START)).toMatchObject({ ok: true })
  first.kill('SIGKILL')
  await first.ended
  const again = launch(home)
  expect(await again.evaluate(START)).toMatchObject({ ok: true })
  expect((await again.record()).dialogCalls).toEqual([])
})

test('a file that is not ours is refused in Chinese and left untouched to the byte', async () => {
  const home = freshHome()
  const first = launch(home)
  await first.evaluate(START)
  await first.quit()
  await first.ended
  const folder = path.join(home, '数据 一')
  const database = fs.readdirSync(folder).find((name) => /\.(db|sqlite|hengping)$/.test(name))
  expect(database).toBeDefined()
  const file = path.join(folder, database ?? '')
  fs.writeFileSync(file, '这是一个文本文件，不是数据库。'.repeat(400))
  const before = fs.readFileSync(file)
  const { code, record } = await launch(home).ended
  expect(code).toBe(1)
  expect(record?.dialogCalls).toEqual([{ kind: 'error', onWindow: false, options: { title: '衡评打不开数据', content: expect.stringContaining('不是衡评的数据文件') } }])
  expect(JSON.stringify(record?.dialogCalls)).not.toMatch(/SQLITE|Error|\.cjs/)
  expect(fs.readFileSync(file)).toEqual(before)
})
