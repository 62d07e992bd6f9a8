import type { Page } from 'playwright-core'
import { eventually, goBySection } from './pages.ts'

const lines = (page: Page) => page.getByTestId('sheet-line')

/** 建立本月考核表 for everybody, each by the template of the position. */
export async function makeSheets(page: Page, count: number): Promise<void> {
  await goBySection(page, '考核')
  await page.getByTestId('apply-button').click()
  await page.getByTestId('apply-go').click()
  await eventually(() => lines(page).count()).toBe(count)
}

export async function openSheet(page: Page, number: string): Promise<void> {
  const line = lines(page).filter({ hasText: number })
  const id = await line.getAttribute('data-id') ?? ''
  await line.click()
  await page.locator(`[data-testid="sheet"][data-id="${id}"]`).waitFor()
}

/** Total by number, as the list of the month says. */
export async function listedTotals(page: Page): Promise<Record<string, string>> {
  const told = await lines(page).allInnerTexts()
  return Object.fromEntries(told.map((line) => [/\b\d{3}\b/.exec(line)?.[0] ?? line, /\d+\.\d{2}/.exec(line)?.[0] ?? '']))
}

/** Number → grade, as the list of the month says. */
export async function listedGrades(page: Page): Promise<Record<string, string>> {
  const told = await lines(page).allInnerTexts()
  return Object.fromEntries(told.map((line) => [/\b\d{3}\b/.exec(line)?.[0] ?? line, /[▲▼●]\s*([A-Z])/.exec(line)?.[1] ?? '']))
}

/** Number → what the list says of its state. */
export async function standings(page: Page): Promise<Record<string, string>> {
  const told = await lines(page).evaluateAll((all) => all.map((one) => [/\b\d{3}\b/.exec((one as HTMLElement).innerText)?.[0] ?? '', (one as HTMLElement).dataset['standing'] ?? ''] as const))
  return Object.fromEntries(told)
}

export const confirmReason = (page: Page) => page.getByTestId('confirm-reason').innerText()

/** Confirms the open sheet and waits for the words that say who did. */
export async function confirmOpen(page: Page): Promise<string> {
  await page.getByTestId('confirm-button').click()
  await page.getByTestId('confirmed-words').waitFor()
  return page.getByTestId('confirmed-words').innerText()
}
