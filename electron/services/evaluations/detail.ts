import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { EvaluationId } from '../../../shared/domain/brand.ts'
import { whoConfirms } from '../../../shared/domain/evaluation/confirm.ts'
import { rowDifference, sheetDifference } from '../../../shared/domain/evaluation/self-difference.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { describeRule } from '../../../shared/domain/scoring/describe-rule.ts'
import { appealsOf } from '../../repositories/appeals.ts'
import { historyOf } from '../../repositories/evaluation-history.ts'
import type { EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { ReadContext } from '../context.ts'
import { viewsOf } from '../appeals/appeals.ts'
import { whyNotConfirmable } from './confirmable.ts'
import type { Sheet } from './load-sheets.ts'
import { sheetById } from './open-sheet.ts'
import { selfRow, selfRows, sheetSummary } from './summary.ts'

const HISTORY_MONTHS = 6

/** One sheet as the page shows it. `confirm` on a confirmed sheet says who may withdraw. */
export function getEvaluation(context: Pick<ReadContext, 'db' | 'operator' | 'clock'>, id: EvaluationId): EvaluationDetail {
  const { db } = context
  const sheet = sheetById(db, id)
  const { head } = sheet
  const history = Map.groupBy(historyOf(db, id, addMonths(head.month, -HISTORY_MONTHS)), (point) => point.indicatorId)
  const closed = isClosed(db, head.month)
  return {
    ...sheetSummary(sheet), joinedOn: head.joinedOn, closed,
    rowsDetail: sheet.rows.map((row) => ({
      ...rowDetail(row), history: (history.get(row.indicatorId) ?? []).map(({ month, actual, target, score }) => ({ month, actual, target, score })),
    })),
    adjustments: sheet.adjustments.map(({ id: adjustmentId, points, reason, on, evidence }) => ({ id: adjustmentId, points, reason, on, evidence })),
    vetoed: head.veto, selfComment: head.selfComment, managerComment: head.managerComment, excusedReason: head.excusedReason, okrWeight: head.okrWeight, okrScore: head.okrScore, sentence: head.sentence,
    selfSentence: sheetDifference(selfRows(sheet))?.sentence ?? '', appeals: viewsOf(context, appealsOf(db, [id])),
    confirm: mayConfirm(context, sheet, closed),
  }
}

export const standardOf = ({ rule, weight, direction, unit, displayUnit, figures }: EvaluationRowRecord): string =>
  describeRule(rule, { weight, direction, unit, displayUnit, figures })

function rowDetail(record: EvaluationRowRecord): Omit<EvaluationRow, 'history'> {
  const { evaluationId: _evaluation, employeeId: _employee, month: _month, figures, ...row } = record
  const { floor, target, stretch, base } = figures
  return { ...row, floor, target, stretch, base, standard: standardOf(record), selfDifference: rowDifference(selfRow(record)) }
}

function mayConfirm({ db, operator }: Pick<ReadContext, 'db' | 'operator'>, sheet: Sheet, closed: boolean): EvaluationDetail['confirm'] {
  if (closed) return { may: false, as: null, reason: '本月已归档，考核表不能再改。' }
  const who = whoConfirms(operator, sheet.head)
  if (!who.may || sheet.head.confirmedAt !== null) return who
  const why = whyNotConfirmable(db, sheet.head)
  return why === null ? who : { may: false, as: null, reason: why }
}
