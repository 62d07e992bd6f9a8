import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import type { DashboardRow } from '../../../shared/domain/dashboard/row.ts'
import { servedOf } from '../../../shared/domain/employee/served-spans.ts'
import { effectiveRow } from '../../../shared/domain/evaluation/proration.ts'
import type { Connection } from '../../database/open.ts'
import { summaryRows, summaryRowsOf, type SummaryRowRecord } from '../../repositories/summary-rows.ts'
import { summaryRow } from '../summary/summary-row.ts'

/** Every row of these months; of `benefitOnly` the 效益 rows alone. One query. */
export const dashboardRows = (db: Connection, months: readonly Month[], benefitOnly: readonly Month[] = []): DashboardRow[] => summaryRows(db, months, benefitOnly).map(rowOf)

/** One indicator over many months: nothing else is read. */
export const rowsOfIndicator = (db: Connection, months: readonly Month[], indicatorId: IndicatorId): DashboardRow[] => summaryRowsOf(db, months, [indicatorId]).map(rowOf)

/** The band for the days served, as the target is. */
function rowOf(record: SummaryRowRecord): DashboardRow {
  const { month, fromDay, toDay, floor, target, stretch, base, employeeId, department } = record
  const served = servedOf(month, fromDay, toDay)
  const figures = served === null ? { floor, stretch } : effectiveRow({ ...record, figures: { floor, target, stretch, base } }, served).figures
  return { ...summaryRow(record), employeeId, department, floor: figures.floor, stretch: figures.stretch }
}
