import { expect, test } from 'vitest'
import type { EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import type { SeriesRow } from '../../../shared/domain/diagnosis/series.ts'
import { departmentRows, planEffect, type JudgedBy } from '../../../shared/domain/improvement/plan-effect.ts'

const MONTHS = ['1997-01', '1997-02', '1997-03', '1997-04', '1997-05', '1997-06'] as Month[]
const row = (month: string, actual: string | null, more: Partial<SeriesRow> = {}): SeriesRow => ({
  month: month as Month, employeeId: 1 as EmployeeId, department: '销售部', indicatorId: 7 as IndicatorId, name: '销售额', definition: '', unit: '元', displayUnit: '元',
  direction: 'higher', dimension: 'benefit', scope: 'person', feed: 'typed', rule: 'ratio', exempt: false, wantsTarget: true, target: null, actual, weight: '100', score: null, light: null, ...more,
})
const by: JudgedBy = { opened: '1997-03' as Month, upto: '1997-06' as Month, scope: { kind: 'person', employeeId: 1 as EmployeeId }, name: '销售额', direction: 'higher', unit: '元' }

// Catches: sheets that changed from 元 to 万元 read as a fall to a ten-thousandth.
test('months shown in another unit are compared in that of the last sheet', () => {
  const rows = [row('1997-02', '20000'), row('1997-03', '20000'), row('1997-04', '30000', { displayUnit: '万元' }), row('1997-05', '30000', { displayUnit: '万元' })]
  // (2 + 2) / 2 = 2 万元 before, (3 + 3) / 2 = 3 万元 after.
  expect(planEffect(by, rows, MONTHS)).toMatchObject({ verdict: 'effective', before: '2', after: '3', unit: '万元' })
})

// Catches: a person judged on what the others did, or a department on one of its people.
test('looks at the figures of whom the plan names: the person, the department, the company', () => {
  const other = { employeeId: 2 as EmployeeId }
  const rows = ['1997-02', '1997-03', '1997-04', '1997-05'].flatMap((month, at) => [row(month, at < 2 ? '100' : '50'), row(month, at < 2 ? '100' : '400', other), row(month, '10000', { employeeId: 3 as EmployeeId, department: '伦敦' })])
  expect(planEffect(by, rows, MONTHS)).toMatchObject({ verdict: 'ineffective', before: '100', after: '50' })
  // 100 + 100 = 200 a month before, 50 + 400 = 450 after.
  expect(planEffect({ ...by, scope: { kind: 'department', department: '销售部' } }, rows, MONTHS)).toMatchObject({ verdict: 'effective', before: '200', after: '450' })
  // 10,200 before, 10,450 after: 250 is not more than 510, the 5 % of 10,200.
  expect(planEffect({ ...by, scope: { kind: 'company' } }, rows, MONTHS)).toMatchObject({ verdict: 'ineffective', before: '10200', after: '10450' })
})

// Catches: half of a part-sheet month taken for the whole; a missing result taken for a fall.
test('two part-sheets of a month are one figure, and a month with a hole is no month', () => {
  const rows = [row('1997-02', '100'), row('1997-03', '60'), row('1997-03', '40'), row('1997-04', '90'), row('1997-04', null), row('1997-05', '120'), row('1997-06', '130')]
  const effect = planEffect(by, rows, MONTHS)
  // 100 and 60 + 40; then 120 and 130, for April is not whole.
  expect(effect).toMatchObject({ verdict: 'effective', before: '100', after: '125', afterMonths: ['1997-05', '1997-06'] })
  expect(effect.points.map(({ actual }) => actual)).toEqual([null, '100', '100', null, '120', '130'])
})

// Catches: a verdict with figures of months that had not come yet when it was asked for.
test('looks no further than the month it is asked in, and says so without any figure', () => {
  const rows = MONTHS.map((month) => row(month, '100'))
  expect(planEffect({ ...by, upto: '1997-04' as Month }, rows, MONTHS)).toMatchObject({ verdict: 'watch', afterMonths: ['1997-04'] })
  expect(planEffect(by, [], MONTHS)).toMatchObject({ verdict: 'watch', before: null, after: null, unit: '元' })
})

// (5,300 + 5,400 + 5,401) / 3 = 5,367 exactly; (1 + 1 + 2) / 3 = 1.333… is said with two decimals.
test('says a mean without an end with two decimals', () => {
  const rows = [row('1997-01', '1'), row('1997-02', '1'), row('1997-03', '2'), row('1997-04', '2'), row('1997-05', '2')]
  expect(planEffect(by, rows, MONTHS).sentence).toContain('平均 1.33 元')
})

// Catches: somebody who moved taking another department's figures with him; a renamed department without a past.
test('a department keeps its rows while its name is known; renamed, it is where the person in charge is', () => {
  const [me, mate, other] = [1, 2, 3] as EmployeeId[] as [EmployeeId, EmployeeId, EmployeeId]
  const rows = [
    row('1997-01', '1', { employeeId: me, department: '一部' }), row('1997-01', '2', { employeeId: mate, department: '一部' }), row('1997-01', '3', { employeeId: other, department: '二部' }),
    row('1997-02', '4', { employeeId: me, department: '二部' }), row('1997-02', '5', { employeeId: mate, department: '一部' }), row('1997-02', '6', { employeeId: other, department: '二部' }),
    row('1997-03', '7', { employeeId: me, department: '大客户部' }), row('1997-03', '8', { employeeId: mate, department: '大客户部' }), row('1997-03', '9', { employeeId: other, department: '二部' }),
  ]
  expect(departmentRows(rows, rows, { department: '一部', employeeId: me }).map(({ actual }) => actual)).toEqual(['1', '2', '5', '7', '8'])
})
