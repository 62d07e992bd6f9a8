import type { Breakdown } from '../../shared/api/okr.ts'
import type { DecimalText, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { Direction } from '../../shared/domain/indicator/indicator.ts'
import type { Scope } from '../../shared/domain/principle/scope.ts'
import type { Connection } from '../database/open.ts'

const COLUMNS = 'b.year, b.indicator_id AS indicatorId, b.total, b.basis, b.months'
type Stored<T> = Omit<T, 'months'> & { months: string }
const whole = <T extends Breakdown>(row: unknown): T => ({ ...row as T, months: JSON.parse((row as Stored<T>).months) as T['months'] })

export function breakdownOf(db: Connection, year: number, indicatorId: IndicatorId): Breakdown | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM breakdown b WHERE b.year = ? AND b.indicator_id = ?`).get(year, indicatorId)
  return row === undefined ? null : whole<Breakdown>(row)
}

export interface NamedBreakdown extends Breakdown { indicatorName: string; unit: string; direction: Direction; formula: string }

/** Every breakdown of the year with what its indicator is. */
export const breakdownsOfYear = (db: Connection, year: number): NamedBreakdown[] => db.prepare(`
  SELECT ${COLUMNS}, i.name AS indicatorName, i.unit, i.direction, i.formula
  FROM breakdown b JOIN indicator i ON i.id = b.indicator_id WHERE b.year = ? ORDER BY b.indicator_id`).all(year).map((row) => whole<NamedBreakdown>(row))

export function putBreakdown(db: Connection, breakdown: Breakdown): void {
  db.prepare(`
    INSERT INTO breakdown (year, indicator_id, total, basis, months) VALUES (@year, @indicatorId, @total, @basis, @months)
    ON CONFLICT (year, indicator_id) DO UPDATE SET total = excluded.total, basis = excluded.basis, months = excluded.months`)
    .run({ ...breakdown, months: JSON.stringify(breakdown.months) })
}

export interface YearResult { month: Month; actual: DecimalText; scope: Scope }

/** Everybody's results of one indicator in a year, with whose result the sheet says it is; a result without a sheet is the person's own. */
export const resultsOfYear = (db: Connection, year: number, indicatorId: IndicatorId): YearResult[] => db.prepare(`
  SELECT s.month, s.actual, coalesce(r.scope, 'person') AS scope FROM result s
  LEFT JOIN evaluation e ON e.employee_id = s.employee_id AND e.month = s.month AND e.part = s.part
  LEFT JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id = s.indicator_id
  WHERE s.indicator_id = @indicatorId AND s.actual IS NOT NULL AND s.month BETWEEN @from AND @to`)
  .all({ indicatorId, from: `${year}-01`, to: `${year}-12` }) as YearResult[]
