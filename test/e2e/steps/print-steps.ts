import fs from 'node:fs'
import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { goBySection } from './pages.ts'

/** What stands on the paper in the preview. */
export const previewText = (page: Page): Promise<string> => page.frameLocator('[data-testid="paper"]').locator('body').innerText()

/** Saves everybody chosen as one PDF and answers the file and its name. */
export async function savePdf(page: Page): Promise<{ file: string; name: string }> {
  await goBySection(page, '打印中心')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成 PDF' }).click()
  const done = await download
  return { file: await done.path(), name: done.suggestedFilename() }
}

/** The pages of a PDF as laid out, read by another program than the one that wrote them. */
export function pdfPages(file: string): string[] {
  if (fs.readFileSync(file).subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error(`${file} is not a PDF`)
  return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 64 << 20 }).split('\f').slice(0, -1)
}

/** Text without white space: the layout puts blanks between Chinese words as it likes. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '')
