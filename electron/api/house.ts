import { contract, type HouseEvent, type MethodName } from '../../shared/api/contract.ts'
import type { Answer } from '../../shared/api/method.ts'
import type { Clock } from '../platform/clock.ts'
import { systemClock } from '../platform/clock.ts'
import { openUiFile } from '../platform/ui-file.ts'
import type { Log } from '../platform/log.ts'
import { openWorkspace } from '../services/workspace/workspace.ts'
import { openFileDesk } from '../services/intake/file-desk.ts'
import { keptAsStep } from '../services/undo/keep-step.ts'
import { operatorNow } from '../services/workspace/operator.ts'
import { appendAudit } from '../repositories/audit.ts'
import type { OpenedFile } from '../../shared/api/intake.ts'
import type { ReceivedEvidence } from '../../shared/api/attachments.ts'
import { attachmentStore } from '../files/attachments/attachment-store.ts'
import { openEvidenceDesk } from '../services/attachments/evidence-desk.ts'
import { Refusal, type WriteContext } from '../services/context.ts'
import { answerOf } from './failure.ts'
import type { HostContext } from './handler.ts'
import { handlers } from './handlers/index.ts'
import type { Ports } from './ports.ts'

export interface House {
  /** Never throws: every failure is an answer. */
  invoke(method: string, input: unknown): Promise<Answer<unknown>>
  /** Takes a workbook's bytes, reads it in its worker and keeps it for intake.preview. */
  receiveFile(name: string, bytes: Uint8Array): Promise<Answer<OpenedFile>>
  /** Takes a file that is to stand as evidence and keeps it for attachments.add. */
  receiveEvidence(name: string, bytes: Uint8Array): Promise<Answer<ReceivedEvidence>>
  subscribe(listener: (event: HouseEvent) => void): () => void
  close(): void
}

export interface HouseOptions {
  folder: string
  ports: Ports
  /** The workbook worker: the .ts source, or the bundled .cjs. */
  workerFile: string | URL
  version: string
  clock?: Clock
  log?: Log
  /** Tests check answers against the contract too; owners' machines need not. */
  checkAnswers?: boolean
}

/** Opens the data folder and answers the contract over it. Throws DatabaseError with a Chinese sentence when it cannot be opened. */
export function openHouse(options: HouseOptions): House {
  const clock = options.clock ?? systemClock
  const log: Log = options.log ?? (() => undefined)
  const workspace = openWorkspace(options.folder, clock)
  const ui = openUiFile(options.folder)
  const desk = openFileDesk(options.workerFile)
  const evidence = openEvidenceDesk(() => attachmentStore(workspace.evidenceFolder()))
  const listeners = new Set<(event: HouseEvent) => void>()
  /** What is told has been committed: a listener that breaks (a window just closed) must not turn it into a failure. */
  const emit = (event: HouseEvent) => {
    for (const listener of listeners) {
      try {
        listener(event)
      } catch (error) {
        log(`a listener broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      }
    }
  }

  const context = (): HostContext => {
    const db = workspace.db()
    return { db, clock, ...operatorNow(db), files: desk, evidence, ports: options.ports, workspace, ui, desk, version: options.version, emit }
  }

  const write = (method: MethodName, handler: (context: WriteContext, input: unknown) => unknown, input: unknown): unknown => {
    const base = context()
    let entries = 0
    const at = clock.now().toISOString()
    const run = base.db.transaction(() => keptAsStep(base.db, method, () => {
      let auditSeq = 0
      let subject = ''
      const value = handler({
        ...base,
        audit: (about, details) => {
          entries += 1
          subject = about
          auditSeq = appendAudit(base.db, { at, operator: base.operatorName, method, subject, details })
        },
      }, input)
      if (value instanceof Promise) throw new Error(`${method} must finish inside its transaction`)
      if (entries !== 1) throw new Error(`${method} left ${entries} audit entries instead of one`)
      return { value, auditSeq, at, operator: base.operator, subject }
    }))
    const { value } = run.immediate()
    emit({ type: 'changed', topics: [method.split('.')[0] ?? method] })
    return value
  }

  const invoke = async (method: string, input: unknown): Promise<Answer<unknown>> => {
    if (!Object.hasOwn(contract, method)) return { ok: false, code: 'unknown-method', details: {} }
    const name = method as MethodName
    return answerOf(name, log, async () => {
      const parsed = contract[name].input.safeParse(input)
      if (!parsed.success) throw new Refusal('bad-input', { fields: parsed.error.issues.slice(0, 5).map((issue) => issue.path.join('.')) })
      // The map is exhaustive by type; here, where the name is only known at run time, the pair is trusted to match.
      const handler = handlers[name] as (context: HostContext | WriteContext, input: unknown) => unknown
      const value = contract[name].kind === 'write' ? write(name, handler, parsed.data) : await handler(context(), parsed.data)
      if (options.checkAnswers) contract[name].output.parse(value)
      return value
    })
  }

  return {
    invoke,
    receiveFile: (name, bytes) => answerOf('intake.open', log, () => desk.receive(name, bytes)) as Promise<Answer<OpenedFile>>,
    receiveEvidence: (name, bytes) => answerOf('attachments.receive', log, () => evidence.receive(name, bytes)) as Promise<Answer<ReceivedEvidence>>,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    close: () => {
      desk.close()
      workspace.close()
    },
  }
}
