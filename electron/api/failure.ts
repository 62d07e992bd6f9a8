import { isErrorCode, type Answer, type ErrorCode } from '../../shared/api/method.ts'
import type { Log } from '../platform/log.ts'
import { Refusal } from '../services/context.ts'
import { PdfEngineMissing } from './ports.ts'

/** Runs one call and turns whatever happens into an answer. The log keeps the stack, never the input: it may hold pay. */
export async function answerOf(method: string, log: Log, call: () => unknown): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, details: error.details }
    if (error instanceof PdfEngineMissing) return { ok: false, code: 'no-pdf-engine', details: {} }
    const { code: said, details } = error as { code?: unknown; details?: unknown }
    // A host's port says by the contract's own code why it could not (a workbook that cannot be read, a folder that is gone).
    const known = isErrorCode(said)
    if (!known || said === 'fault') log(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    if (!known) return { ok: false, code: storageCode(said), details: {} }
    return { ok: false, code: said, details: typeof details === 'object' && details !== null ? { ...details } : {} }
  }
}

function storageCode(code: unknown): ErrorCode {
  if (typeof code !== 'string') return 'fault'
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'disk-full'
  // 'locked' is a DatabaseError's word. EBUSY and EPERM are what Windows says of a file that a virus scanner or a policy holds.
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'locked' || code === 'EBUSY') return 'busy'
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only'
  return 'fault'
}
