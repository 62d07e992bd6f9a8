import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import type { Parsed } from '../../../shared/api/contract.ts'
import { addAdjustment, changeAdjustment, removeAdjustment as remove } from '../../repositories/adjustments.ts'
import { putVeto } from '../../repositories/evaluations.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { getEvaluation } from './detail.ts'
import { openSheet, subjectOf, whose } from './open-sheet.ts'
import { rescore } from './rescore.ts'

/** Adds (adjustmentId null) or changes one 加减分 line. */
export function adjust(context: WriteContext, { id, adjustmentId, ...given }: Parsed<'evaluations.adjust'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  if (given.reason.trim() === '') throw new Refusal('reason-missing')
  const before = sheet.adjustments.find((each) => each.id === adjustmentId) ?? null
  if (adjustmentId === null) addAdjustment(context.db, { evaluationId: id, ...given })
  else if (!changeAdjustment(context.db, { id: adjustmentId, evaluationId: id, ...given })) throw new Refusal('not-found', { what: 'adjustment' })
  rescore(context, [id])
  context.audit(subjectOf(sheet), { ...whose(sheet), from: before, to: given })
  return getEvaluation(context, id)
}

export function removeAdjustment(context: WriteContext, { id, adjustmentId }: Parsed<'evaluations.removeAdjustment'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  if (!remove(context.db, id, adjustmentId)) throw new Refusal('not-found', { what: 'adjustment' })
  rescore(context, [id])
  context.audit(subjectOf(sheet), { ...whose(sheet), removed: sheet.adjustments.find((each) => each.id === adjustmentId) ?? null })
  return getEvaluation(context, id)
}

/** 一票否决, or (null) taking it back. */
export function veto(context: WriteContext, { id, veto: given }: Parsed<'evaluations.veto'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  if (given !== null && given.reason.trim() === '') throw new Refusal('reason-missing')
  putVeto(context.db, id, given)
  rescore(context, [id])
  context.audit(subjectOf(sheet), { ...whose(sheet), from: sheet.head.veto, to: given })
  return getEvaluation(context, id)
}
