import type { GridCell, GridIndicator, GridPerson } from '../../../shared/api/figures.ts'
import type { EmployeeId, EvaluationId, IndicatorId } from '../../../shared/domain/brand.ts'

/** A ratio row of employee 1 and indicator 7 with target 300,000 元, shown in 万元. */
export const gridCell = (change: Partial<GridCell> = {}): GridCell => ({
  employeeId: 1 as EmployeeId, indicatorId: 7 as IndicatorId, part: 1, evaluationId: 1 as EvaluationId, rule: 'ratio', feed: 'typed', binary: false, exempt: null, reads: ['floor', 'target'], needs: ['target'],
  floor: null, target: '300000', stretch: null, base: null, effective: null, prorated: '', actual: null, note: '', score: null, light: null, sentence: '', ...change,
})
export const gridIndicator = (change: Partial<GridIndicator> = {}): GridIndicator =>
  ({ id: 7 as IndicatorId, name: '回款额', unit: '元', displayUnit: '万元', direction: 'higher', dimension: 'benefit', ...change })
export const gridPerson = (change: Partial<GridPerson> = {}): GridPerson =>
  ({ employeeId: 1 as EmployeeId, part: 1, parts: 1, from: null, to: null, evaluationId: 1 as EvaluationId, number: '001', name: '戴南希', department: '销售部', position: '销售', confirmed: false, total: null, grade: null, ...change })
