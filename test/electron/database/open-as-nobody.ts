// Child process: gives up root, if it is root, and says what opening the database given answers.
import Database from 'better-sqlite3'
import { DatabaseError } from '../../../electron/database/database-error.ts'
import { openDatabase } from '../../../electron/database/open.ts'

new Database(':memory:').close()
if (process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
try {
  openDatabase(process.argv[2] ?? '').close()
  process.stdout.write('opened')
} catch (error) {
  process.stdout.write(error instanceof DatabaseError ? error.code : String(error))
}
