import type { EvaluationId } from '../../../shared/domain/brand.ts'
import type { SheetInput } from '../../../shared/domain/evaluation/evaluation.ts'
import { effectiveRow } from '../../../shared/domain/evaluation/proration.ts'
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

/** What a row is scored by: figures and rule for the days its sheet is for. `record.figures` stay those agreed for the whole month. */
export function rowInput(record: EvaluationRowRecord): RowInput {
  const { name, unit, displayUnit, direction, weight, actual, judged } = record
  const { rule, figures, lead } = effectiveRow(record, record.served)
  return { name, unit, displayUnit, direction, weight, rule, figures, actual, judged, ...(lead !== '' && { lead }), ...(record.feed !== 'typed' && actual === null && record.note !== '' && { waits: record.note }) }
}

export const sheetInput = ({ head, rows, adjustments }: Sheet): SheetInput =>
  ({ rows: rows.map((row) => ({ ...rowInput(row), exempt: row.exempt })), adjustments, veto: head.veto })
