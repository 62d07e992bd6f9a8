import { describe, expect, test } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import type { SheetFacts } from '../../../shared/print/evaluation-sheet/facts.ts'
import { countSheetPages } from '../../../shared/print/evaluation-sheet/render.ts'
import { sheetPages } from '../../../shared/print/evaluation-sheet/sheet-pages.ts'
import { sheetPaper } from '../../../shared/print/evaluation-sheet/sheet-paper.ts'
import { longText } from './hostile-sheet.ts'
import { BLANK, COMMENT, demoSheets, FULL, templateSheets, TWO_ADJUSTMENTS } from './library-sheets.ts'
import { sampleFacts } from './sample-sheet.ts'

const FULLEST = { ...FULL, adjustments: TWO_ADJUSTMENTS }
const WAYS: [string, Partial<SheetFacts>][] = [['as it is', {}], ['fullest', FULLEST], ['for the pen', { ...BLANK, adjustments: TWO_ADJUSTMENTS }]]
const overOne = (sheets: SheetFacts[]): string[] =>
  sheets.filter((facts) => countSheetPages([sheetPaper(facts)])[0] !== 1).map(({ employee, month, rows }) => `${employee.position} ${month} ${rows.length}`)
const gridsOf = (facts: SheetFacts): string[][] => sheetPages(sheetPaper(facts)).pages.map(({ blocks }) => blocks.map(({ grid }) => grid.name))

describe('one page a person', () => {
  // Catches: a wider column, a higher row or one more line that makes an owner print 100 pages for 50 people.
  test.each(WAYS)('every sheet of the demo company, %s', (_name, changes) => {
    const sheets = (['2026-10', '2027-01'] as Month[]).flatMap((month) => demoSheets(month)).map((facts) => ({ ...facts, ...changes }))
    expect(sheets.length).toBeGreaterThan(100)
    expect(overOne(sheets)).toEqual([])
  })

  test.each(WAYS)('every template and example of the library, %s', (_name, changes) => {
    const sheets = templateSheets(changes)
    expect(Math.max(...sheets.map(({ rows }) => rows.length))).toBe(8)
    expect(overOne(sheets)).toEqual([])
  })

  test('the comments meant by normal are 60 characters', () => { expect(COMMENT).toHaveLength(60) })

  // Catches: everybody set close because of the few who need it.
  test('lines are set closer only where that saves a page', () => {
    const sheets = demoSheets().map((facts) => sheetPages(sheetPaper({ ...facts, ...FULL })))
    const snug = sheets.filter((sheet) => sheet.snug).length
    expect(snug).toBeGreaterThan(0)
    expect(snug).toBeLessThan(sheets.length / 10)
    expect(sheetPages(sheetPaper(sampleFacts({ rows: 30 }))).snug).toBe(false)
  })
})

describe('more than a page', () => {
  // Catches: a first page left half empty because comments wait for the signatures.
  test('what fits stays on the first page; plan and signatures go over together', () => {
    const sheets = Array.from({ length: 20 }, (_, at) => sampleFacts({ rows: at + 1, changes: FULL })).map((facts) => sheetPages(sheetPaper(facts)).pages).filter(({ length }) => length > 1)
    expect(sheets.length).toBeGreaterThan(5)
    for (const pages of sheets) {
      for (const { free } of pages.slice(0, -1)) expect(free).toBeLessThan(170)
      const last = pages.at(-1)?.blocks.map(({ grid }) => grid.name) ?? []
      expect(last.slice(-2)).toEqual(['plans', 'signatures'])
    }
    expect(gridsOf(sampleFacts({ rows: 10, changes: FULL }))).toEqual([['employee', 'rows', 'adjustments', 'totals', 'comments'], ['plans', 'signatures']])
  })

  test('a typed appeal fits beside the plan, a long one gets its own lines before the signatures', () => {
    expect(gridsOf(sampleFacts({ changes: { appeal: '回款日期以银行回单为准，请复核。' } }))[0]).not.toContain('appeal')
    const long = sampleFacts({ changes: { appeal: longText(300) } })
    expect(gridsOf(long)[0]?.slice(-3)).toEqual(['plans', 'appeal', 'signatures'])
  })
})
