import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeChromium, createStandin } from '../helpers/electron-standin/index.ts'
import { type Started, builtFolder, freshHome, start } from './shell-under-test.ts'

let built: string
beforeAll(async () => { built = await builtFolder() })
afterAll(closeChromium)

async function ended({ standin }: Started): Promise<void> {
  expect(standin.state.complaints).toEqual([])
  await standin.close()
}

test('a call travels page -> house -> page, values unchanged', async () => {
  const started = await start({ built })
  const page = await started.standin.page()
  const input = { month: '2026-11', text: '𠮷 <img onerror> =cmd', bytes: new Uint8Array([0, 255]), none: null }
  const answer = await page.evaluate((value) => (window as unknown as { hengping: { invoke(method: string, input: unknown): Promise<unknown> } })
    .hengping.invoke('figures.save', value), input)
  expect(answer).toEqual({ ok: true, value: { echoed: input } })
  expect(started.house.calls).toEqual([{ method: 'figures.save', input }])
  await ended(started)
})

test('news reaches every window until it unsubscribes; a closed window does not break the others', async () => {
  const started = await start({ built })
  const first = await started.standin.page()
  started.standin.clickMenu('文件', '新窗口')
  const second = await started.standin.page(1)
  const listen = "window.news = []; window.end = window.hengping.subscribe((event) => { window.news.push(event.type) })"
  await first.evaluate(listen)
  await second.evaluate(listen)
  started.house.emit({ type: 'changed', topics: ['employees'] })
  await expect.poll(() => first.evaluate('window.news')).toEqual(['changed'])
  await expect.poll(() => second.evaluate('window.news')).toEqual(['changed'])
  await first.evaluate('window.end()')
  await started.standin.window(1).closeAsUser()
  expect(started.shell?.windows.contents.size).toBe(1)
  started.house.emit({ type: 'changed', topics: ['employees'] })
  await first.waitForTimeout(50)
  expect(await first.evaluate('window.news')).toEqual(['changed'])
  await ended(started)
})

test('the house is opened on the named folder with the shipped worker, and closed once when the last window goes', async () => {
  const started = await start({ built })
  await started.standin.page()
  expect(started.house.options[0]).toMatchObject({ folder: started.data, version: '0.1.0', workerFile: path.join(built, 'electron', 'workbook-worker.cjs') })
  expect(started.standin.electron.app.getPath('userData')).toBe(path.join(started.data, 'profile'))
  await started.standin.window().closeAsUser()
  expect(await started.standin.ended).toBe(0)
  expect(started.house.closed).toBe(1)
})

test('without HENGPING_DATA the data lies in the user\'s own folder', async () => {
  const { settleDataFolder } = await import('../../electron/shell/data-folder.ts')
  const home = freshHome()
  const standin = createStandin({ appPath: built, home })
  expect(settleDataFolder(standin.electron.app, undefined)).toBe(path.join(home, 'AppData', 'data'))
  await standin.close()
})

test('the menu is Chinese throughout, has the four parts, and no accelerator twice', async () => {
  const started = await start({ built })
  const { menu } = started.standin.state
  expect(menu.map((item) => item.label)).toEqual(['文件', '编辑', '视图', '帮助'])
  const items = menu.flatMap((part) => (Array.isArray(part.submenu) ? part.submenu : [])).filter((item) => item.type !== 'separator')
  for (const item of items) expect(item.label).toMatch(/^[\u4e00-\u9fff]+$/)
  const keys = items.flatMap((item) => item.accelerator ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  await ended(started)
})

test('关于 tells version, folder and how many requests were stopped; the data folder opens as a folder', async () => {
  const started = await start({ built })
  await started.standin.page()
  started.standin.answer('message', { response: 0, checkboxChecked: false })
  started.standin.clickMenu('帮助', '关于衡评')
  await expect.poll(() => started.standin.state.dialogCalls.length).toBe(1)
  expect(started.standin.state.dialogCalls[0]?.options).toMatchObject({ message: '衡评 0.1.0', detail: expect.stringContaining(`${started.data}\n本次运行拦截的对外请求：0`) })
  started.standin.clickMenu('文件', '打开数据文件夹')
  await expect.poll(() => started.standin.state.opened).toEqual([{ way: 'openPath', place: started.data }])
  await ended(started)
})

test('a second start hands over to the first and opens no house of its own', async () => {
  const home = freshHome()
  const first = await start({ built, home })
  await first.standin.page()
  const window = first.standin.window()
  window.minimize()
  const second = await start({ built, home })
  expect(second.shell).toBeNull()
  expect(await second.standin.ended).toBe(0)
  expect(second.house.options).toHaveLength(0)
  await expect.poll(() => window.isMinimized()).toBe(false)
  expect(first.standin.state.focused).toBe(window)
  expect(first.standin.state.windows).toHaveLength(1)
  await ended(first)
  const third = await start({ built, home })
  expect(third.shell).not.toBeNull()
  await ended(third)
})

test('data that cannot be opened: the owner reads the sentence, no code or stack, and the program ends', async () => {
  const failure = Object.assign(new Error('user_version 99'), { code: 'newer', sentence: '这份数据是更新版本的衡评（9.9）保存的，请先升级。' })
  const started = await start({ built, open: () => { throw failure } })
  expect(started.shell).toBeNull()
  expect(await started.standin.ended).toBe(1)
  expect(started.standin.state.dialogCalls).toEqual([{ kind: 'error', onWindow: false, options: { title: '衡评打不开数据', content: failure.sentence } }])
  expect(fs.readFileSync(path.join(started.data, 'log.txt'), 'utf8')).toContain('user_version 99')
})

test('an unforeseen error while opening still gets a Chinese sentence', async () => {
  const started = await start({ built, open: () => { throw new TypeError('x is undefined') } })
  const content = started.standin.state.dialogCalls[0]?.options.content
  expect(content).toMatch(/原来的文件没有被改动/)
  expect(content).not.toMatch(/undefined|at |Error/)
})

test('a data folder that cannot be made is told, not crashed over', async () => {
  const home = freshHome()
  fs.writeFileSync(path.join(home, '数据'), 'a file stands where the folder should be')
  const started = await start({ built, home })
  expect(started.standin.state.dialogCalls[0]?.options.content).toMatch(/数据文件夹建立不了/)
  expect(await started.standin.ended).toBe(1)
})

test('a fault closes the house, shows one Chinese box without a stack, logs the stack and ends with 1', async () => {
  const started = await start({ built })
  await started.standin.page()
  started.fault(new Error('boom in main'))
  started.fault(new Error('and again'))
  expect(await started.standin.ended).toBe(1)
  expect(started.house.closed).toBe(1)
  const boxes = started.standin.state.dialogCalls
  expect(boxes).toHaveLength(1)
  expect(boxes[0]?.options.content).toMatch(/已保存/)
  expect(JSON.stringify(boxes)).not.toMatch(/boom|\.ts|at /)
  expect(fs.readFileSync(path.join(started.data, 'log.txt'), 'utf8')).toMatch(/boom in main\n\s+at /)
})

test('an edition that was not built says so in the log instead of showing an empty window', async () => {
  const { listRendererFiles } = await import('../../electron/shell/renderer-files.ts')
  const empty = freshHome()
  expect(() => listRendererFiles(empty)).toThrow(/not built: no index\.html/)
})
