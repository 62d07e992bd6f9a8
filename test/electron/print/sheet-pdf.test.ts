import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PdfEngine } from '../../../electron/files/pdf/chromium-pdf.ts'
import { openPdfEngine } from '../../../electron/files/pdf/chromium-pdf.ts'
import type { SheetPaper } from '../../../shared/print/evaluation-sheet/paper.ts'
import { countSheetPages, renderEvaluationSheets } from '../../../shared/print/evaluation-sheet/render.ts'
import { pageLabel } from '../../../shared/print/typeset/page.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { HOSTILE_NAMES, hostileFacts, longText } from '../../shared/print/hostile-sheet.ts'
import { sampleFacts } from '../../shared/print/sample-sheet.ts'
import { pageTexts, poppler, squeezed, testChromium } from './poppler.ts'

let engine: PdfEngine
beforeAll(() => { engine = openPdfEngine(testChromium()) })
afterAll(() => engine.close())

const printed = (papers: SheetPaper[]) => engine.print(renderEvaluationSheets(papers), { landscape: true })
const paperOf = (rows: number, number = '001') => sheetPaper(sampleFacts({ rows, number, name: `员工${number}` }))

describe('evaluation sheets on paper', () => {
  test.each([3, 8, 14, 30])('%i rows: every word and figure of the model is on the paper', async (rows) => {
    // Would catch a clipped cell, a lost line at a page cut, and a figure that differs between screen and paper.
    const paper = paperOf(rows)
    const whole = (await pageTexts(await printed([paper]))).join('')
    const texts = [paper.company, paper.title, paper.number, paper.totals.sentence, paper.managerComment, paper.checkCode, paper.printedWhen, '未确认',
      ...paper.rows.flatMap((row) => [row.name, row.definition, row.standard + row.sentence, row.source + row.selfScore + row.score])]
    for (const text of texts) expect(whole).toContain(squeezed(text))
  })

  test('pages are counted within a person, and no page holds two people', async () => {
    const papers = [paperOf(3, '001'), paperOf(14, '002'), paperOf(30, '003')]
    const counts = countSheetPages(papers)
    const pages = await pageTexts(await printed(papers))
    const expected = papers.flatMap((paper, at) => Array.from({ length: counts[at] ?? 0 }, (_, page) => ({ paper, label: pageLabel(page + 1, counts[at] ?? 0) })))
    expect(counts[0]).toBe(1)
    expect(counts[2]).toBeGreaterThan(2)
    expect(pages).toHaveLength(expected.length)
    expected.forEach(({ paper, label }, at) => {
      expect(pages[at]).toContain(squeezed(label))
      expect(pages[at]).toContain(paper.number)
      for (const other of papers) if (other !== paper) expect(pages[at]).not.toContain(other.number)
    })
  })

  test('a continued page repeats the person and the head of the rows', async () => {
    const pages = await pageTexts(await printed([paperOf(30)]))
    const withRows = pages.filter((page) => page.includes('比率法'))
    expect(withRows.length).toBeGreaterThan(1)
    for (const page of withRows) expect(page).toContain('序号类别指标定义/公式单位权重目标值实际评分标准与算式数据来源自评得分')
    for (const page of pages.slice(1)) expect(page).toContain('员工001工号001总分92.00等级A')
  })

  test('the three signatures stand together, never without the plan they are for', async () => {
    const papers = Array.from({ length: 18 }, (_, at) => paperOf(at + 1, String(at + 101)))
    papers.push(sheetPaper(sampleFacts({ rows: 8, changes: { managerComment: longText(2000), selfSummary: longText(1200) } })))
    const pages = await pageTexts(await printed(papers))
    const signed = pages.filter((page) => page.includes('签名'))
    expect(signed).toHaveLength(papers.length)
    for (const page of signed) {
      expect(page.match(/签名：/gu)).toHaveLength(3)
      expect(page).toContain('改进领域行动期望结果期限')
      expect(page).toContain('总分92.00')
    }
  })

  test('A4 landscape throughout, every font inside the file and readable back as text', async () => {
    const pdf = await printed([paperOf(14)])
    expect(await poppler('pdfinfo', pdf)).toMatch(/Page size:\s+84[12][.\d]* x 59[45][.\d]* pts/u)
    const fonts = (await poppler('pdffonts', pdf)).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    // A Type 3 font carries its outlines in the file itself and shows as 'no'. Columns at the end: emb sub uni object ID.
    const outside = fonts.filter((font) => !font.includes('Type 3') && !/\syes +(yes|no) +(yes|no) +\d+ +\d+$/u.test(font))
    expect(outside).toEqual([])
    expect(fonts.filter((font) => !/\syes +\d+ +\d+$/u.test(font))).toEqual([])
  })

  test('hostile text prints as text, and reversed text is not turned round', async () => {
    const papers = HOSTILE_NAMES.map((name) => sheetPaper(hostileFacts(name)))
    const pages = await pageTexts(await printed(papers))
    expect(pages).toHaveLength(countSheetPages(papers).reduce((sum, count) => sum + count, 0))
    const whole = pages.join('')
    expect(whole).toContain('<imgsrc=xonerror="window.pwned=1">')
    expect(whole).toContain('𠮷野家𠮷')
    expect(whole).toContain('李00.29')
  })

  // Catches: a cut or a style that costs each page more the more pages there are. Measured against itself: other work on the machine hits both.
  test('200 sheets are one print, and cost no more a sheet than 20', async () => {
    const papers = Array.from({ length: 200 }, (_, at) => paperOf(4, String(at + 1)))
    const timed = async (some: SheetPaper[]) => {
      const start = performance.now()
      const pdf = await printed(some)
      return { pdf, ms: performance.now() - start }
    }
    const twenty = await timed(papers.slice(0, 20))
    const whole = await timed(papers)
    expect(await poppler('pdfinfo', whole.pdf)).toMatch(/Pages:\s+200\n/u)
    expect(whole.ms).toBeLessThan(10 * twenty.ms)
  }, 180_000)
})
