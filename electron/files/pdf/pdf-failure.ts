/** `unavailable`: no browser could be started. `failed`: it started and then could not print. */
export type PdfFailureCode = 'unavailable' | 'timeout' | 'cancelled' | 'failed'

/** An expected failure of printing; the message is for the log and never holds the document's text. */
export class PdfFailure extends Error {
  readonly code: PdfFailureCode
  constructor(code: PdfFailureCode, message: string) {
    super(message)
    this.name = 'PdfFailure'
    this.code = code
  }
}
