import { DatabaseError } from '../../../electron/database/database-error.ts'

/** The DatabaseError that `open` throws; anything else fails the test. */
export function refused(open: () => { close(): void }): DatabaseError {
  let opened: { close(): void }
  try {
    opened = open()
  } catch (error) {
    if (error instanceof DatabaseError) return error
    throw error
  }
  opened.close()
  throw new Error('the file was opened')
}
