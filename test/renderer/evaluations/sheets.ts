import type { EvaluationDetail, EvaluationRow, EvaluationSummary } from '../../../shared/api/evaluations.ts'

type Loose<T> = Partial<{ [K in keyof T]: unknown }>

/** A sheet of the list with what the test cares about set. */
export const summary = (id: number, form: Loose<EvaluationSummary> = {}): EvaluationSummary => ({
  id, month: '2026-11', employeeId: id, number: `00${id}`, name: `员工${id}`, department: '销售部', position: '代表', managerId: 9, managerName: '欧阳修', templateName: '销售',
  part: 1, parts: 1, from: null, to: null, days: 30, servedNote: '', whole: null,
  sheet: 'scored', rows: 1, missing: 0, subtotal: '90.00', adjustment: '0.00', total: '90.00', grade: 'A', coefficient: '1.2', veto: false,
  selfDone: false, managerDone: false, selfTotal: null, difference: null, confirmedAt: null, confirmedBy: null, confirmedAs: null, ...form,
} as EvaluationSummary)

export const row = (form: Loose<EvaluationRow> = {}): EvaluationRow => ({
  id: 11, sequence: 1, indicatorId: 5, code: 'B01', name: '回款额', dimension: 'benefit', definition: '', unit: '元', displayUnit: '万元', direction: 'higher', frequency: 'month', source: '财务',
  weight: '40', effectiveWeight: '40', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, standard: '', floor: null, target: '300000', stretch: null, base: null, effective: null, prorated: '',
  actual: '285000', note: '', objectiveId: null, objectiveTitle: '', scope: 'person', duty: '', proration: 'auto', feed: 'typed', exempt: null, selfScore: null, judged: null, selfDifference: null, score: { state: 'scored', score: '38.00', light: 'amber', sentence: '' }, history: [], targetChanges: [], ...form,
} as EvaluationRow)

export const detail = (id: number, form: Loose<EvaluationDetail> = {}): EvaluationDetail => ({
  ...summary(id), joinedOn: null, closed: false, rowsDetail: [row()], adjustments: [], vetoed: null, selfComment: '', managerComment: '', excusedReason: null, okrWeight: null, okrScore: null, sentence: '', selfSentence: '', appeals: [],
  confirm: { may: true, as: 'direct-manager', reason: '' }, ...form,
} as EvaluationDetail)
