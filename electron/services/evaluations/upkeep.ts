import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import { appealsOf } from '../../repositories/appeals.ts'
import { putComments, removeEvaluation } from '../../repositories/evaluations.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { getEvaluation } from './detail.ts'
import { refeed } from './feed-teams.ts'
import { openSheet, refuseClosed, subjectOf, whose } from './open-sheet.ts'
import { rejoinPerson } from './rejoin.ts'
import { rescoreMonth } from './rescore.ts'

/** 自评总结 and 上级评语; null keeps what is there. */
export function comment(context: WriteContext, { id, self, manager }: Parsed<'evaluations.comment'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  putComments(context.db, id, self, manager)
  context.audit(subjectOf(sheet), { ...whose(sheet), self, manager })
  return getEvaluation(context, id)
}

/** Targets and results stay: they belong to the person and the month, and a new sheet finds them again. */
export function removeSheet(context: WriteContext, { id }: Parsed<'evaluations.remove'>): Output<'evaluations.remove'> {
  const sheet = openSheet(context.db, id)
  const appeals = appealsOf(context.db, [id]).length
  if (appeals > 0) throw new Refusal('in-use', { appeals })
  removeEvaluation(context.db, id)
  rejoinPerson(context.db, sheet.head)
  refeed(context.db, [sheet.head.month])
  context.audit(subjectOf(sheet), { ...whose(sheet), removed: { template: sheet.head.templateName, rows: sheet.rows.length, adjustments: sheet.adjustments, veto: sheet.head.veto, self: sheet.head.selfComment, manager: sheet.head.managerComment } })
  return { done: true }
}

export function recalculate(context: WriteContext, { month }: Parsed<'evaluations.recalculate'>): Output<'evaluations.recalculate'> {
  refuseClosed(context.db, { month })
  refeed(context.db, [month])
  const answer = rescoreMonth(context, month)
  context.audit(`evaluations ${month}`, answer)
  return answer
}
