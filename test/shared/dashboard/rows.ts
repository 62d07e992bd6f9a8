import type { EmployeeId, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import type { DashboardRow } from '../../../shared/domain/dashboard/row.ts'

export const MONTH = '2026-10' as Month

/** A scored row of 10 points of somebody's 销售额 in 元, shown in 万元. */
export const row = (change: Partial<Omit<DashboardRow, 'employeeId' | 'indicatorId' | 'month'>> & { employeeId?: number; indicatorId?: number; month?: string } = {}): DashboardRow => ({
  name: '销售额', definition: '', unit: '元', displayUnit: '万元', direction: 'higher', dimension: 'benefit', scope: 'person', feed: 'typed', rule: 'ratio', exempt: false, wantsTarget: true,
  target: '300000', actual: '285000', weight: '10', score: '9.50', light: 'amber', department: '销售部', floor: null, stretch: null, ...change,
  month: (change.month ?? MONTH) as Month, employeeId: (change.employeeId ?? 1) as EmployeeId, indicatorId: (change.indicatorId ?? 1) as IndicatorId,
})
