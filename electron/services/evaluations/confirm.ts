import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { whoConfirms, type ConfirmedAs } from '../../../shared/domain/evaluation/confirm.ts'
import type { Connection } from '../../database/open.ts'
import { putConfirmation } from '../../repositories/evaluations.ts'
import { freeObjectiveTitles, keepObjectiveTitles } from '../../repositories/month-record.ts'
import { periodOf, putState } from '../../repositories/periods.ts'
import { putTargets } from '../../repositories/targets.ts'
import { Refusal, type WriteContext } from '../context.ts'
import { whyNotConfirmable } from './confirmable.ts'
import { getEvaluation } from './detail.ts'
import { followSpans } from './follow-spans.ts'
import type { Sheet } from './load-sheets.ts'
import { refeed } from './feed-teams.ts'
import { openSheet, refuseClosed, sheetById, subjectOf, whose } from './open-sheet.ts'
import { rescore } from './rescore.ts'

type Confirmation = Pick<WriteContext, 'db' | 'clock' | 'operator' | 'operatorName'>

export function confirm(context: WriteContext, { id }: Parsed<'evaluations.confirm'>): EvaluationDetail {
  const sheet = openSheet(context.db, id)
  const as = confirmSheet(context, id)
  context.audit(subjectOf(sheet), { ...whose(sheet), as })
  return getEvaluation(context, id)
}

/** Scores the sheet a last time and signs it, or refuses with the reason. Needs a transaction; no audit. */
export function confirmSheet(context: Confirmation, id: EvaluationId): ConfirmedAs {
  const { db } = context
  const who = whoConfirms(context.operator, openSheet(db, id).head)
  if (!who.may) throw new Refusal('not-the-manager', { reason: who.reason })
  rescore({ db }, [id])
  const sheet = sheetById(db, id)
  const why = whyNotConfirmable(db, sheet.head)
  if (why !== null) throw new Refusal('sheet-incomplete', { state: sheet.head.sheet, missing: sheet.head.missing, reason: why })
  keepBases(db, sheet)
  keepObjectiveTitles(db, [id])
  putConfirmation(db, id, { at: context.clock.now().toISOString(), by: context.operatorName, as: who.as })
  beginEvaluating(db, sheet.head.month)
  return who.as
}

/** Signed results say by themselves how far the month has come. */
function beginEvaluating(db: Connection, month: Month): void {
  const { state } = periodOf(db, month)
  if (state === 'planning' || state === 'collecting') putState(db, month, 'evaluating')
}

/** A base taken from another month is kept with the target, so that the confirmed sheet stays as it was. */
function keepBases(db: Connection, { head, rows }: Sheet): void {
  const grown = rows.filter((row) => row.rule.kind === 'growth' && row.figures.base !== null)
  putTargets(db, grown.map((row) => ({ month: head.month, employeeId: head.employeeId, indicatorId: row.indicatorId, part: head.part, ...row.figures })))
}

/** Those that may not be confirmed are named with the reason and left alone. */
export function confirmMany(context: WriteContext, { ids }: Parsed<'evaluations.confirmMany'>): Output<'evaluations.confirmMany'> {
  const left: Output<'evaluations.confirmMany'>['left'] = []
  const confirmed: EvaluationId[] = []
  for (const id of new Set(ids)) {
    try {
      confirmSheet(context, id)
      confirmed.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      left.push({ id, ...whyLeft(context.db, id, error) })
    }
  }
  context.audit('evaluations', { confirmed, left })
  return { confirmed: confirmed.length, left }
}

function whyLeft(db: Connection, id: EvaluationId, { code, details }: Refusal): { name: string; reason: string } {
  if (code === 'not-found') return { name: '', reason: '这张考核表已经不在了。' }
  const { name } = sheetById(db, id).head
  if (code === 'month-closed') return { name, reason: '本月已归档。' }
  if (code === 'sheet-confirmed') return { name, reason: '已经确认过了。' }
  return { name, reason: String(details['reason']) }
}

/** Opens a confirmed sheet again: by whoever could confirm it, with a reason that stays in the record. */
export function withdraw(context: WriteContext, { id, reason }: Parsed<'evaluations.withdraw'>): EvaluationDetail {
  const { db } = context
  const sheet = sheetById(db, id)
  refuseClosed(db, sheet.head)
  if (sheet.head.confirmedAt === null) throw new Refusal('not-confirmed')
  const who = whoConfirms(context.operator, sheet.head)
  if (!who.may) throw new Refusal('not-the-manager', { reason: who.reason })
  if (reason.trim() === '') throw new Refusal('reason-missing')
  putConfirmation(db, id, null)
  freeObjectiveTitles(db, id)
  // Open again, it follows what became of its person meanwhile.
  followSpans(db, [sheet.head.employeeId])
  rescore(context, [id])
  // While it was signed its team rows stood still.
  refeed(db, [sheet.head.month])
  const { confirmedAt, confirmedBy, confirmedAs, total, grade } = sheet.head
  context.audit(subjectOf(sheet), { ...whose(sheet), reason, was: { confirmedAt, confirmedBy, confirmedAs, total, grade } })
  return getEvaluation(context, id)
}
