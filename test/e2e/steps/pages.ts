import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Asks again until it is so. Generous, for a machine that does other things too. */
export const eventually = <T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> => expect.poll(read, { timeout: 20_000, interval: 50 })

/** Goes by the rail, as an owner does, and waits for the page's title. */
export async function goBySection(page: Page, section: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: section, exact: true }).click()
  await eventually(() => page.locator('header h1').innerText()).toBe(section)
}

/** Opens the demo company from the first screen. */
export async function enterDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '看演示公司' }).click()
  await page.getByRole('button', { name: '离开演示公司' }).waitFor()
}

/** Chooses in an antd select by the beginning of the option's words. */
export async function chooseOption(page: Page, select: Locator, option: string): Promise<void> {
  await select.click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: option }).first().click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'detached' })
}

/** Types into a select that finds by name and takes the first found with Enter. */
export async function findOption(page: Page, label: string, words: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: true })
  await select.click()
  await select.fill(words)
  await page.locator('.ant-select-item-option-active').filter({ hasText: words }).waitFor()
  await select.press('Enter')
}

/** 现在由谁操作: 老板, 人事, or somebody by name. */
export async function operateAs(page: Page, who: string): Promise<void> {
  const select = page.getByRole('combobox', { name: '现在由谁操作' })
  await select.click()
  await select.fill(who)
  await page.locator('.ant-select-item-option-active').filter({ hasText: who }).waitFor()
  await select.press('Enter')
  await eventually(() => page.getByTestId('operator').innerText()).toContain(who)
}

/** Finds with Ctrl+K and answers what is offered, in order. */
export async function find(page: Page, words: string): Promise<Locator> {
  await page.keyboard.press('Control+k')
  await page.getByTestId('palette-input').fill(words)
  return page.getByRole('dialog').getByRole('option')
}

/** The month of the rail, chosen by typing it into its field. */
export async function showMonth(page: Page, year: number, month: number): Promise<void> {
  const field = page.getByLabel('月份')
  const calendar = page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)')
  await field.click()
  await calendar.waitFor()
  await field.fill(`${year}年${month}月`)
  await field.press('Enter')
  await calendar.waitFor({ state: 'detached' })
  await eventually(() => field.inputValue()).toBe(`${year}年${month}月`)
}
