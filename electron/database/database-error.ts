/** Why a database file cannot be used. `sentence` is Chinese: what happened, what was kept, what to do. */
export type DatabaseProblem = 'missing' | 'empty-file' | 'not-ours' | 'newer' | 'damaged' | 'locked' | 'read-only' | 'migration-failed'

export class DatabaseError extends Error {
  readonly code: DatabaseProblem
  readonly sentence: string
  constructor(code: DatabaseProblem, sentence: string, cause?: unknown) {
    super(code, { cause })
    this.name = 'DatabaseError'
    this.code = code
    this.sentence = sentence
  }
}
