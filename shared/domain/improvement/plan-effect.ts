import type { DecimalText, EmployeeId, Month } from '../brand.ts'
import { exact, plain } from '../decimal/decimal.ts'
import { formerNames, type Standing } from '../diagnosis/department.ts'
import { figureSeries, inScope, type Scope, type SeriesRow } from '../diagnosis/series.ts'
import type { Direction } from '../indicator/indicator.ts'
import { figure } from '../scoring/figure-text.ts'
import { effectOf, type Effect } from './effect.ts'

/** What a plan says about how it will be judged: from which month on, and whose figures are looked at. */
export interface JudgedBy { opened: Month; upto: Month; scope: Scope; name: string; direction: Direction; unit: string }

export interface PlanEffect extends Effect {
  /** As shown: 万元, %, 项 where something is met or not. */
  unit: string
  /** One for each month, oldest first; null where the figures are not whole. */
  points: { month: Month; actual: DecimalText | null; target: DecimalText | null; shown: string }[]
}

/**
 * The effect of one plan on one indicator. `all`: rows of that indicator from any sheet and month. Months are shown and compared in the
 * unit of the last sheet: one that said 元 and one that says 万元 would otherwise differ by ten thousand.
 */
export function planEffect({ opened, upto, scope, ...indicator }: JudgedBy, all: readonly SeriesRow[], months: readonly Month[]): PlanEffect {
  const own = all.filter((row) => inScope(row, scope) && row.month <= upto)
  const last = own.at(-1)
  const [name, direction, shownIn] = last === undefined ? [indicator.name, indicator.direction, indicator.unit] : [last.name, last.direction, last.displayUnit]
  const alike = own.filter(({ unit }) => unit === last?.unit).map((row) => ({ ...row, displayUnit: shownIn }))
  const unit = alike.length > 0 && alike.every(({ rule }) => rule === 'binary') ? '项' : shownIn
  const points = figureSeries(alike, months.filter((month) => month <= upto))
  const show = (actual: DecimalText): string => `${figure(plain(exact(actual).toDP(2)))} ${unit}`.trimEnd()
  return { ...effectOf({ name, direction, opened, upto, points, show }), unit, points }
}

/** Those of `rows` that are one department's, over the years; `all`: where everybody stood in these months. Renamed since, it is where the person who answers for the plan was. */
export function departmentRows(rows: readonly SeriesRow[], all: readonly Standing[], { department, employeeId }: { department: string; employeeId: EmployeeId }): SeriesRow[] {
  const scope: Scope = { kind: 'department', department, former: formerNames(all, department, new Set([employeeId])) }
  return rows.filter((row) => inScope(row, scope))
}
