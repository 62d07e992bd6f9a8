import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import type { TrendChart } from '../../../shared/api/dashboard.ts'
import { trendOf } from '../../../shared/domain/dashboard/trend.ts'
import { inScope, type Scope } from '../../../shared/domain/diagnosis/series.ts'
import type { DashboardRow } from '../../../shared/domain/dashboard/row.ts'
import { servedOf } from '../../../shared/domain/employee/served-spans.ts'
import { effectiveRow } from '../../../shared/domain/evaluation/proration.ts'
import type { Connection } from '../../database/open.ts'
import { summaryRows, summaryRowsOf, type SummaryRowRecord } from '../../repositories/summary-rows.ts'
import { summaryRow } from '../summary/summary-row.ts'

/** Every row of these months; of `benefitOnly` the 效益 rows alone. One query. */
export const dashboardRows = (db: Connection, months: readonly Month[], benefitOnly: readonly Month[] = []): DashboardRow[] => summaryRows(db, months, benefitOnly).map(rowOf)

/** One indicator over many months: nothing else is read. */
const rowsOfIndicator = (db: Connection, months: readonly Month[], indicatorId: IndicatorId): DashboardRow[] => summaryRowsOf(db, months, [indicatorId]).map(rowOf)

/** Twelve months of one indicator in scope, each with somebody who has it. */
export function trendIn(db: Connection, months: readonly Month[], indicatorId: IndicatorId, scope: Scope): TrendChart | null {
  const rows = rowsOfIndicator(db, months, indicatorId).filter((row) => inScope(row, scope))
  const trend = trendOf(rows, months)
  const first = new Map(rows.toReversed().map((row) => [row.month, row.employeeId]))
  return trend === null ? null : { ...trend, indicatorId, points: trend.points.map((point) => ({ ...point, employeeId: first.get(point.month) ?? null })) }
}

/** The band for the days served, as the target is. */
function rowOf(record: SummaryRowRecord): DashboardRow {
  const { month, fromDay, toDay, floor, target, stretch, base } = record
  const served = servedOf(month, fromDay, toDay)
  const figures = served === null ? { floor, stretch } : effectiveRow({ ...record, figures: { floor, target, stretch, base } }, served).figures
  return Object.assign(summaryRow(record), { floor: figures.floor, stretch: figures.stretch })
}
