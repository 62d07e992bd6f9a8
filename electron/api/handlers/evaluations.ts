import { adjust, removeAdjustment, veto } from '../../services/evaluations/adjust.ts'
import { applyTemplates } from '../../services/evaluations/apply.ts'
import { confirm, confirmMany, withdraw } from '../../services/evaluations/confirm.ts'
import { getEvaluation } from '../../services/evaluations/detail.ts'
import { exempt, judge, prorate, selfScore } from '../../services/evaluations/row-edits.ts'
import { listEvaluations } from '../../services/evaluations/summary.ts'
import { comment, recalculate, removeSheet } from '../../services/evaluations/upkeep.ts'
import type { HandlersOf } from '../handler.ts'

export const evaluationHandlers: HandlersOf<'evaluations'> = {
  'evaluations.list': (context, { month }) => listEvaluations(context, month),
  'evaluations.get': (context, { id }) => getEvaluation(context, id),
  'evaluations.apply': applyTemplates,
  'evaluations.remove': removeSheet,
  'evaluations.comment': comment,
  'evaluations.selfScore': selfScore,
  'evaluations.judge': judge,
  'evaluations.exempt': exempt,
  'evaluations.prorate': prorate,
  'evaluations.adjust': adjust,
  'evaluations.removeAdjustment': removeAdjustment,
  'evaluations.veto': veto,
  'evaluations.confirm': confirm,
  'evaluations.confirmMany': confirmMany,
  'evaluations.withdraw': withdraw,
  'evaluations.recalculate': recalculate,
}
