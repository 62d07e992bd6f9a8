import path from 'node:path'
import type { Page } from 'playwright-core'
import { goBySection } from './pages.ts'

export const dataFile = (name: string): string => path.resolve(import.meta.dirname, '..', '..', 'data', name)

export type ChosenFile = string | { name: string; mimeType: string; buffer: Buffer }

/** Hands a file to 导入 Excel, as a choice in the file dialog would. */
export async function chooseFile(page: Page, file: ChosenFile): Promise<void> {
  await goBySection(page, '导入 Excel')
  await page.getByTestId('intake-file').setInputFiles(file)
}

export const confirmButton = (page: Page) => page.getByTestId('intake-confirm')

/** The rows of the report: kind, then 新增, 更新, 没有变化, 跳过. */
export async function reportRows(page: Page): Promise<string[]> {
  await page.getByTestId('intake-report').waitFor()
  const rows = page.getByTestId('intake-report').locator('tbody tr')
  return (await rows.allInnerTexts()).map((row) => row.split(/\s+/).join(' '))
}
