import { describe, expect, test } from 'vitest'
import { ledgerOf } from '../../../shared/domain/evaluation/ledger.ts'
import { readLogo } from '../../../shared/domain/print/read-logo.ts'
import { pagedBlank, blankOf } from '../../../shared/print/blank-sheet/render.ts'
import { hideWeights } from '../../../shared/print/evaluation-sheet/hide-weights.ts'
import { pagedSheet, renderEvaluationSheets } from '../../../shared/print/evaluation-sheet/render.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { ledgerPaper } from '../../../shared/print/ledger-sheet/ledger-paper.ts'
import { DEFAULT_OPTIONS, type PaperOptions } from '../../../shared/print/options.ts'
import { inOrder } from '../../../shared/print/order.ts'
import { payText } from '../../../shared/print/pay-text.ts'
import { logoStyle } from '../../../shared/print/typeset/logo.ts'
import type { PagedPaper } from '../../../shared/print/typeset/document.ts'
import { demoSheets, templateSheets } from './library-sheets.ts'
import { ledgerSheet } from './sample-papers.ts'
import { sampleFacts } from './sample-sheet.ts'

const wordsOf = ({ pages }: PagedPaper): string => pages.flatMap(({ blocks }) => blocks.flatMap(({ grid, bands }) => [...grid.head, ...bands].flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ text }) => text))))).join('\n')
const shown = (options: Partial<PaperOptions>, facts = sampleFacts()) => wordsOf(pagedSheet(sheetPaper(facts), { ...DEFAULT_OPTIONS, ...options }))
const PAY = { baseFen: 600_000 as never, days: 21, daysOfMonth: 30 }

