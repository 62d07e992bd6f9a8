import { execFileSync } from 'node:child_process'
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

test('the demo company: a sheet saved as PDF, printed, and not lost when the place cannot be written', async () => {
  const home = freshHome()
  const shell = launch(home)
  const call = <T>(method: string, input: object) => shell.evaluate<T>(`window.hengping.invoke(${JSON.stringify(method)}, ${JSON.stringify(input)})`)
  const demo = await call<{ value: { months: string[] } }>('demo.enter', { month: null })
  const month = demo.value.months[0]
  const listed = await call<{ value: { evaluations: { id: number, name: string }[] } }>('evaluations.list', { month })
  const [first] = listed.value.evaluations
  const chosen = { month, ids: [first?.id] }

  const place = path.join(home, '考核表.pdf')
  await shell.answer('save', { canceled: false, filePath: place })
  expect(await call('print.pdf', chosen)).toEqual({ ok: true, value: { place, download: null } })
  const paper = execFileSync('pdftotext', ['-layout', place, '-'], { encoding: 'utf8' })
  expect(paper).toContain('绩效考核表')
  expect(paper).toContain(first?.name)

  await shell.answer('save', { canceled: true, filePath: '' })
  expect(await call('print.pdf', chosen)).toMatchObject({ ok: false, code: 'cancelled' })
  const gone = path.join(home, 'U盘', '考核表.pdf')
  await shell.answer('save', { canceled: false, filePath: gone })
  expect(await call('print.pdf', chosen)).toEqual({ ok: false, code: 'save-failed', details: { obstacle: 'folder-gone', place: gone } })

  expect(await call('print.paper', chosen)).toEqual({ ok: true, value: { printed: true, inPage: false } })
  const { prints, complaints } = await shell.record()
  expect(prints).toMatchObject([{ options: { silent: false, landscape: true, pageSize: 'A4' }, html: expect.stringContaining(first?.name ?? '?') }])
  expect(complaints).toEqual([])
})

test('a workbook chosen in the open dialog is read by the shipped worker', async () => {
  const shell = launch(freshHome())
  await shell.answer('open', { canceled: false, filePaths: [fileURLToPath(new URL('../data/clean-1997.xlsx', import.meta.url))] })
  expect(await shell.evaluate("window.hengping.invoke('intake.open', {})")).toMatchObject({ ok: true, value: { name: 'clean-1997.xlsx', bytes: 35130 } })
})
