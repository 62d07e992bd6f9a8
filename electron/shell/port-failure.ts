import type { ErrorCode } from '../../shared/api/method.ts'

/** A failure of the outside world that the router may pass on as it is: coded, with details fit for a sentence. */
export class PortFailure extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, details: Record<string, unknown>, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}
