import type { Output, Parsed } from '../../../shared/api/contract.ts'
import type { UndoStep } from '../../../shared/api/undo.ts'
import type { UndoStepId } from '../../../shared/domain/brand.ts'
import type { Connection } from '../../database/open.ts'
import { auditEntry } from '../../repositories/audit.ts'
import { countSteps, newestStep, redoStep, RowsMoved, undoneStep, undoStep, type StepRecord } from '../../repositories/undo.ts'
import { namesNow } from '../audit/names.ts'
import { auditSentence } from '../../../shared/text/audit-sentence.ts'
import { Refusal, type ReadContext, type WriteContext } from '../context.ts'
import { ruleOf } from './step-rules.ts'

export function undoState({ db, operator }: Pick<ReadContext, 'db' | 'operator'>): Output<'undo.state'> {
  const [next, redo] = [newestStep(db), undoneStep(db)]
  const shown = (step: StepRecord | undefined): UndoStep | null => (step === undefined ? null : told(db, step, operator))
  return { next: shown(next), redo: shown(redo), depth: countSteps(db) }
}

/** Takes the newest step back: the rows as they were, one entry in the record, and the step itself to be done again. */
export const undoLast = (context: WriteContext, { id }: Parsed<'undo.last'>): Output<'undo.last'> => go(context, id, newestStep(context.db), undoStep)

export const redoLast = (context: WriteContext, { id }: Parsed<'undo.redo'>): Output<'undo.redo'> => go(context, id, undoneStep(context.db), redoStep)

function go({ db, operator, audit }: WriteContext, id: UndoStepId, step: StepRecord | undefined, move: (db: Connection, id: UndoStepId) => void): Output<'undo.last'> {
  // Somebody asked for a step they saw; another one in its place is not theirs to lose.
  if (step === undefined || step.id !== id) throw new Refusal('undo-stale')
  const { may, operator: name, sentence } = told(db, step, operator)
  if (!may) throw new Refusal('undo-not-yours', { operator: name })
  try {
    move(db, id)
  } catch (error) {
    if (error instanceof RowsMoved) throw new Refusal('undo-stale', { moved: true })
    throw error
  }
  const { month, number, name: person } = auditEntry(db, step.auditSeq)?.details ?? {}
  audit(step.subject, { seq: step.auditSeq, method: step.method, what: sentence, ...(month !== undefined && { month }), ...(number !== undefined && { number, name: person }) })
  return { sentence }
}

function told(db: Connection, step: StepRecord, now: ReadContext['operator']): UndoStep {
  const entry = auditEntry(db, step.auditSeq)
  const mine = step.operator === JSON.stringify(now)
  return {
    id: step.id, at: step.at, operator: entry?.operator ?? '', sentence: auditSentence(step.method, entry?.subject ?? step.subject, entry?.details ?? {}, namesNow(db)),
    mine, may: mine || ruleOf(step.method) !== 'personal',
  }
}
