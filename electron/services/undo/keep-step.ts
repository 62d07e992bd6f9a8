import type { MethodName } from '../../../shared/api/contract.ts'
import type { Operator } from '../../../shared/api/system.ts'
import type { Connection } from '../../database/open.ts'
import { addStep, beginCapture, endCapture, forgetOldSteps, forgetSteps, installCapture } from '../../repositories/undo.ts'
import { ruleOf } from './step-rules.ts'

/** Makes a connection ready: from here on every row a write changes is seen. `moved`: the program itself has just changed rows, so that older steps fit no more. */
export function watchForUndo(db: Connection, moved: boolean): void {
  if (moved) forgetSteps(db)
  else forgetOldSteps(db)
  installCapture(db)
}

export interface Written { auditSeq: number; at: string; operator: Operator; subject: string }

/** Runs a write inside its transaction and keeps what it changed, so that it can be taken back. */
export function keptAsStep<T extends Written>(db: Connection, method: MethodName, write: () => T): T {
  const rule = ruleOf(method)
  if (rule === 'apart') return write()
  if (rule === 'barrier') {
    const written = write()
    forgetSteps(db)
    return written
  }
  beginCapture(db)
  try {
    const written = write()
    const changes = endCapture(db)
    const { auditSeq, at, operator, subject } = written
    if (changes.length > 0) addStep(db, { auditSeq, at, operator: JSON.stringify(operator), method, subject, changes })
    return written
  } finally {
    endCapture(db)
  }
}
