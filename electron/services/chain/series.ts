import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { inCalendar } from '../../../shared/api/words.ts'
import type { SeriesRow } from '../../../shared/domain/diagnosis/series.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import type { Connection } from '../../database/open.ts'
import { summaryRows, summaryRowsOf } from '../../repositories/summary-rows.ts'
import { summaryRow } from '../summary/summary-row.ts'

/** `count` months up to and including this one, oldest first; none from before the calendar of the contract. */
export const monthsUpTo = (month: Month, count: number): Month[] => Array.from({ length: count }, (_, at) => addMonths(month, at - count + 1)).filter(inCalendar)

/** Every row of these months' sheets with what it was scored on: one query. */
export const seriesRows = (db: Connection, months: readonly Month[]): SeriesRow[] =>
  summaryRows(db, months, []).map(summaryRow)

/** Rows of these indicators alone. */
export const seriesRowsOf = (db: Connection, months: readonly Month[], indicators: readonly IndicatorId[]): SeriesRow[] => summaryRowsOf(db, months, indicators).map(summaryRow)