describe('what the options hide is not on the paper', () => {
  // Catches: a wage on a sheet that goes round the office.
  test('amounts, unless they are asked for', () => {
    const facts = sampleFacts({ changes: { pay: PAY } })
    for (const portrait of [false, true]) {
      expect(shown({ portrait }, facts)).not.toMatch(/绩效工资|绩效基数|6,000|5,040/)
      expect(shown({ portrait, hidePay: false }, facts).replaceAll('\n', '')).toContain('绩效基数 6,000.00 × 在岗 21 天 ÷ 当月 30 天 = 4,200.00；4,200.00 × 系数 1.2 = 绩效工资 5,040.00 元')
    }
  })

  // Catches: a hidden weight that can be read from a standard, a sum, a note or OKR's share.
  test('weights, and every text they could be read from, in all templates and the demo company', () => {
    for (const facts of [...templateSheets(), ...demoSheets()]) {
      const sheet = hideWeights(sheetPaper({ ...facts, okr: { weight: '20', score: '0.5' } }))
      for (const row of sheet.rows) {
        expect(row.weight).toBe('')
        if (row.state === 'scored') expect(row.sentence).toMatch(/^$|^完成率 [−\d.,]+ %$/)
        // A judged row prints the company's own words: what an event costs says nothing of the weight.
        if (!row.standard.startsWith('说明法')) expect(`${row.standard}${row.sentence}`).not.toMatch(/权重|满分 \d|得 \d+(\.\d+)? 分|× \d|扣 \d|加 \d/)
      }
      expect(sheet.totals.okr).toBe('50.00')
      const words = wordsOf(pagedSheet(sheetPaper(facts), { ...DEFAULT_OPTIONS, hideWeights: true, portrait: true }))
      // A definition may speak of the cap on a whole kind of rows; no heading and no figure of a row's weight is left.
      expect(words).not.toMatch(/^权重$|权重 [\d(]|权重栏/m)
    }
  })

  test('columns and signatures that are switched off, and the remark that is not typed', () => {
    const facts = sampleFacts({ changes: {} })
    for (const row of facts.rows) row.evidence = '银行回单 88 号'
    for (const portrait of [false, true]) {
      const all = shown({ portrait, gap: true, remark: '一式两份' }, facts)
      for (const word of ['数据来源', '自评差', '定义', '凭据：银行回单 88 号', '签名：', '一式两份']) expect(all, word).toContain(word)
      const none = shown({ portrait, source: false, self: false, definition: false, evidence: false, signatures: false }, facts)
      expect(none).not.toMatch(/数据来源|自评差|定义|凭据|签名|备注|银行流水/)
    }
  })

  test('the check code of a sheet is the same whatever is hidden, with and without pay', () => {
    expect(sheetPaper(sampleFacts({ changes: { pay: PAY } })).checkCode).toBe(sheetPaper(sampleFacts()).checkCode)
  })
})

describe('the sheet itself', () => {
  test('says which of two parts it is, what the month comes to, why, and which edition', () => {
    const paper = sheetPaper(sampleFacts({ changes: { part: { at: 2, joined: '两段合计：(85.00 × 12 天 + 92.00 × 18 天) ÷ 30 天 = 89.20' }, servedNote: '11-13 调岗', corrected: '更正版（第 2 版）' } }))
    expect(paper.number).toBe('KP-2026-11-001-2')
    expect(paper.notes).toEqual(['11-13 调岗', '本表为本月第 2 段。两段合计：(85.00 × 12 天 + 92.00 × 18 天) ÷ 30 天 = 89.20。'])
    expect(pagedSheet(paper).mark).toBe('更正版（第 2 版） 未确认')
  })

  test('a changed target stands with its row, what it was and why', () => {
    const facts = sampleFacts()
    const [row] = facts.rows
    if (row) row.changes = ['目标 30（原 25，11-12 起改：客户合并）']
    for (const portrait of [false, true]) expect(shown({ portrait }, facts)).toContain('目标 30（原 25，11-12 起改：客户合并）')
  })

  test('自评差 is self minus score, signed', () => {
    const facts = sampleFacts()
    const [first, second] = facts.rows
    if (first && second) { first.selfScore = '38'; second.selfScore = '20.5' }
    expect(sheetPaper(facts).rows.map(({ selfGap }) => selfGap)).toEqual(['+2.00', '−6.50', '0.00'])
  })

  test('a blank one keeps targets and leaves every result, score and word to the pen', () => {
    const blank = blankOf(sheetPaper(sampleFacts({ rows: 8 })))
    const words = wordsOf(pagedBlank(sheetPaper(sampleFacts({ rows: 8 })), DEFAULT_OPTIONS))
    expect(words).toContain('目标 30')
    for (const gone of ['92.00', '9.00', '完成率 90.00', '本月回款按计划推进', '客户感谢信', '审批超时由']) expect(words, gone).not.toContain(gone)
    expect(blank.rows.every(({ actual, score, selfScore }) => actual === '' && score === '' && selfScore === '')).toBe(true)
  })

  // Catches: cells too low to write in, 9 mm at the least.
  test.each([false, true])('the pen has room in every row of a blank sheet (portrait %s)', (portrait) => {
    const { pages } = pagedBlank(sheetPaper(sampleFacts({ rows: 30 })), { ...DEFAULT_OPTIONS, portrait })
    const rows = pages.flatMap(({ blocks }) => blocks.filter(({ grid }) => grid.name === 'rows').flatMap(({ bands }) => bands.filter(({ cells }) => cells.length > 2)))
    expect(rows).toHaveLength(30)
    for (const { least } of rows) expect((least * 25.4) / 96).toBeGreaterThanOrEqual(9)
  })
})

describe('the pile', () => {
  const people = [['10', 'B', '王'], ['9', 'A', ''], ['2', '', '李'], ['1', 'B', '李']].map(([number = '', department = '', managerName = '']) => ({ number, department, managerName }))
  const numbers = (order: PaperOptions['order']) => inOrder(people, order).map(({ number }) => number)
  // Catches: 10 before 9, and people without a department on top.
  test('by number as figures, by department, by manager; who has none comes last', () => {
    expect(numbers('number')).toEqual(['1', '2', '9', '10'])
    expect(numbers('department')).toEqual(['9', '1', '10', '2'])
    expect(numbers('manager')).toEqual(['1', '2', '10', '9'])
  })
  test('two parts of one person stay together in their order', () => {
    expect(inOrder([{ number: '1', department: '', managerName: '', part: 2 }, { number: '1', department: '', managerName: '', part: 1 }], 'number').map(({ part }) => part)).toEqual([1, 2])
  })
})

describe('pay in words', () => {
  test.each([
    [30, '绩效基数 3,000.00 × 系数 1.5 = 绩效工资 4,500.00 元'],
    // 3000 × 10 ÷ 30 = 1000; × 1.5 = 1500
    [10, '绩效基数 3,000.00 × 在岗 10 天 ÷ 当月 30 天 = 1,000.00；1,000.00 × 系数 1.5 = 绩效工资 1,500.00 元'],
  ])('%i days', (days, words) => { expect(payText({ baseFen: 300_000 as never, days, daysOfMonth: 30, coefficient: '1.5' })).toBe(words) })
})

describe('the ledger', () => {
  test('counts rewards and penalties, says the ratio, and names who was clamped', () => {
    // Four people: +2, −3, +2, +12 (clamped to +10).
    const paper = ledgerPaper({ company: 'x', month: '2026-11' as never, ledger: ledgerOf([0, 1, 2, 3].map((at) => ledgerSheet(at))), printedWhen: '' })
    expect(paper.sums.at(-1)).toEqual({ title: '合计', rewards: '3 次　+16.00', penalties: '1 次　−3.00', net: '+13.00', counted: '+11.00' })
    expect(paper.ratio).toContain('奖 3 次共 16 分，惩 1 次共 −3 分，次数比 3 : 1')
    expect(paper.notes).toEqual(['员工4（004）加减分合计 +12.00，超过上限，按 +10.00 计入总分。'])
  })
})

describe('the logo', () => {
  const png = (width: number, height: number, size = 60): Uint8Array => {
    const bytes = new Uint8Array(size)
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
    new DataView(bytes.buffer).setUint32(16, width)
    new DataView(bytes.buffer).setUint32(20, height)
    return bytes
  }
  const jpeg = (width: number, height: number): Uint8Array => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 2, 3])

  test('is a PNG or JPEG by its bytes, small enough in bytes and in pixels', () => {
    expect(readLogo(png(300, 80))).toEqual({ type: 'png', width: 300, height: 80 })
    expect(readLogo(jpeg(640, 200))).toEqual({ type: 'jpeg', width: 640, height: 200 })
    expect(readLogo(png(2001, 10))).toBe('too-many-pixels')
    expect(readLogo(png(0, 10))).toBe('not-an-image')
    expect(readLogo(png(10, 10, 200 * 1024 + 1))).toBe('too-large')
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '', '%PDF-1.4', '\u00ff\u00d8\u00ff']) expect(readLogo(new TextEncoder().encode(text)), text).toBe('not-an-image')
  })

  // Catches: a stored setting that breaks out of the style sheet, and a logo repeated on every page of 200 sheets.
  test('stands in the style once, and nothing but base64 gets in', () => {
    const logo = { type: 'png' as const, width: 200, height: 50, dataBase64: 'AAAA)}</style><script>alert(1)</script>' }
    expect(logoStyle(logo)).not.toMatch(/[<>]|alert\(/)
    const html = renderEvaluationSheets([sheetPaper(sampleFacts()), sheetPaper(sampleFacts({ rows: 30 }))], { logo: { ...logo, dataBase64: 'QUJD' } })
    expect(html.match(/data:image/g)).toHaveLength(1)
    expect(html).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    expect(renderEvaluationSheets([sheetPaper(sampleFacts())])).not.toContain('img-src')
  })
})
