import type { DecimalText, EvaluationId } from '../../../shared/domain/brand.ts'
import { Exact, exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import type { SheetOkr } from '../../../shared/domain/evaluation/evaluation.ts'
import { quarterOfMonth } from '../../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../../database/open.ts'
import type { EvaluationRecord } from '../../repositories/evaluations.ts'
import { objectiveCards } from '../okr/objective-cards.ts'

type Head = Pick<EvaluationRecord, 'id' | 'month' | 'employeeId' | 'okrWeight'>

/** OKR's part of those of these sheets that carry one, as the person's objectives of the quarter stand at this moment. */
export function okrParts(db: Connection, heads: readonly Head[]): Map<EvaluationId, SheetOkr> {
  const byQuarter = Map.groupBy(heads.filter(({ okrWeight }) => okrWeight !== null), ({ month }) => quarterOfMonth(month))
  return new Map([...byQuarter].flatMap(([quarter, sheets]) => {
    const own = Map.groupBy(objectiveCards(db, quarter).filter(({ level }) => level === 'person'), ({ employeeId }) => employeeId)
    return sheets.map(({ id, employeeId, okrWeight }): [EvaluationId, SheetOkr] => {
      const objectives = own.get(employeeId) ?? []
      // What the owner gave goes before what the key results make.
      const scores = objectives.flatMap(({ givenScore, computedScore }) => givenScore ?? computedScore ?? [])
      return [id, { weight: okrWeight ?? '0', score: meanOf(scores), objectives: objectives.length, scored: scores.length }]
    })
  }))
}

/** To 14 decimals, as an objective's own score. */
function meanOf(scores: readonly DecimalText[]): DecimalText | null {
  if (scores.length === 0) return null
  return plain(scores.reduce((sum, score) => sum.plus(exact(score)), new Exact(0)).div(scores.length).toDP(14))
}
