import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeChromium } from '../helpers/electron-standin/index.ts'
import { builtFolder, freshHome, start } from './shell-under-test.ts'

let built: string
beforeAll(async () => { built = await builtFolder() })
afterAll(closeChromium)

const LEFT = { x: 0, y: 0, width: 1920, height: 1040 }
const RIGHT = { x: 1920, y: 0, width: 1920, height: 1040 }
const centre = { x: 240, y: 70, width: 1440, height: 900 }

/** One run of the program: where its window stood at first, then moved as told and closed. */
async function run(home: string, options: { displays?: typeof LEFT[], move?: Partial<typeof LEFT>, maximize?: boolean } = {}) {
  const { standin } = await start({ built, home, ...(options.displays ? { displays: options.displays } : {}) })
  await standin.page()
  const window = standin.window()
  const stood = { bounds: window.getNormalBounds(), maximized: window.isMaximized(), visible: window.isVisible() }
  if (options.move) window.setBounds(options.move)
  if (options.maximize) window.maximize()
  await window.closeAsUser()
  await standin.ended
  return stood
}

test('the first window stands in the middle; the next start finds size, place and maximized again', async () => {
  const home = freshHome()
  expect(await run(home, { move: { x: 100, y: 60, width: 1300, height: 800 }, maximize: true })).toEqual({ bounds: centre, maximized: false, visible: true })
  expect(await run(home)).toEqual({ bounds: { x: 100, y: 60, width: 1300, height: 800 }, maximized: true, visible: true })
  expect(fs.readdirSync(path.join(home, '数据')).filter((name) => name.includes('.tmp'))).toEqual([])
})

test('a window left on a projector that is gone comes back to the screen that is there', async () => {
  const home = freshHome()
  await run(home, { displays: [LEFT, RIGHT], move: { x: 2000, y: 100, width: 1300, height: 800 } })
  expect((await run(home, { displays: [LEFT, RIGHT] })).bounds.x).toBe(2000)
  expect((await run(home, { displays: [LEFT] })).bounds).toEqual(centre)
})

test.each([
  'not json', '[]', '{"bounds":null}', '{"bounds":{"x":0,"y":0,"width":1e9,"height":700}}', '{"bounds":{"x":0.5,"y":0,"width":1200,"height":700}}',
  '{"bounds":{"x":0,"y":0,"width":5,"height":5}}', '{"bounds":{"x":0,"y":-900,"width":1200,"height":700}}', '{"bounds":{"x":"0","y":0,"width":1200,"height":700}}',
])('a damaged window.json (%s) is passed over', async (text) => {
  const { recallWindow } = await import('../../electron/shell/window-memory.ts')
  const folder = freshHome()
  fs.writeFileSync(path.join(folder, 'window.json'), text)
  const display = { workArea: LEFT }
  const screen = { getAllDisplays: () => [display], getPrimaryDisplay: () => display }
  expect(recallWindow(folder, screen as never).bounds).toEqual(centre)
})

test('a small laptop screen is never overfilled', async () => {
  const { bounds } = await run(freshHome(), { displays: [{ x: 0, y: 0, width: 1366, height: 728 }] })
  expect(bounds).toEqual({ x: 0, y: 0, width: 1366, height: 728 })
})

test('unsaved input: the owner is asked; staying keeps window and text, leaving closes', async () => {
  const { standin } = await start({ built })
  const page = await standin.page()
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { id: 'figure' }))
    addEventListener('beforeunload', (event) => { event.preventDefault() })
  })
  // Chromium asks only on pages the user has touched.
  await page.click('#figure')
  await page.keyboard.type('92.5')
  standin.answer('messageSync', 0)
  expect(await standin.window().closeAsUser()).toBe(false)
  expect(await page.inputValue('#figure')).toBe('92.5')
  expect(standin.state.dialogCalls[0]?.options).toMatchObject({ message: '还有内容没有保存', buttons: ['继续编辑', '不保存，关闭'], cancelId: 0 })
  standin.answer('messageSync', 1)
  expect(await standin.window().closeAsUser()).toBe(true)
  expect(await standin.ended).toBe(0)
})

test('a page that crashed can be opened again, or the program ended', async () => {
  const started = await start({ built })
  const page = await started.standin.page()
  const { webContents } = started.standin.window()
  started.standin.answer('messageSync', 0)
  await page.evaluate('window.old = true')
  webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 })
  await page.waitForFunction('window.started && !window.old')
  webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
  expect(started.standin.state.dialogCalls).toHaveLength(1)
  started.standin.answer('messageSync', 1)
  webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  expect(await started.standin.ended).toBe(0)
  expect(started.house.closed).toBe(1)
})

test('a click on the dock brings the window forward', async () => {
  const started = await start({ built })
  await started.standin.page()
  started.standin.window().minimize()
  started.standin.send('activate')
  expect(started.standin.window().isMinimized()).toBe(false)
  await started.standin.close()
})
