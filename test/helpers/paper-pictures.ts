import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'

/** Five typical papers of the demo company; `portrait` turns those that can lie either way. */
const PAPERS = [
  { name: 'evaluation', title: '考核表', portrait: false }, { name: 'targets', title: '目标确认单', portrait: true }, { name: 'summary', title: '汇总表', portrait: false },
  { name: 'interview', title: '面谈记录', portrait: false }, { name: 'monthSummary', title: '月度营销总结', portrait: false },
]
const DPI = '72'
const MOST_BYTES = 120 * 1024

/** Prints each from the print centre of the month on screen and keeps its first page as paper-*.png. Needs pdftoppm. */
export async function takePapers(page: Page, folder: string): Promise<void> {
  await page.getByRole('link', { name: '打印中心' }).click()
  for (const { name, title, portrait } of PAPERS) {
    await page.locator('.print-papers').getByText(title, { exact: true }).click()
    if (portrait) {
      if (!await page.getByText('竖向', { exact: true }).isVisible()) await page.getByTestId('print-options').locator('summary').click()
      await page.getByText('竖向', { exact: true }).click()
      await page.waitForTimeout(800)
    }
    const download = page.waitForEvent('download', { timeout: 180_000 })
    await page.getByRole('button', { name: '存成 PDF' }).click()
    const pdf = await (await download).path()
    const target = path.join(folder, `paper-${name}`)
    execFileSync('pdftoppm', ['-r', DPI, '-gray', '-png', '-f', '1', '-l', '1', '-singlefile', pdf, target])
    const { size } = fs.statSync(`${target}.png`)
    if (size > MOST_BYTES) throw new Error(`paper-${name}.png has ${size} bytes, more than ${MOST_BYTES}`)
  }
}
