import type { EvaluationSummary } from '../../../shared/api/evaluations.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { Output } from '../../../shared/api/contract.ts'
import { candidatesOfMonth, evaluationsOfMonth, type EvaluationRecord } from '../../repositories/evaluations.ts'
import type { ReadContext } from '../context.ts'

export function summaryOf(head: EvaluationRecord): EvaluationSummary {
  const { joinedOn: _joinedOn, rowCount, veto, selfComment: _self, managerComment: _manager, excusedReason: _reason, okrWeight: _weight, okrScore: _score, sentence: _sentence, ...rest } = head
  return { ...rest, rows: rowCount, veto: veto !== null }
}

/** The month's sheets, and who of the people employed in it has none. */
export function listEvaluations({ db }: Pick<ReadContext, 'db'>, month: Month): Output<'evaluations.list'> {
  return {
    evaluations: evaluationsOfMonth(db, month).map(summaryOf),
    withoutSheet: candidatesOfMonth(db, month).filter((person) => person.evaluationId === null)
      .map(({ employeeId, number, name, position, templateId }) => ({ employeeId, number, name, position, templateId })),
  }
}
