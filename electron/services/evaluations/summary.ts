import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { sheetDifference, type SelfRow } from '../../../shared/domain/evaluation/self-difference.ts'
import type { EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { candidatesOfMonth, evaluationsOfMonth, type EvaluationRecord } from '../../repositories/evaluations.ts'
import { isClosed } from '../../repositories/periods.ts'
import { selfRowsOfMonth } from '../../repositories/self-scores.ts'
import type { ReadContext } from '../context.ts'
import type { Sheet } from './load-sheets.ts'

export function summaryOf(head: EvaluationRecord, self: readonly SelfRow[]): EvaluationSummary {
  const { joinedOn: _joinedOn, rowCount, veto, selfComment: _self, managerComment: _manager, excusedReason: _reason, okrWeight: _weight, okrScore: _score, sentence: _sentence, ...rest } = head
  const against = sheetDifference(self)
  return { ...rest, rows: rowCount, veto: veto !== null, selfTotal: against?.selfTotal ?? null, difference: against?.difference ?? null }
}

export const selfRow = ({ weight, effectiveWeight, selfScore, score }: EvaluationRowRecord): SelfRow => ({ weight, effectiveWeight, selfScore, score: score.state === 'scored' ? score.score : null })
export const selfRows = ({ rows }: Pick<Sheet, 'rows'>): SelfRow[] => rows.map(selfRow)
/** The same summary of a sheet that is at hand whole. */
export const sheetSummary = (sheet: Pick<Sheet, 'head' | 'rows'>): EvaluationSummary => summaryOf(sheet.head, selfRows(sheet))

/** The month's sheets, and who of the people employed in it has none. */
export function listEvaluations({ db }: Pick<ReadContext, 'db'>, month: Month): Output<'evaluations.list'> {
  const self = Map.groupBy(selfRowsOfMonth(db, month), ({ evaluationId }) => evaluationId)
  return {
    evaluations: evaluationsOfMonth(db, month).map((head) => summaryOf(head, self.get(head.id) ?? [])),
    // Nobody comes into a closed month any more, whatever date of joining is typed later.
    withoutSheet: isClosed(db, month) ? [] : candidatesOfMonth(db, month).filter((person) => person.evaluationId === null)
      .map(({ employeeId, number, name, position, templateId, part, from, to }) => ({ employeeId, number, name, position, templateId, part, from, to })),
  }
}
