import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HouseOptions } from '../../electron/api/house.ts'
import { closeChromium } from '../helpers/electron-standin/index.ts'
import { builtFolder, freshHome, start, type Started } from './shell-under-test.ts'

let built: string
beforeAll(async () => { built = await builtFolder() })
afterAll(closeChromium)

const PAGE = '/meeting/presenter?month=2026-11'
const LAPTOP = { x: 0, y: 0, width: 1366, height: 728 }
const PROJECTOR = { x: 1366, y: 0, width: 1920, height: 1040 }
const portsOf = ({ house }: Started) => (house.options[0] as HouseOptions).ports

// Catches: a presenter's window that the house does not trust, that hears no news, or that opens anything but our own page.
test('the presenter stands in a second window of ours, trusted and locked as the first, and both hear the meeting turn', async () => {
  const started = await start({ built })
  const wall = await started.standin.page()
  expect(await portsOf(started).openPresenter(PAGE)).toEqual({})
  const presenter = await started.standin.page(1)
  expect(started.standin.window(1).webContents.getURL()).toBe(`app://bundle/index.html#${PAGE}`)
  expect(started.shell?.windows.contents.size).toBe(2)
  const turned = { type: 'meeting', month: '2026-11', page: 'gaps', used: { benefit: 60 }, paused: false, at: '2026-11-23T01:00:00.000Z' } as const
  for (const page of [wall, presenter]) await page.evaluate('window.news = []; window.hengping.subscribe((event) => { window.news.push(event) })')
  started.house.emit(turned)
  for (const page of [wall, presenter]) await expect.poll(() => page.evaluate('window.news')).toEqual([turned])
  const place = { month: '2026-11', page: 'okr', used: {}, paused: false }
  await presenter.evaluate((input) => (window as unknown as { hengping: { invoke(method: string, input: unknown): Promise<unknown> } }).hengping.invoke('meetings.place', input), place)
  expect(started.house.calls).toEqual([{ method: 'meetings.place', input: place }])
  await presenter.evaluate(() => { window.open('https://example.com/') })
  await expect.poll(() => started.shell?.refusals.count('new-window')).toBe(1)
  expect(started.standin.state.complaints).toEqual([])
  await started.standin.close()
})

// Catches: a window more on every press of the key; the presenter left over as the whole program when the main window is closed.
test('there is one presenter: asked for again it comes forward; another month\'s takes its place; it goes with the main window', async () => {
  const started = await start({ built })
  await started.standin.page()
  const { openPresenter } = portsOf(started)
  await openPresenter(PAGE)
  await started.standin.page(1)
  started.standin.window(1).minimize()
  await openPresenter(PAGE)
  expect(started.standin.state.windows).toHaveLength(2)
  expect(started.standin.window(1).isMinimized()).toBe(false)
  await openPresenter('/meeting/presenter?month=2026-12')
  await started.standin.page(1)
  expect(started.standin.state.windows).toHaveLength(2)
  expect(started.standin.window(1).webContents.getURL()).toContain('2026-12')
  await started.standin.window(0).closeAsUser()
  expect(await started.standin.ended).toBe(0)
  expect(started.house.closed).toBe(1)
})

// Catches: the notes opening over the wall on the projector; the presenter's place remembered as the main window's.
test('it first opens on the screen the wall is not on, and remembers a place of its own', async () => {
  const home = freshHome()
  const run = async (move?: { x: number; y: number; width: number; height: number }) => {
    const started = await start({ built, home, displays: [LAPTOP, PROJECTOR] })
    await started.standin.page()
    await portsOf(started).openPresenter(PAGE)
    await started.standin.page(1)
    const [main, presenter] = [started.standin.window(0).getNormalBounds(), started.standin.window(1).getNormalBounds()]
    if (move !== undefined) started.standin.window(1).setBounds(move)
    await started.standin.window(1).closeAsUser()
    await started.standin.window(0).closeAsUser()
    await started.standin.ended
    return { main, presenter }
  }
  const first = await run({ x: 1500, y: 60, width: 1200, height: 800 })
  expect(first.main.x).toBeLessThan(LAPTOP.width)
  expect(first.presenter.x).toBeGreaterThanOrEqual(PROJECTOR.x)
  const second = await run()
  expect(second.main).toEqual(first.main)
  expect(second.presenter).toEqual({ x: 1500, y: 60, width: 1200, height: 800 })
})
