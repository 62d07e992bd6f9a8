import type { EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { DecimalText } from '../../../shared/domain/brand.ts'
import { isSummable } from '../../../shared/domain/breakdown/summable.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import { servedOf } from '../../../shared/domain/employee/served-spans.ts'
import { effectiveTarget } from '../../../shared/domain/evaluation/proration.ts'
import type { HistoryPoint } from '../../repositories/evaluation-history.ts'
import type { EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'

type Past = EvaluationRow['history'][number]

/** A row's earlier months, one point each: what adds up is summed over the parts of a month, of anything else the last part is shown. */
export function pastOf(row: EvaluationRowRecord, points: readonly HistoryPoint[]): Past[] {
  const summable = isSummable({ unit: row.unit, name: row.name, formula: row.definition })
  return [...Map.groupBy(points, ({ month }) => month)].map(([month, parts]) => {
    const counted = parts.map((point) => ({ ...point, target: effectiveTarget(row, point.target, servedOf(month, point.fromDay, point.toDay)) }))
    const last = counted.at(-1)
    if (counted.length === 1 || !summable || last === undefined) return { month, actual: last?.actual ?? null, target: last?.target ?? null, score: last?.score ?? null }
    return { month, actual: sumOf(counted.map(({ actual }) => actual)), target: sumOf(counted.map(({ target }) => target)), score: null }
  })
}

const sumOf = (figures: readonly (DecimalText | null)[]): DecimalText | null =>
  (figures.some((figure) => figure === null) ? null : plain(figures.reduce((sum, figure) => sum.plus(exact(figure ?? '0')), exact('0'))))
