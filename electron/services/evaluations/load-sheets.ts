import type { EvaluationId } from '../../../shared/domain/brand.ts'
import type { SheetInput } from '../../../shared/domain/evaluation/evaluation.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import type { Connection } from '../../database/open.ts'
import { adjustmentsOf, type AdjustmentRecord } from '../../repositories/adjustments.ts'
import { rowsOfEvaluations, type EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { evaluationsById, type EvaluationRecord } from '../../repositories/evaluations.ts'

/** One person's month, whole. */
export interface Sheet { head: EvaluationRecord; rows: EvaluationRowRecord[]; adjustments: AdjustmentRecord[] }

/** The sheets in the order of `ids`, by three queries however many they are. Ids that do not exist are left out. */
export function loadSheets(db: Connection, ids: readonly EvaluationId[]): Sheet[] {
  const heads = new Map(evaluationsById(db, ids).map((head) => [head.id, head]))
  const rows = Map.groupBy(rowsOfEvaluations(db, ids), (row) => row.evaluationId)
  const adjustments = Map.groupBy(adjustmentsOf(db, ids), (adjustment) => adjustment.evaluationId)
  return ids.flatMap((id) => {
    const head = heads.get(id)
    return head === undefined ? [] : [{ head, rows: rows.get(id) ?? [], adjustments: adjustments.get(id) ?? [] }]
  })
}

export const rowInput = ({ name, unit, displayUnit, direction, weight, rule, figures, actual, judged }: EvaluationRowRecord): RowInput =>
  ({ name, unit, displayUnit, direction, weight, rule, figures, actual, judged })

export const sheetInput = ({ head, rows, adjustments }: Sheet): SheetInput =>
  ({ rows: rows.map((row) => ({ ...rowInput(row), exempt: row.exempt })), adjustments, veto: head.veto })
