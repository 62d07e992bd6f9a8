import type { Page } from 'playwright-core'
import { eventually } from './pages.ts'

/** A screen that is looked at; `of`: which checks belong to it. `open` starts from where the screen before left off. */
export interface Looked { name: string; of: 'page' | 'wall' | 'presenter' | 'dialog'; open: (page: Page) => Promise<unknown> }

const go = async (page: Page, address: string) => {
  await page.evaluate((hash) => { location.hash = hash }, `#${address}`)
  await settled(page)
}
/** Nothing is being read any more, and every chart has the size of its place. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await eventually(() => page.getByText('正在读取…').count()).toBe(0)
  await eventually(() => page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame)
    return [...document.querySelectorAll('canvas')].filter((canvas) => canvas.parentElement !== null && Math.abs(canvas.clientWidth - canvas.parentElement.clientWidth) > 1).length
  })).toBe(0)
}
const hidden = (page: Page) => eventually(() => page.locator('.ant-modal-wrap:visible, .ant-popover:not(.ant-popover-hidden)').count()).toBe(0)

const page = (name: string, address: string, then?: (page: Page) => Promise<unknown>): Looked => ({ name, of: 'page', open: async (screen) => {
  await go(screen, address)
  await eventually(() => screen.locator('h1').count()).toBe(1)
  await then?.(screen)
} })
const wallPage = (at: number, key: string): Looked => ({ name: `wall-${at}-${key}`, of: 'wall', open: async (screen) => {
  await screen.keyboard.press(String(at))
  await screen.locator(`[data-testid="wall"][data-page="${key}"]`).waitFor()
} })
/** A form that a key opens over the wall. */
const form = (name: string, place: string, key: string): Looked => ({ name: `form-${name}`, of: 'wall', open: async (screen) => {
  await screen.keyboard.press('Escape')
  await hidden(screen)
  await screen.keyboard.press(place)
  await screen.keyboard.press(key)
  await screen.locator('.wall-dialog').waitFor()
} })

/** The running meeting; it must have been started. */
export const wallScreens: readonly Looked[] = [
  { name: 'wall-start', of: 'wall', open: (screen) => screen.getByTestId('wall').waitFor() },
  wallPage(1, 'old-decisions'), wallPage(2, 'benefit'), wallPage(3, 'chain'), wallPage(4, 'gaps'),
  { name: 'wall-4-departments', of: 'wall', open: async (screen) => { await screen.keyboard.press('s'); await screen.getByTestId('gap-department').first().waitFor() } },
  { name: 'wall-4-back', of: 'wall', open: async (screen) => { await screen.keyboard.press('s'); await screen.getByTestId('gap').first().waitFor() } },
  wallPage(5, 'okr'), wallPage(6, 'outlook'), wallPage(7, 'reading'),
  form('close', '1', 'c'), form('postpone', '1', 'p'), form('why', '4', 'w'), form('outlook', '6', 'e'), form('decision', '4', 'd'), form('keys', '2', '?'), form('end', '2', 'q'),
]

/** A decision of this meeting, being changed. */
export const decisionScreen = form('edit', '7', 'e')

/** On the laptop beside the wall, while the meeting runs. */
export const presenterScreen = (month: string): Looked => ({ name: 'presenter', of: 'presenter', open: async (screen) => {
  await screen.keyboard.press('Escape')
  await hidden(screen)
  await go(screen, `/meeting/presenter?month=${month}`)
  await screen.getByTestId('presenter').waitFor()
} })

const scope = (name: string) => async (screen: Page) => { await screen.getByLabel('看谁的').getByText(name, { exact: true }).click(); await settled(screen) }
/** Everything else of the issue, by the month on the rail. */
export const pageScreens: readonly Looked[] = [
  page('home', '/'),
  page('meeting-prepare', '/meeting'), page('meeting-decisions', '/meeting?tab=decisions', (screen) => screen.getByLabel('看哪些').getByText('全部').click()), page('meeting-minutes', '/meeting?tab=minutes'),
  page('chain-company', '/chain'), page('chain-department', '/chain', scope('部门')), page('chain-person', '/chain', scope('个人')),
  page('improve-plans', '/improve'), page('improve-library', '/improve?tab=library'), page('improve-worked', '/improve?tab=worked'),
  page('improve-form', '/improve?new=blank', (screen) => screen.getByTestId('improve-form').waitFor()),
  { ...page('improve-ninety', '/improve', async (screen) => { await screen.getByTestId('improve-ninety').click(); await screen.locator('.ant-modal-wrap:visible').waitFor() }), of: 'dialog' },
  { name: 'dashboard-company', of: 'page', open: async (screen) => { await screen.keyboard.press('Escape'); await hidden(screen); await go(screen, '/dashboard'); await screen.locator('canvas').first().waitFor() } },
  page('dashboard-department', '/dashboard', scope('部门')), page('dashboard-person', '/dashboard', scope('个人')),
]
