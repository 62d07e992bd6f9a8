import type { Locator, Page } from 'playwright-core'
import { eventually } from './pages.ts'

/** A cell of the grid by the person's number, the indicator and what it holds. */
export const cell = (page: Page, number: string, indicator: string, field = 'actual'): Locator => page.locator(`[data-cell="${number}|${indicator}|${field}"]`)

export const textIn = (one: Locator): Promise<string | null> => one.getAttribute('data-text')

/** Waits until the grid says that everything typed is on the disk. */
export async function saved(page: Page): Promise<void> {
  await eventually(() => page.getByTestId('figure-save').getAttribute('data-save')).toBe('saved')
}

/** Chooses a cell with the mouse, so that the next key goes into it. */
export async function goTo(one: Locator): Promise<void> {
  await one.click()
  await eventually(() => one.getAttribute('aria-selected')).toBe('true')
}

/** Pastes a block as Excel puts it on the clipboard: tabs between cells, lines between rows. */
export async function paste(page: Page, block: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), block)
  await page.keyboard.press('Control+v')
}

/** Number → total, as the right edge of the grid says. */
export async function totals(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries(await page.locator('[data-total]').evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset['total'] ?? '', one.firstElementChild?.textContent ?? ''] as const)))
}
