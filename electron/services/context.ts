import type { Connection } from '../database/open.ts'
import type { Clock } from '../platform/clock.ts'
import type { ErrorCode } from '../../shared/api/method.ts'
import type { Operator } from '../../shared/api/system.ts'
import type { RawSheet } from '../../shared/domain/intake/sheet.ts'
import type { EvidenceDesk } from './attachments/evidence-desk.ts'

/** What a use case that only looks may use. */
export interface ReadContext {
  db: Connection
  clock: Clock
  operator: Operator
  /** Name of the operator for the record: '老板', '人事' or the employee's name. */
  operatorName: string
  files: ReceivedFiles
  evidence: EvidenceDesk
}

/** A use case that writes runs inside one open transaction and must tell the audit exactly once. */
export interface WriteContext extends ReadContext {
  /** `subject` says what was touched ('employee 3'); `details` is what a later reader needs, without pay figures. */
  audit: (subject: string, details: Record<string, unknown>) => void
}

/** Workbooks read into memory and waiting for their answers. Newest few only. */
export interface ReceivedFiles {
  get(file: string): ReceivedFile | undefined
}
export interface ReceivedFile { name: string; sha256: string; encoding: string | null; sheets: RawSheet[] }

/** An expected failure: rolls back, and travels to the screen as its code. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, unknown>
  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}
