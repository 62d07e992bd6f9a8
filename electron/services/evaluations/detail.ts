import type { EvaluationDetail, EvaluationRow } from '../../../shared/api/evaluations.ts'
import type { EvaluationId } from '../../../shared/domain/brand.ts'
import { whoConfirms } from '../../../shared/domain/evaluation/confirm.ts'
import { rowDifference, sheetDifference } from '../../../shared/domain/evaluation/self-difference.ts'
import { effectiveRow, followsDays } from '../../../shared/domain/evaluation/proration.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { describeRule } from '../../../shared/domain/scoring/describe-rule.ts'
import { appealsOf } from '../../repositories/appeals.ts'
import { historyOf, type HistoryPoint } from '../../repositories/evaluation-history.ts'
import type { EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { changesOfSheets } from '../../repositories/target-changes.ts'
import { isClosed } from '../../repositories/periods.ts'
import type { ReadContext } from '../context.ts'
import { frozenMonth } from '../months/frozen-month.ts'
import { HISTORY_MONTHS } from '../months/take-snapshot.ts'
import { viewsOf } from '../appeals/appeals.ts'
import { whyNotConfirmable } from './confirmable.ts'
import type { Sheet } from './load-sheets.ts'
import { pastOf } from './row-past.ts'
import { sheetById } from './open-sheet.ts'
import { selfRow, selfRows, sheetSummary } from './summary.ts'

/** One sheet as the page shows it. `confirm` on a confirmed sheet says who may withdraw. */
export function getEvaluation(context: Pick<ReadContext, 'db' | 'operator' | 'clock'>, id: EvaluationId): EvaluationDetail {
  const { db } = context
  const sheet = sheetById(db, id)
  const { head } = sheet
  const history = Map.groupBy(historyBeside(db, sheet), (point) => point.indicatorId)
  const closed = isClosed(db, head.month)
  const changes = Map.groupBy(changesOfSheets(db, [id]), (change) => change.indicatorId)
  return {
    ...sheetSummary(sheet), joinedOn: head.joinedOn, closed,
    rowsDetail: sheet.rows.map((row) => ({
      ...rowDetail(row), history: pastOf(row, history.get(row.indicatorId) ?? []),
      targetChanges: (changes.get(row.indicatorId) ?? []).map(({ evaluationId: _sheet, indicatorId: _indicator, ...change }) => change),
    })),
    adjustments: sheet.adjustments.map(({ id: adjustmentId, points, reason, on, evidence }) => ({ id: adjustmentId, points, reason, on, evidence })),
    vetoed: head.veto, selfComment: head.selfComment, managerComment: head.managerComment, excusedReason: head.excusedReason, okrWeight: head.okrWeight, okrScore: head.okrScore, sentence: head.sentence,
    selfSentence: sheetDifference(selfRows(sheet))?.sentence ?? '', appeals: viewsOf(context, appealsOf(db, [id])),
    confirm: mayConfirm(context, sheet, closed),
  }
}

/** The months before. Beside a closed month they stand as they were then: an earlier month may be open still. */
function historyBeside(db: ReadContext['db'], { head }: Sheet): HistoryPoint[] {
  const frozen = frozenMonth(db, head.month)?.snapshot.surroundings.history.find(({ evaluationId }) => evaluationId === head.id)
  return frozen?.points ?? historyOf(db, head.id, addMonths(head.month, -HISTORY_MONTHS))
}

/** 评分标准 with the figures the row is scored by. */
export function standardOf(record: EvaluationRowRecord): string {
  const { rule, figures } = effectiveRow(record, record.served)
  const { weight, direction, unit, displayUnit } = record
  return describeRule(rule, { weight, direction, unit, displayUnit, figures })
}

function rowDetail(record: EvaluationRowRecord): Omit<EvaluationRow, 'history' | 'targetChanges'> {
  const { evaluationId: _evaluation, employeeId: _employee, month: _month, part: _part, served, figures, ...row } = record
  const effective = effectiveRow(record, served)
  return {
    ...row, ...figures, effective: served !== null && followsDays(record) ? effective.figures : null, prorated: effective.lead.replace(/；$/, ''), standard: standardOf(record),
    selfDifference: rowDifference(selfRow(record)),
  }
}

function mayConfirm({ db, operator }: Pick<ReadContext, 'db' | 'operator'>, sheet: Sheet, closed: boolean): EvaluationDetail['confirm'] {
  if (closed) return { may: false, as: null, reason: '本月已归档，考核表不能再改。' }
  const who = whoConfirms(operator, sheet.head)
  if (!who.may || sheet.head.confirmedAt !== null) return who
  const why = whyNotConfirmable(db, sheet.head)
  return why === null ? who : { may: false, as: null, reason: why }
}
