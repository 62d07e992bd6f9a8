import type { Locator, Page } from 'playwright-core'
import { eventually, goBySection } from './pages.ts'

/** The row of the person with this number; a manager's number in another row does not count. */
export const personRow = (page: Page, number: string): Locator =>
  page.getByTestId('team-table').getByRole('row').filter({ has: page.locator('[data-column="number"]').getByText(number, { exact: true }) })

export const personCell = (page: Page, number: string, column: string): Locator => personRow(page, number).locator(`[data-column="${column}"]`)

/** Adds people one after another, each with Enter alone. */
export async function addPeople(page: Page, people: readonly { number: string; name: string }[]): Promise<void> {
  await goBySection(page, '团队')
  await page.getByTestId('add-person').click()
  for (const { number, name } of people) {
    // The form takes the cursor to the name by itself, as it opens and after each person.
    await eventually(() => page.locator('#add-name').evaluate((field) => field === document.activeElement && (field as HTMLInputElement).value === '')).toBe(true)
    await page.locator('#add-name').fill(name)
    await page.locator('#add-number').fill(number)
    await page.keyboard.press('Enter')
    await eventually(() => page.locator('.add-saved').innerText()).toContain(`（${number}）`)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
