import type { EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import type { SummaryFacts, SummaryPerson, SummaryRow } from '../../../shared/domain/summary/facts.ts'

export const JUNE = '1997-06' as Month
export const MAY = '1997-05' as Month

/** A row of 销售额 in 元 shown in 万元, weight 40, unless told otherwise. */
export const row = (more: Partial<SummaryRow> = {}): SummaryRow => ({
  month: JUNE, indicatorId: 1 as IndicatorId, name: '销售额', definition: '', unit: '元', displayUnit: '万元', direction: 'higher', dimension: 'benefit', scope: 'person', feed: 'typed',
  rule: 'ratio', exempt: false, wantsTarget: true, target: '100000', actual: '90000', weight: '40', score: '36.00', light: 'amber', ...more,
})
export const discount = (more: Partial<SummaryRow> = {}): SummaryRow =>
  row({ indicatorId: 2 as IndicatorId, name: '平均折扣率', unit: '%', displayUnit: '%', direction: 'lower', target: '5', actual: '6', weight: '20', score: '16.00', ...more })

export const person = (id: number, total: string | null, more: Partial<SummaryPerson> = {}): SummaryPerson =>
  ({ month: JUNE, employeeId: id as EmployeeId, department: '伦敦', state: total === null ? 'incomplete' : 'scored', total, grade: total === null ? null : 'A', ...more })

export const facts = (more: Partial<SummaryFacts> = {}): SummaryFacts => ({
  month: JUNE, rows: [], people: [], grades: ['S', 'A', 'B'], objectives: [], ledger: { rewards: 0, rewardPoints: '0', penalties: 0, penaltyPoints: '0', vetoes: 0 }, clamped: 0,
  appeals: { open: 0, upheld: 0, changed: 0, withdrawn: 0 }, interviews: { people: 0, held: 0, signed: 0 }, plans: [], noneNeeded: 0, withoutStep: 0, meeting: { on: null, skipped: null }, decisions: { made: 0, due: 0, inTime: 0 }, ...more,
})
