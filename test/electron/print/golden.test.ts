import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PdfEngine } from '../../../electron/files/pdf/chromium-pdf.ts'
import { openPdfEngine } from '../../../electron/files/pdf/chromium-pdf.ts'
import { documentHtml } from '../../../shared/print/typeset/document.ts'
import { LANDSCAPE, PORTRAIT, pageLabel } from '../../../shared/print/typeset/page.ts'
import { samplePapers, type SamplePaper } from '../../shared/print/sample-papers.ts'
import { pageTexts, squeezed, testChromium } from './poppler.ts'

// What a reader of the PDF finds on every page, kept as text. After a change that is meant: HENGPING_GOLDEN=write npm run unit -- golden
const folder = path.join(import.meta.dirname, 'golden')
const write = process.env['HENGPING_GOLDEN'] === 'write'

let engine: PdfEngine
const printed = new Map<string, string[]>()
const papers = samplePapers()

/** One print for each way a page can lie: setting the fonts of a document costs more than a hundred pages. */
beforeAll(async () => {
  engine = openPdfEngine(testChromium())
  for (const format of [LANDSCAPE, PORTRAIT]) {
    const own = papers.filter((paper) => paper.format === format)
    const pages = await pageTexts(await engine.print(documentHtml('样张', own.map(({ paged }) => paged), { format }), { landscape: format === LANDSCAPE, timeoutMs: 240_000 }))
    let from = 0
    for (const { name, paged } of own) printed.set(name, pages.slice(from, from += paged.pages.length))
    expect(pages).toHaveLength(from)
  }
}, 300_000)
afterAll(() => engine.close())

const pagesOf = ({ name }: SamplePaper): string[] => printed.get(name) ?? []
const kindOf = ({ name }: SamplePaper): string => name.split(' ')[0] ?? name
const KINDS = [...new Set(papers.map(kindOf))]

describe('every paper as it comes out of Chromium', () => {
  // Catches: a cell that is cut, a line lost at a page cut, a label or figure that changed without anybody meaning it.
  test.each(KINDS)('%s: text and page count are those kept', (kind) => {
    const text = papers.filter((paper) => kindOf(paper) === kind).map((paper) => {
      const pages = pagesOf(paper)
      return [`=== ${paper.name}：${pages.length} 页`, ...pages].join('\n')
    }).join('\n')
    const file = path.join(folder, `${kind}.txt`)
    if (write) {
      fs.mkdirSync(folder, { recursive: true })
      fs.writeFileSync(file, `${text}\n`)
    }
    expect(`${text}\n`).toBe(fs.readFileSync(file, 'utf8'))
  })

  // Catches: two people on one page, a page that belongs to nobody, counts that run on from one person to the next.
  test('every page says which page of its own paper it is, under its own number', () => {
    for (const paper of papers) {
      const pages = pagesOf(paper)
      pages.forEach((page, at) => {
        expect(page, paper.name).toContain(squeezed(pageLabel(at + 1, pages.length)))
        expect(page.match(/编号[A-Z]{2}-2026-11/g), paper.name).toHaveLength(1)
        expect(page).toContain(squeezed(paper.paged.title))
      })
    }
  })

  // Catches: a signature block cut in two, or standing on a page of its own without what is signed.
  test('all signatures of a paper stand together on its last page', () => {
    for (const paper of papers) {
      const pages = pagesOf(paper)
      const counts = pages.map((page) => page.match(/签名：/g)?.length ?? 0)
      expect(counts.slice(0, -1).every((count) => count === 0), paper.name).toBe(true)
      expect(counts.at(-1), paper.name).toBe({ 面谈记录: 2, 营销总结: 1, '90天改进计划': 4 }[kindOf(paper)] ?? 3)
    }
  })

  // Catches: rows on a continued page whose columns nobody can name.
  test('the head of the rows is repeated on every page that has rows', () => {
    const HEADS: Record<string, [RegExp, RegExp]> = {
      考核表: [/比率法：/, /序号类别指标/], 目标确认单: [/比率法：/, /序号类别指标/], 空白考核表: [/比率法：/, /序号类别指标/], 汇总表: [/客户经理/, /工号姓名岗位直接上级/], 奖惩台账: [/主动协助/, /序号日期工号姓名/],
    }
    let continued = 0
    for (const paper of papers) {
      const [rows, head] = HEADS[kindOf(paper)] ?? [/^$/, /^$/]
      const own = pagesOf(paper).filter((page) => rows.test(page))
      continued += Math.max(0, own.length - 1)
      for (const page of own) expect(page, paper.name).toMatch(head)
    }
    expect(continued).toBeGreaterThan(10)
  })
})
