import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentHtml } from '../../../shared/print/typeset/document.ts'
import { LANDSCAPE, PORTRAIT } from '../../../shared/print/typeset/page.ts'
import { samplePapers } from '../../shared/print/sample-papers.ts'
import { measure } from './measure.ts'
import { testChromium } from './poppler.ts'

let browser: Browser
beforeAll(async () => { browser = await chromium.launch({ executablePath: testChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }) })
afterAll(() => browser.close())

const PT = 1 / 0.75

// Catches: a new cell, column or font whose height is not the one reckoned: its text would be cut, or run under the foot.
test.each([['landscape', LANDSCAPE], ['portrait', PORTRAIT]])('%s: every row of every paper has the height and width reckoned from text alone', async (_name, format) => {
  const papers = samplePapers().filter((paper) => paper.format === format)
  expect(papers.length).toBeGreaterThan(20)
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.setContent(documentHtml('样张', papers.map(({ paged }) => paged), { format }))
  const measured = await page.evaluate(measure)
  await page.close()
  expect(measured).toMatchObject({ pages: papers.reduce((sum, { paged }) => sum + paged.pages.length, 0), wrongRows: 0, overFoot: 0, wide: [], tall: [] })
  expect(measured.body).toBeGreaterThanOrEqual(8.5 * PT)
  expect(measured.sums).toBeGreaterThanOrEqual(8 * PT)
})
