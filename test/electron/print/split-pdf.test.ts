import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDownloads } from '../../../electron/browser/downloads.ts'
import { browserPorts } from '../../../electron/browser/ports.ts'
import { openPdfEngine, type PdfEngine } from '../../../electron/files/pdf/chromium-pdf.ts'
import { splitPdf } from '../../../electron/files/pdf/split-pdf.ts'
import { zipFiles } from '../../../electron/files/zip-files.ts'
import { DEFAULT_OPTIONS } from '../../../shared/print/options.ts'
import { countSheetPages, renderEvaluationSheets } from '../../../shared/print/evaluation-sheet/render.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { sampleFacts } from '../../shared/print/sample-sheet.ts'
import { at, openNorthwind } from '../evaluations/northwind.ts'
import { pageTexts, poppler, testChromium } from './poppler.ts'

let engine: PdfEngine
beforeAll(() => { engine = openPdfEngine(testChromium()) })
afterAll(() => engine.close())

const papers = [3, 30, 8, 14].map((rows, index) => sheetPaper(sampleFacts({ rows, number: `00${index + 1}`, name: `员工${index + 1}` })))

// Catches: one person's pages in another's file, a page without its fonts, a file that other readers mend or refuse.
test('a PDF of four people is cut into four whole ones that show the very same pages', async () => {
  const counts = countSheetPages(papers)
  const whole = await engine.print(renderEvaluationSheets(papers), { landscape: true })
  const parts = splitPdf(whole, counts) ?? []
  expect(parts).toHaveLength(4)
  const texts = await Promise.all(parts.map((part) => pageTexts(part)))
  expect(texts.map(({ length }) => length)).toEqual(counts)
  expect(texts.flat()).toEqual(await pageTexts(whole))
  for (const [index, part] of parts.entries()) {
    const info = await poppler('pdfinfo', part)
    expect(info).toMatch(/Page size:\s+84[12][.\d]* x 59[45]/)
    expect(info).toContain('2026年11月绩效考核表')
    expect(texts[index]?.join('')).toContain(`员工${index + 1}`)
    expect((await poppler('pdffonts', part)).trim().split('\n').slice(2).every((font) => /yes +(yes|no) +(yes|no) +\d+ +\d+$/.test(font))).toBe(true)
  }
})

test('what is no plain PDF of Chromium, or has other pages than expected, is not cut', async () => {
  const whole = await engine.print(renderEvaluationSheets(papers.slice(0, 1)), { landscape: true })
  expect(splitPdf(whole, [1, 1])).toBeNull()
  expect(splitPdf(whole, [])).toBeNull()
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('%PDF-fake'), whole.subarray(0, whole.length - 200), new TextEncoder().encode('%PDF-1.7\nstartxref\n9\n%%EOF\n')]) expect(splitPdf(bytes, [1])).toBeNull()
})

test('a ZIP holds every file under a name of its own, in Chinese', () => {
  const bytes = new TextEncoder().encode('%PDF')
  const zip = zipFiles([{ name: '张三.pdf', bytes }, { name: '张三.pdf', bytes }, { name: 'A.pdf', bytes }, { name: 'a.PDF', bytes }], new Date('2026-12-05T10:00:00'))
  expect(Object.keys(unzipSync(zip))).toEqual(['张三.pdf', '张三 (2).pdf', 'A.pdf', 'a (2).PDF'])
})

test('the browser host hands over one ZIP with one whole PDF a person', async () => {
  const world = await openNorthwind()
  try {
    const downloads = openDownloads()
    const { makePdf, makePdfs, saveFolder } = browserPorts({ downloads, pdf: engine })
    Object.assign(world.test.ports, { makePdf, makePdfs, saveFolder })
    const answer = await world.test.call('print.folder', { month: world.month, ids: ['001', '002', '009'].map((number) => at(world.sheets, number)), options: { ...DEFAULT_OPTIONS, portrait: true } })
    expect(answer).toMatchObject({ place: '1997年6月绩效考核表_3人.zip', files: 3 })
    const download = downloads.take(answer.download?.split('/').at(-1) ?? '')
    expect(download).toMatchObject({ name: '1997年6月绩效考核表_3人.zip', type: 'application/zip' })
    const files = Object.entries(unzipSync(download?.bytes ?? new Uint8Array()))
    expect(files.map(([name]) => name)).toEqual(['1997年6月绩效考核表_001_戴南希.pdf', '1997年6月绩效考核表_002_傅安德.pdf', '1997年6月绩效考核表_009_杜安妮.pdf'])
    for (const [name, bytes] of files) {
      expect((await pageTexts(bytes)).join('')).toContain(name.slice(-7, -4))
      expect(await poppler('pdfinfo', bytes)).toMatch(/Page size:\s+59[45][.\d]* x 84[12]/)
    }
  } finally {
    world.test.close()
  }
})

test('stopping between two documents ends as cancelled, and the next print works', async () => {
  const stop = new AbortController()
  const made: number[] = []
  const all = async () => { for await (const pdf of engine.printAll(['<p>一', '<p>二', '<p>三'], { landscape: true, signal: stop.signal })) { made.push(pdf.length); stop.abort() } }
  await expect(all()).rejects.toMatchObject({ code: 'cancelled' })
  expect(made).toHaveLength(1)
  expect(await pageTexts(await engine.print('<p>再来', { landscape: true }))).toEqual(['再来'])
})
