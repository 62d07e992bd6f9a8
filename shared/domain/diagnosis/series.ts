import type { DecimalText, EmployeeId, IndicatorId, Month, Points } from '../brand.ts'
import { Exact, exact, plain, twoPlaces } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { lightOf, type LightLimits } from '../scoring/light.ts'
import type { SummaryRow } from '../summary/facts.ts'
import { amount, indicatorSum } from '../summary/indicator-sum.ts'
import type { ChainNode, ChainPoint } from './chain.ts'

/** Whose figures are looked at. A department goes by its name on the sheets; `former`: by what in months that do not know it (null: not there). */
export type Scope = { kind: 'company' } | { kind: 'department'; department: string; former?: ReadonlyMap<Month, string | null> } | { kind: 'person'; employeeId: EmployeeId }

export interface SeriesRow extends SummaryRow { employeeId: EmployeeId; department: string }

export function inScope({ month, employeeId, department }: Pick<SeriesRow, 'month' | 'employeeId' | 'department'>, scope: Scope): boolean {
  if (scope.kind === 'company') return true
  if (scope.kind === 'person') return employeeId === scope.employeeId
  const former = scope.former?.get(month)
  return department === (former === undefined ? scope.department : former)
}

/** What one department's rows of one indicator reached in one month, exempt rows left out. `personal`: people's own rows, apart from those that repeat them. */
export interface Reached { month: Month; department: string; indicatorId: IndicatorId; name: string; dimension: SeriesRow['dimension']; personal: boolean; points: DecimalText; weight: DecimalText; scored: number; missing: number }

/**
 * Every indicator of the months as one series: points reached ÷ points to be had over the rows in scope, whatever their rule. A team's
 * row repeats what its people's rows say, so it counts only where nobody has a row of his own. `now`: rows of the last of the months;
 * `past`: what the others reached, within the scope where it is a person.
 */
export function chainNodes(now: readonly SeriesRow[], past: readonly Reached[], scope: Scope, months: readonly Month[], limits: LightLimits): ChainNode[] {
  const last = months.at(-1) as Month
  const rows = Map.groupBy(now.filter((row) => inScope(row, scope)), ({ indicatorId }) => indicatorId)
  const before = Map.groupBy(past.filter((one) => scope.kind === 'person' || inScope({ ...one, employeeId: 0 as EmployeeId }, scope)), ({ indicatorId }) => indicatorId)
  return [...new Set([...rows.keys(), ...before.keys()])].map((indicatorId): ChainNode => {
    const [own, earlier] = [rows.get(indicatorId) ?? [], before.get(indicatorId) ?? []]
    // As it was called and filed last.
    const { name, dimension } = own.at(-1) ?? earlier.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1) as Reached
    const byMonth = Map.groupBy(earlier, ({ month }) => month)
    return { indicatorId, name, dimension, points: months.map((month) => (month === last ? pointOf(month, own, limits) : pastPoint(month, byMonth.get(month) ?? [], limits))) }
  })
}

/** As `pointOf` reckons it, of what was summed up already; nobody reads the figures of a past month here. */
function pastPoint(month: Month, all: readonly Reached[], limits: LightLimits): ChainPoint {
  const personal = all.filter((one) => one.personal)
  const counted = personal.length > 0 ? personal : all
  const sum = (of: (one: Reached) => DecimalText): Exact => counted.reduce((total, one) => total.plus(exact(of(one))), new Exact(0))
  const scored = counted.reduce((n, one) => n + one.scored, 0)
  return { month, ...rate(sum(({ points }) => points), sum(({ weight }) => weight), scored, limits), missing: counted.reduce((n, one) => n + one.missing, 0), shown: '' }
}

function rate(points: Exact, weight: Exact, scored: number, limits: LightLimits): Pick<ChainPoint, 'attainment' | 'light'> {
  const known = scored > 0 && !weight.isZero()
  return { attainment: known ? plain(points.div(weight).toDP(6)) : null, light: known ? lightOf(points, weight, limits) : null }
}

/** Rows that hold the figure themselves. */
export function own<Row extends SeriesRow>(rows: readonly Row[]): Row[] {
  const counted = rows.filter(({ exempt }) => !exempt)
  const personal = counted.filter(({ scope, feed }) => scope === 'person' && feed === 'typed')
  return personal.length > 0 ? personal : counted
}

/** 0.598 of the points as percent with two digits: '59.80'. */
export const percentOfPoints = (attainment: DecimalText | null): Points | null => (attainment === null ? null : twoPlaces(exact(attainment).times(100)))

export function pointOf(month: Month, rows: readonly SeriesRow[], limits: LightLimits): ChainPoint {
  const counted = own(rows)
  const scored = counted.filter(({ score }) => score !== null)
  const sum = (texts: readonly string[]): Exact => texts.reduce((total, text) => total.plus(recurring(text)), new Exact(0))
  const [points, weight] = [sum(scored.map(({ score }) => score ?? '0')), sum(scored.map((row) => row.weight))]
  const joined = indicatorSum(counted)
  return { month, ...rate(points, weight, scored.length, limits), missing: counted.length - scored.length, shown: joined === null ? '' : shownOf(joined) }
}

function shownOf(sum: NonNullable<ReturnType<typeof indicatorSum>>): string {
  const actual = sum.target === null ? sum.actual : sum.pairedActual
  if (actual === null) return ''
  return sum.target === null ? `实际 ${amount(actual, sum)}` : `${amount(actual, sum)}，目标 ${amount(sum.target, sum)}`
}

/** The plain series of one indicator in its stored unit, sums or means as fits its unit: what a plan's effect is measured on. */
export function figureSeries(rows: readonly SeriesRow[], months: readonly Month[]): { month: Month; actual: string | null; target: string | null; shown: string }[] {
  const byMonth = Map.groupBy(rows, ({ month }) => month)
  return months.map((month) => {
    const sum = indicatorSum(byMonth.get(month) ?? [])
    // Whole or not at all: a month with missing results would look like a fall.
    if (sum === null || sum.missing > 0 || sum.actual === null) return { month, actual: null, target: null, shown: '' }
    return { month, actual: sum.actual, target: sum.paired === sum.rows ? sum.target : null, shown: amount(exact(sum.actual).toFixed(), sum) }
  })
}
