import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import type { Parsed } from '../../../shared/api/contract.ts'
import type { Points } from '../../../shared/domain/brand.ts'
import { exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import type { Exemption } from '../../../shared/domain/evaluation/evaluation.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { putExempt, putJudged, putProration, putSelfScore, type EvaluationRowRecord } from '../../repositories/evaluation-rows.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { exemptionFor } from './apply.ts'
import { getEvaluation } from './detail.ts'
import { refeed } from './feed-teams.ts'
import { openSheet, rowOf, subjectOf, whose } from './open-sheet.ts'
import { rescore } from './rescore.ts'

const NO_BUSINESS_REASON = '当月无业务'

/** 自评: shown beside the score, never part of it. */
export function selfScore(context: WriteContext, { id, rowId, points }: Parsed<'evaluations.selfScore'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  const row = rowOf(sheet, rowId)
  if (points !== null) refuseOutside(points, mostPoints(row))
  putSelfScore(context.db, rowId, points)
  context.audit(subjectOf(sheet), { ...whose(sheet), row: row.name, from: row.selfScore, to: points })
  return getEvaluation(context, id)
}

/** Points of a 说明法 row, with their reason. Every other row is computed and cannot be overtyped. */
export function judge(context: WriteContext, { id, rowId, points, reason }: Parsed<'evaluations.judge'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  const row = rowOf(sheet, rowId)
  if (row.rule.kind !== 'judgement') throw new Refusal('computed-row', { row: row.name })
  refuseOutside(points, row.weight)
  if (reason.trim() === '') throw new Refusal('reason-missing', { row: row.name })
  putJudged(context.db, rowId, { points, reason })
  rescore(context, [id])
  context.audit(subjectOf(sheet), { ...whose(sheet), row: row.name, from: row.judged, to: { points, reason } })
  return getEvaluation(context, id)
}

/** 免考. A 季 row before its quarter's end stays exempt even when asked otherwise. */
export function exempt(context: WriteContext, { id, rowId, exempt: asked }: Parsed<'evaluations.exempt'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  const row = rowOf(sheet, rowId)
  const given = exemptionFor(row, sheet.head.month, asked === null ? null : withReason(asked, row))
  putExempt(context.db, rowId, given)
  rescore(context, [id])
  refeed(context.db, [sheet.head.month])
  context.audit(subjectOf(sheet), { ...whose(sheet), row: row.name, from: row.exempt, to: given })
  return getEvaluation(context, id)
}

/** 目标折算 of one row: a sheet of some days only asks for that part of a target, where the row follows the days. */
export function prorate(context: WriteContext, { id, rowId, proration }: Parsed<'evaluations.prorate'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  const row = rowOf(sheet, rowId)
  putProration(context.db, rowId, proration)
  rescore(context, [id])
  context.audit(subjectOf(sheet), { ...whose(sheet), row: row.name, from: row.proration, to: proration })
  return getEvaluation(context, id)
}

function withReason({ kind, reason }: Exemption, row: EvaluationRowRecord): Exemption {
  if (reason.trim() !== '') return { kind, reason }
  if (kind !== 'no-business') throw new Refusal('reason-missing', { row: row.name })
  return { kind, reason: NO_BUSINESS_REASON }
}

function refuseOutside(points: Points, most: Points): void {
  if (exact(points).lt(0) || exact(points).gt(exact(most))) throw new Refusal('points-out-of-range', { from: '0', to: most })
}

/** The most a row can give under its rule: its weight, times the cap where the rule has one. */
const mostPoints = ({ weight, rule }: EvaluationRowRecord): Points => plain(exact(weight).times(exact(capOf(rule))))

function capOf(rule: Rule): string {
  if (rule.kind === 'ratio') return rule.cap
  return rule.kind === 'interpolation' ? plain(exact(rule.points[2]).div(100)) : '1'
}
