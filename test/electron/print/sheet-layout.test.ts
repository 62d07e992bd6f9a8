import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderEvaluationSheets } from '../../../shared/print/evaluation-sheet/render.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { HOSTILE_NAMES, hostileFacts, longText } from '../../shared/print/hostile-sheet.ts'
import { BLANK, demoSheets, FULL, templateSheets } from '../../shared/print/library-sheets.ts'
import { sampleFacts } from '../../shared/print/sample-sheet.ts'
import { printPdf } from '../../../electron/files/pdf/chromium-pdf.ts'
import { measure } from './measure.ts'
import { pageTexts, testChromium } from './poppler.ts'

let browser: Browser
beforeAll(async () => { browser = await chromium.launch({ executablePath: testChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }) })
afterAll(() => browser.close())

const samples = () => [3, 8, 14, 30].map((rows) => sheetPaper(sampleFacts({ rows })))
/** Every column of figures at its widest: the columns of words must still hold their headings. */
const wideFigures = () => [sampleFacts({ rows: 6 })].map((facts) => {
  for (const { input } of facts.rows) {
    Object.assign(input, { actual: '123456789012.25', unit: '人次（含临时及外包人员）', displayUnit: '人次（含临时及外包人员）', figures: { floor: '12345678901.25', target: '123456789012.25', stretch: '1234567890123.25', base: null } })
  }
  return sheetPaper(facts)
})
const hostile = () => [...HOSTILE_NAMES, longText(300), longText(2000)].map((text) => sheetPaper(hostileFacts(text)))

/** The demo company and the library as an ordinary month fills them, and with every box left to the pen. */
const library = () => [...demoSheets().map((facts) => ({ ...facts, ...FULL })), ...templateSheets(FULL), ...templateSheets(BLANK)].map(sheetPaper)

const PT = 1 / 0.75

test.each([['plain', samples], ['wide figures', wideFigures], ['hostile', hostile], ['library', library]])(
  '%s: heights reckoned from text alone are the heights the browser draws', async (_name, papers) => {
    // Would catch a font or style change that makes rows taller than reckoned: text would run under the foot.
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    await page.setContent(renderEvaluationSheets(papers()))
    const measured = await page.evaluate(measure)
    await page.close()
    expect(measured).toMatchObject({ wrongRows: 0, overFoot: 0, wide: [], tall: [] })
    expect(measured.body).toBeGreaterThanOrEqual(8.5 * PT)
    expect(measured.sums).toBeGreaterThanOrEqual(8 * PT)
  })

test('every box for the pen is large enough to write in, on the fullest page too', async () => {
  // Would catch room for rows won from the handwriting: 14 mm for a comment, 7 mm for a plan line, 12 mm for a signature.
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.setContent(renderEvaluationSheets(templateSheets(BLANK).map(sheetPaper)))
  const mm = await page.evaluate(() => {
    const millimetres = (height: number) => (height * 25.4) / 96
    const least = (selector: string) => Math.min(...[...document.querySelectorAll(selector)].map((box) => millimetres(box.getBoundingClientRect().height - 1)))
    return { comment: least('.comments tr'), plan: least('.plans tr:has(td)'), sign: least('.signatures td p') + millimetres(1), lines: document.querySelectorAll('.plans tr:has(td)').length, pages: document.querySelectorAll('.page').length }
  })
  await page.close()
  expect(mm.comment).toBeGreaterThanOrEqual(14)
  expect(mm.plan).toBeGreaterThanOrEqual(7)
  expect(mm.sign).toBeGreaterThanOrEqual(12)
  expect(mm.lines).toBe(3 * mm.pages)
})

test('in an iframe with srcdoc: no element from hostile names, no script, no request', async () => {
  const page = await browser.newPage()
  const requests: string[] = []
  page.on('request', (request) => { requests.push(request.url()) })
  const html = renderEvaluationSheets(hostile())
  await page.evaluate((document_) => new Promise((resolve) => {
    const frame = document.createElement('iframe')
    frame.addEventListener('load', resolve)
    frame.srcdoc = document_
    document.body.append(frame)
  }), html)
  const inside = page.frames()[1]
  const seen = await inside?.evaluate(() => ({
    strange: document.querySelectorAll('img,script,iframe,link,object,svg,a,form').length, pages: document.querySelectorAll('.page').length,
    pwned: 'pwned' in window,
  }))
  await page.close()
  expect(seen?.pages).toBeGreaterThan(10)
  expect(seen).toMatchObject({ strange: 0, pwned: false })
  expect(requests.filter((url) => !url.startsWith('about:'))).toEqual([])
})

test('screen preview, page.pdf and the piped browser give the same pages', async () => {
  // Would catch a rule that works in one way of printing only, such as a screen zoom that leaks onto paper.
  const html = renderEvaluationSheets(samples(), { screenZoom: 0.6 })
  const page = await browser.newPage()
  await page.setContent(html)
  const onScreen = await page.locator('.page').count()
  const direct = await pageTexts(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  await page.close()
  expect(direct).toHaveLength(onScreen)
  expect(await pageTexts(await printPdf(html, { chromium: testChromium(), landscape: true }))).toEqual(direct)
})
