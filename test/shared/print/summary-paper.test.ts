import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'
import { DEFAULT_OPTIONS } from '../../../shared/print/options.ts'
import { pagedSummary } from '../../../shared/print/summary-sheet/render.ts'
import { summaryPaper, type SummaryRow, type SummarySum } from '../../../shared/print/summary-sheet/summary-paper.ts'
import { summaryFacts, summaryPerson } from './sample-papers.ts'

/** The figures as printed; '—' and 待录 are none. */
const figure = (text: string) => exact(/^[+−]?[\d,]+\.\d\d$/.test(text) ? text.replace('−', '-').replace('+', '').replaceAll(',', '') : '0')
const added = (rows: readonly SummaryRow[], of: 'subtotal' | 'adjustment' | 'total' | 'pay') => twoPlaces(rows.reduce((sum, row) => sum.plus(figure(row[of])), exact('0')))
const printed = (sum: SummarySum, of: 'subtotal' | 'adjustment' | 'total' | 'pay') => twoPlaces(figure(sum[of]))

describe('summary', () => {
  // Catches: a subtotal that counts somebody whose row says 待录, a grand total that is not the sum of the departments.
  test('every printed column adds up in each department and over all, whoever has no total', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 60 }), (people) => {
      const { groups, sum } = summaryPaper({ ...summaryFacts(0), people: people.map((at) => summaryPerson(at)) })
      for (const of of ['subtotal', 'adjustment', 'total', 'pay'] as const) {
        for (const group of groups) expect(printed(group.sum, of)).toBe(added(group.rows, of))
        expect(printed(sum, of)).toBe(twoPlaces(groups.reduce((all, group) => all.plus(figure(group.sum[of])), exact('0'))))
      }
      const counted = groups.flatMap(({ rows }) => rows).filter(({ total }) => /\d/.test(total))
      if (counted.length > 0) expect(sum.mean).toBe(twoPlaces(figure(sum.total).div(counted.length)))
      expect(sum.grades.match(/\d+/g)?.reduce((all, count) => all + Number(count), 0)).toBe(counted.length)
    }))
  })

  test('a month over two parts is one row with the joined total; it says how it was joined', () => {
    const { groups, notes } = summaryPaper({ ...summaryFacts(0), people: [summaryPerson(8)] })
    expect(groups[0]?.rows).toEqual([expect.objectContaining({ subtotal: '63.08', adjustment: '+1.00', total: '64.08', remark: expect.stringContaining('两段合计') as string })])
    expect(notes.join('')).toContain('小计、加减、总分都是各段按在岗天数加权的平均')
  })

  test('names who is not counted: open ones as 待录, excused ones as 免考', () => {
    const excused = { ...summaryPerson(6), remark: '免考：整月外派' }
    const paper = summaryPaper({ ...summaryFacts(0), people: [summaryPerson(6), excused, summaryPerson(0)] })
    expect(paper.groups.flatMap(({ rows }) => rows).map(({ total }) => total).toSorted()).toEqual(['95.00', '免考', '待录'])
    expect(paper.notes[0]).toBe('1 人还没有总分，不计入合计与平均。')
    expect(paper.sum.people).toBe('3 人，其中 1 人有总分')
  })

  test('pay is a column only where it is asked for, and no part of the check code', () => {
    const facts = summaryFacts(5)
    const paper = summaryPaper(facts)
    const words = (hidePay: boolean) => JSON.stringify(pagedSummary(paper, { ...DEFAULT_OPTIONS, hidePay }).pages)
    expect(words(true)).not.toMatch(/绩效工资|3,000\.0/)
    expect(words(false)).toMatch(/绩效工资（元）/)
    expect(summaryPaper({ ...facts, people: facts.people.map((one) => ({ ...one, payFen: null })) }).checkCode).toBe(paper.checkCode)
  })

  // Catches: a department's name as the last line of a page, or its sum alone on the next.
  test('a department starts with somebody and ends with somebody before its sum', () => {
    for (const people of [12, 20, 30, 45, 60]) for (const { blocks } of pagedSummary(summaryPaper(summaryFacts(people)), DEFAULT_OPTIONS).pages) {
      for (const { grid, bands } of blocks) if (grid.name === 'summary') {
        expect(bands.at(-1)?.cells).not.toHaveLength(1)
        expect(bands[0]?.cells[0]?.lines[0]?.text).not.toMatch(/合计|总计/)
      }
    }
  })
})
