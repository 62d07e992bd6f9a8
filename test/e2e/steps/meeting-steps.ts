import type { Page } from 'playwright-core'
import { eventually } from './pages.ts'

/** What the field or button with the cursor is called: by its label, or by its words. */
const cursorAt = (page: Page): Promise<string> => page.evaluate(() => {
  const now = document.activeElement
  if (now === null || now === document.body) return ''
  const labels = now instanceof HTMLInputElement || now instanceof HTMLTextAreaElement ? [...(now.labels ?? [])].map(({ textContent }) => textContent ?? '') : []
  return (now.getAttribute('aria-label') ?? (labels.join('') || now.textContent) ?? '').replace(/\s+/gu, '')
})

/** Goes on with Tab (or back with Shift+Tab) until the cursor stands on what is called so. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 150; presses += 1) {
    const now = await cursorAt(page)
    if (now === name.replace(/\s+/gu, '')) return
    passed.push(now)
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${name}; it passes ${[...new Set(passed)].join(' | ')}`)
}

/** Writes into the field with the cursor, in place of what stands there. */
export async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

/** To a section by Ctrl+K and its name. */
export async function goByKeys(page: Page, section: string, title = section): Promise<void> {
  await command(page, section)
  await eventually(() => page.locator('header h1').innerText()).toContain(title)
}

/** What Ctrl+K offers first for these words. */
export async function command(page: Page, section: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await eventually(() => page.locator(':focus').getAttribute('data-testid')).toBe('palette-input')
  await page.keyboard.type(section)
  await eventually(() => page.getByRole('dialog').getByRole('option', { selected: true }).innerText()).toContain(section)
  await page.keyboard.press('Enter')
}

/** The wall as people in the room read it, without white space. */
export const wallText = async (page: Page): Promise<string> => (await page.getByTestId('wall').innerText()).replace(/\s+/gu, '')
export const onWall = (page: Page, key: string): Promise<void> => eventually(() => page.getByTestId('wall').getAttribute('data-page')).toBe(key)
export const closed = (page: Page): Promise<void> => eventually(() => page.getByRole('dialog').count()).toBe(0)

export interface Typed { what: string; owner: string; due: string; acceptance: string; partners?: string[]; resources?: string }

/** D, the form by keys alone, Ctrl+Enter. The owner is found by the first letters of the name. */
export async function decide(page: Page, { what, owner, due, acceptance, partners = [], resources }: Typed): Promise<void> {
  await page.keyboard.press('d')
  await page.keyboard.type(what)
  await tabTo(page, '责任人')
  await choose(page, owner)
  await tabTo(page, '截止日')
  await write(page, due)
  await tabTo(page, '验收标准')
  await page.keyboard.type(acceptance)
  if (partners.length > 0 || resources !== undefined) {
    await tabTo(page, '协同、资源')
    await page.keyboard.press('Enter')
    for (const partner of partners) {
      await tabTo(page, '协同')
      await choose(page, partner)
    }
    await tabTo(page, '要的资源')
    await page.keyboard.type(resources ?? '')
  }
  await page.keyboard.press('Control+Enter')
  await closed(page)
}

/** Types into a field that finds, and takes what is found. */
export async function choose(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(letters)
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active').waitFor()
  await page.keyboard.press('Enter')
}
