import type { CalibrationCard } from '../../../shared/api/calibration.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { Points } from '../../../shared/domain/brand.ts'
import { Exact, exact, twoPlaces } from '../../../shared/domain/decimal/decimal.ts'
import { recurring } from '../../../shared/domain/decimal/recurring.ts'
import { daysBetween } from '../../../shared/domain/employee/served-spans.ts'
import { sheetDifference } from '../../../shared/domain/evaluation/self-difference.ts'
import { DIMENSIONS } from '../../../shared/domain/indicator/indicator.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'
import { sideAdjustmentsOfMonth, sideRowsOfMonth, sidesOfMonth, type SideRecord, type SideRow } from '../../repositories/calibration.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { ReadContext } from '../context.ts'
import { scoringSettings } from '../settings/scoring-settings.ts'

/** Everybody of the month side by side, by three queries however many they are. */
export function sideBySide({ db }: Pick<ReadContext, 'db'>, { month }: Parsed<'calibration.get'>): Output<'calibration.get'> {
  const rows = Map.groupBy(sideRowsOfMonth(db, month), ({ evaluationId }) => evaluationId)
  const adjustments = Map.groupBy(sideAdjustmentsOfMonth(db, month), ({ evaluationId }) => evaluationId)
  return {
    month, closed: isClosed(db, month), limits: scoringSettings(db),
    sheets: sidesOfMonth(db, month).map((side) => ({
      ...cardOf(side, rows.get(side.id) ?? []),
      adjustments: (adjustments.get(side.id) ?? []).map(({ points, reason, on, kind }) => ({ points, reason, on, calibration: kind === 'calibration' })),
    })),
  }
}

function cardOf({ month, okrWeight, okrScore, veto, ...side }: SideRecord, rows: readonly SideRow[]): Omit<CalibrationCard, 'adjustments'> {
  const counted = rows.filter(({ effectiveWeight, score }) => effectiveWeight !== null && score !== null)
  const self = sheetDifference(rows)
  return {
    ...side, days: side.fromDay === null || side.toDay === null ? daysInMonth(month) : daysBetween(side.fromDay, side.toDay), daysOfMonth: daysInMonth(month),
    veto: veto === null ? null : { kind: veto.kind }, okr: okrWeight === null ? null : { weight: okrWeight, score: okrScore },
    judged: sumOf(counted.filter(({ judged }) => judged === 1)),
    dimensions: DIMENSIONS.flatMap((dimension) => {
      const sum = sumOf(counted.filter((row) => row.dimension === dimension))
      return sum === null || exact(sum.weight).isZero() ? [] : [{ dimension, percent: exact(sum.score).times(100).div(exact(sum.weight)).toFixed(1) }]
    }),
    selfTotal: self?.selfTotal ?? null, selfDifference: self?.difference ?? null,
  }
}

/** Points and what the rows could give; null without any row. */
function sumOf(rows: readonly SideRow[]): { score: Points; weight: Points } | null {
  if (rows.length === 0) return null
  const add = (of: (row: SideRow) => Points | null) => rows.reduce((sum, row) => sum.plus(recurring(of(row) ?? '0')), new Exact(0))
  return { score: twoPlaces(add(({ score }) => score)), weight: twoPlaces(add(({ effectiveWeight }) => effectiveWeight)) }
}
