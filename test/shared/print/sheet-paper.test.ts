import { describe, expect, test } from 'vitest'
import { fnv1a } from '../../../shared/print/check-code.ts'
import type { SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import { figureText, signedText } from '../../../shared/print/evaluation-sheet/figures.ts'
import { renderEvaluationSheet } from '../../../shared/print/evaluation-sheet/render.ts'
import { totalGrid } from '../../../shared/print/evaluation-sheet/sheet-grid.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { LANDSCAPE } from '../../../shared/print/typeset/page.ts'
import { hostileFacts, SCRIPT_NAME } from './hostile-sheet.ts'
import { sampleFacts } from './sample-sheet.ts'

const changed = (change: (facts: SheetFacts) => void): SheetFacts => {
  const facts = structuredClone(sampleFacts())
  change(facts)
  return facts
}

describe('what stands on the sheet', () => {
  test('figures are shown in the display unit, exactly', () => {
    expect(figureText('285000', '元', '万元')).toBe('28.5')
    expect(figureText('1234567.5', '件', '件')).toBe('1,234,567.5')
    expect(figureText('-1000', '元', '元')).toBe('−1,000')
    expect([signedText('2'), signedText('-1.5'), signedText('0')]).toEqual(['+2.00', '−1.50', '0.00'])
    expect(sheetPaper(sampleFacts()).rows[0]).toMatchObject({ floor: '18', target: '30', stretch: '36', actual: '27', weight: '40', score: '36.00', effectiveWeight: null })
  })

  test('the standard is the rule in words, unless the company wrote its own', () => {
    expect(sheetPaper(sampleFacts()).rows[0]?.standard).toMatch(/^比率法：.*实际 ÷ 目标.*18 万元/u)
    expect(sheetPaper(changed((facts) => { const [row] = facts.rows; if (row) row.standard = '按合同执行' })).rows[0]?.standard).toBe('按合同执行')
  })

  test('title, number, period and totals', () => {
    const paper = sheetPaper(sampleFacts())
    expect(paper).toMatchObject({ title: '2026年11月绩效考核表', number: 'KP-2026-11-001', confirmation: null, employee: { period: '2026-11-01 至 2026-11-30' } })
    expect(paper.totals).toMatchObject({ subtotal: '90.00', adjustment: '+2.00', total: '92.00', grade: 'A', coefficient: '1.2' })
    expect(sheetPaper(changed((facts) => { facts.month = '2028-02' as never })).employee.period).toBe('2028-02-01 至 2028-02-29')
    expect(sheetPaper(sampleFacts({ changes: { served: { from: '2026-11-10' as never, to: '2026-11-30' as never, days: 21 } } })).employee.period).toBe('2026-11-10 至 2026-11-30（在岗 21 天）')
  })

  test('OKR has a box on a combined sheet only, and the boxes fill the sheet’s width either way', () => {
    const widths = (facts: SheetFacts) => totalGrid(sheetPaper(facts), LANDSCAPE).map(({ columns }) => columns.reduce((sum, width) => sum + width, 0))
    expect(sheetPaper(sampleFacts()).totals).not.toHaveProperty('okr')
    expect(sheetPaper(changed((facts) => { facts.okr = { weight: '20', score: '0.775' } })).totals.okr).toBe('77.50 × 20 %')
    expect(sheetPaper(changed((facts) => { facts.okr = { weight: '20', score: null } })).totals.okr).toBe('— × 20 %')
    for (const okr of [null, { weight: '20', score: '1' }]) for (const width of widths(changed((facts) => { facts.okr = okr }))) expect(width).toBe(LANDSCAPE.sheet)
  })

  test('a missing result is 待录 and no total, never a zero', () => {
    const paper = sheetPaper(changed((facts) => {
      const [row] = facts.rows
      if (row) row.input.actual = null
      facts.score = { ...facts.score, state: 'incomplete', subtotal: null, total: null, grade: null, coefficient: null }
      facts.score.rows[0] = { effectiveWeight: '40', score: { state: 'missing', wants: 'actual', sentence: '等待录入实际值' } }
    }))
    expect(paper.rows[0]).toMatchObject({ actual: '待录', score: '待录', state: 'missing' })
    expect(paper.totals).toMatchObject({ subtotal: '—', total: '—', grade: '—', coefficient: '—' })
  })

  test('an exempt row gives its weight away in print; a quarterly row says why it does not count', () => {
    const paper = sheetPaper(changed((facts) => {
      const [first, second, third] = facts.score.rows
      if (!first || !second || !third || !facts.rows[2] || !facts.rows[1]) throw new Error('three rows expected')
      first.effectiveWeight = '100.00'
      facts.rows[1].exempt = { kind: 'quarterly', reason: '' }
      facts.rows[2].exempt = { kind: 'no-business', reason: '当月无业务' }
      second.score = { state: 'exempt', sentence: '不计' }
      third.score = { state: 'exempt', sentence: '免考：当月无业务' }
      second.effectiveWeight = third.effectiveWeight = null
    }))
    expect(paper.rows[0]?.effectiveWeight).toBe('100.00')
    expect(paper.rows[1]).toMatchObject({ score: '不计', sentence: '季度指标，本月不计', actual: '—', state: 'quarterly' })
    expect(paper.rows[2]).toMatchObject({ score: '免考', sentence: '免考：当月无业务' })
    expect(paper.notes).toHaveLength(1)
    expect(renderEvaluationSheet(paper)).toContain('有效权重')
  })

  test('达成 and 未达成 stand for 1 and 0; a veto and a stand-in are named', () => {
    const paper = sheetPaper(changed((facts) => {
      for (const row of facts.rows) row.input.rule = { kind: 'binary', meetsTarget: false }
      const [first, second] = facts.rows
      if (first && second) { first.input.actual = '1'; second.input.actual = '0' }
      facts.veto = { kind: 'private-deal', reason: '私下成交', on: '2026-11-08' as never }
      facts.confirmed = { by: '李总', at: '2026-12-05 10:42', standIn: true }
    }))
    expect(paper.rows.slice(0, 2).map((row) => row.actual)).toEqual(['达成', '未达成'])
    expect(paper.veto).toBe('飞单（2026-11-08）：私下成交')
    expect(paper.confirmation).toBe('总经理代为确认：李总 2026-12-05 10:42')
    expect(renderEvaluationSheet(paper)).not.toContain('未确认')
  })

  test('the check code knows every figure, but not when it was printed or confirmed', () => {
    const code = sheetPaper(sampleFacts()).checkCode
    expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/u)
    expect(sheetPaper(sampleFacts({ changes: { printedWhen: '2027-01-01 00:00', confirmed: { by: 'x', at: 'y', standIn: false } } })).checkCode).toBe(code)
    expect(sheetPaper(changed((facts) => { const [row] = facts.rows; if (row) row.input.actual = '270001' })).checkCode).not.toBe(code)
    expect(sheetPaper(sampleFacts({ changes: { managerComment: '' } })).checkCode).not.toBe(code)
    expect(fnv1a('')).toBe('811C9DC5')
  })

  test('hostile text cannot leave its cell as markup', () => {
    const html = renderEvaluationSheet(sheetPaper(hostileFacts(SCRIPT_NAME)))
    expect(html).not.toMatch(/<(img|script)/iu)
    expect(html).not.toMatch(/<[^>]*\s(src|href|on\w+)\s*=/iu)
    expect(html).toContain('&lt;img')
  })
})
