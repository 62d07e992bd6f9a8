import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { targetSums, type CompanyTarget } from '../../../shared/domain/alignment/target-sum.ts'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { quarterOfMonth, type Quarter } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import { alignedRows, companyKeyResults, type AlignedRow } from '../../repositories/alignment.ts'
import { breakdownsOfYear } from '../../repositories/breakdowns.ts'
import { carriedInto } from '../../repositories/objectives.ts'
import type { ReadContext } from '../context.ts'
import { monthOfQuarterTarget } from './quarter-target.ts'

/** What stands under each objective in a month, and people's targets together against the company's; four queries. */
export function alignment({ db }: ReadContext, { month }: Parsed<'alignment.get'>): Output<'alignment.get'> {
  const quarter = quarterOfMonth(month)
  const copies = carriedInto(db, quarter)
  const rows = alignedRows(db, month)
  return {
    quarter,
    rows: rows.map((row) => ({ ...shown(row), objectiveId: row.objectiveId === null ? null : (copies.get(row.objectiveId) ?? row.objectiveId) })),
    // Nobody is asked for what an exempt row would bring, so it does not count towards the company's target either.
    sums: sumsOf(rows.filter(({ exempt }) => !exempt), db, month, quarter),
  }
}

const shown = ({ employeeId, employeeName, indicatorId, indicatorName, unit, weight, target, actual, score }: AlignedRow) =>
  ({ employeeId, employeeName, indicatorId, indicatorName, unit, weight, target, actual, score })

function sumsOf(rows: readonly AlignedRow[], db: Connection, month: Month, quarter: Quarter): Output<'alignment.get'>['sums'] {
  const fromBreakdown = breakdownTargets(db, month)
  const known = new Set(fromBreakdown.map(({ indicatorId }) => indicatorId))
  const fromKeyResults = keyResultTargets(db, month, quarter, known)
  const sources = new Map(fromKeyResults.map(({ indicatorId, source }) => [indicatorId, source]))
  return targetSums(rows, [...fromBreakdown, ...fromKeyResults])
    .map((sum) => ({ ...sum, sentence: `${sum.sentence}${sources.get(sum.indicatorId) ?? ''}` }))
}

function breakdownTargets(db: Connection, month: Month): CompanyTarget[] {
  return breakdownsOfYear(db, Number(month.slice(0, 4))).flatMap(({ months, indicatorId, indicatorName, unit, direction, formula }) => {
    const target = months.find((each) => each.month === month)?.target
    return target === undefined ? [] : [{ indicatorId, indicatorName, unit, direction, formula, target }]
  })
}

/** Where no year was broken down, a company key result on the indicator stands in: its quarter in three. The first one counts. */
function keyResultTargets(db: Connection, month: Month, quarter: Quarter, known: Set<IndicatorId>): (CompanyTarget & { source: string })[] {
  const taken = new Set(known)
  return companyKeyResults(db, quarter).flatMap(({ title, keyResultUnit, target: ofQuarter, ...indicator }) => {
    const target = monthOfQuarterTarget(ofQuarter, keyResultUnit, indicator.unit, month)
    if (target === null || taken.has(indicator.indicatorId)) return []
    taken.add(indicator.indicatorId)
    return [{ ...indicator, target, source: `公司目标取自关键结果“${title}”，按三个月平均。` }]
  })
}
