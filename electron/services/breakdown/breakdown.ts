import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import type { DecimalText, IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { breakdownDifference } from '../../../shared/domain/breakdown/break-down.ts'
import { isSummable } from '../../../shared/domain/breakdown/summable.ts'
import { Exact, exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import type { Connection } from '../../database/open.ts'
import { breakdownOf, putBreakdown, resultsOfYear, type YearResult } from '../../repositories/breakdowns.ts'
import { indicatorById } from '../../repositories/indicators.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'

/** What was saved, and the company's sums of last year's months to break the year down by. */
export function getBreakdown({ db }: ReadContext, { year, indicatorId }: Parsed<'breakdown.get'>): Output<'breakdown.get'> {
  const indicator = knownIndicator(db, indicatorId)
  return { saved: breakdownOf(db, year, indicatorId), lastYear: lastYearOf(db, indicator, year - 1) }
}

/** Figures that do not add up over people (ratios, averages) have no company sum. */
function lastYearOf(db: Connection, indicator: IndicatorCard, year: number): (DecimalText | null)[] {
  const results = isSummable(indicator) ? Map.groupBy(resultsOfYear(db, year, indicator.id), ({ month }) => month) : new Map<Month, YearResult[]>()
  return monthsOf(year).map((month) => companySum(results.get(month) ?? []))
}

/** Team and organisation rows hold the same money again: they count only where nobody has the indicator as their own, the largest standing for all. */
function companySum(results: readonly YearResult[]): DecimalText | null {
  const own = results.filter(({ scope }) => scope === 'person').map(({ actual }) => exact(actual))
  if (own.length > 0) return plain(own.reduce((sum, each) => sum.plus(each), new Exact(0)))
  const shared = results.map(({ actual }) => exact(actual))
  return shared.length === 0 ? null : plain(Exact.max(...shared))
}

export function saveBreakdown({ db, audit }: WriteContext, breakdown: Parsed<'breakdown.save'>): Output<'breakdown.save'> {
  const { year, indicatorId, total, basis, months } = breakdown
  const indicator = knownIndicator(db, indicatorId)
  if (monthsOf(year).some((month, at) => months[at]?.month !== month)) throw new Refusal('bad-input', { fields: ['months'] })
  const wrong = breakdownDifference(total, months.map(({ target }) => target), indicator)
  if (wrong !== null) throw new Refusal('breakdown-sum', { ...wrong })
  const before = breakdownOf(db, year, indicatorId)
  putBreakdown(db, breakdown)
  const told = { total, basis, months: months.map(({ target }) => target) }
  audit(`breakdown ${year} ${indicator.code}`, {
    name: indicator.name, from: before === null ? null : { total: before.total, basis: before.basis, months: before.months.map(({ target }) => target) }, to: told,
  })
  return { done: true }
}

const monthsOf = (year: number): Month[] => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}` as Month)

function knownIndicator(db: Connection, id: IndicatorId): IndicatorCard {
  const indicator = indicatorById(db, id)
  if (!indicator) throw new Refusal('not-found', { what: 'indicator' })
  return indicator
}
