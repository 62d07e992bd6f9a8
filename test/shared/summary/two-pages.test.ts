import { describe, expect, it } from 'vitest'
import type { Day, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { writeSummary } from '../../../shared/domain/summary/summary.ts'
import type { SummaryFacts } from '../../../shared/domain/summary/facts.ts'
import { pagedReport, reportPaper } from '../../../shared/print/report/report.ts'
import { facts, JUNE, MAY, person, row } from './month-of.ts'

const JULY = '1997-07' as Month
const LAST_JUNE = '1996-06' as Month
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

/** Far more of everything than a small firm has: 20 效益 indicators on four sheets each, in four months; 20 departments, 20 objectives, 40 plans. */
const FULL: SummaryFacts = facts({
  rows: [MAY, JUNE, JULY, LAST_JUNE].flatMap((month, step) => times(20, (at) => times(4, (sheet) => row({
    month, indicatorId: at + 1 as IndicatorId, name: `第${at + 1}类产品销售额`, target: String(1_234_567 + step * 1000 + at), actual: month === JULY ? null : String(987_654 + step * 777 + at * 31 + sheet), score: month === JULY ? null : `${20 + at}.0${sheet}`,
  }))).flat()),
  people: [MAY, JUNE].flatMap((month) => times(20, (at) => times(4, (each) => person(at * 4 + each + 1, `${70 + each + (month === JUNE ? at : 0)}.25`, { month, department: `第${at + 1}销售部` }))).flat()),
  objectives: times(20, (at) => ({ level: at < 10 ? 'company' as const : 'department' as const, title: `第${at + 1}个目标：让老客户每个季度多买一次`, score: '0.65', mark: 3 })),
  ledger: { rewards: 44, rewardPoints: '87.5', penalties: 12, penaltyPoints: '-19.5', vetoes: 2 }, clamped: 3, appeals: { open: 1, upheld: 3, changed: 2, withdrawn: 1 }, interviews: { people: 80, held: 61, signed: 44 },
  plans: times(40, (at) => ({ action: `每周拜访第${at + 1}类客户两家`, who: '欧阳娜娜', due: '1997-07-31' as Day, expected: '新签三单', indicator: '第一类产品销售额' })),
  noneNeeded: 38, withoutStep: 2, meeting: { on: null, skipped: '老板在国外参展' },
})
const pagesOf = (of: SummaryFacts): number => pagedReport(reportPaper({
  company: '北风贸易有限责任公司', month: JUNE, title: '1997年6月营销总结', number: 'ZJ-1997-06', printedWhen: '1997-07-01 09:00', signers: [{ who: '总经理', boxes: '' }],
  sections: writeSummary(of).map(({ heading, paragraphs, table }) => ({
    heading, paragraphs, ...(table !== null && { table: { headings: table.columns.map(({ title }) => title), rows: table.rows, numbers: table.columns.flatMap(({ align }, at) => (align === 'right' ? [at] : [])) } }),
  })),
}), { signatures: true, remark: '' }).pages.length

describe('the paper of the month', () => {
  // Catches: lists without an end that push the signature to a third page.
  it('is two pages at the most, however much there is to tell', () => {
    expect(pagesOf(FULL)).toBe(2)
    expect(pagesOf(facts())).toBe(1)
  })

  // Catches: a list cut short without a word, so that eight departments look like all of them.
  it('says wherever it leaves something out', () => {
    const said = writeSummary(FULL).map(({ paragraphs }) => paragraphs.join('')).join('\n')
    for (const words of ['效益指标共 20 项，表里列前 6 项。', '共 20 个部门，表里列人数最多的 5 个。', '公司和部门的目标共 20 个，表里列前 5 个。', '改进计划共 40 项，表里列前 5 项。', '20 项不同，见表（列前 5 项）。']) expect(said).toContain(words)
  })
})
