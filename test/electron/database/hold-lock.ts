// Child process: takes the write lock of the database given and keeps it until it is ended.
import Database from 'better-sqlite3'

const [file = '', how = 'immediate'] = process.argv.slice(2)
const db = new Database(file, { fileMustExist: true })
if (how === 'exclusive') {
  db.pragma('locking_mode = EXCLUSIVE')
  db.exec('BEGIN EXCLUSIVE; UPDATE company SET name = name; COMMIT')
} else {
  db.exec('BEGIN IMMEDIATE')
}
process.stdout.write('held\n')
// Named here, or the garbage collector would close it and let the lock go.
setInterval(() => db.open, 1000)
