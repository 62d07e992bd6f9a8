import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { migrate, type Migration } from './migrate.ts'
import { setPragmas } from './pragmas.ts'
import { APPLICATION_ID } from './refuse-foreign.ts'
import { syncFile, syncFolderOf } from './sync-file.ts'

/**
 * Makes a database under another name and puts it in its place whole, so that a crash at any moment leaves either nothing
 * there or a complete file; never a zero-length one that the next start would have to refuse.
 */
export function createDatabase(file: string, migrations: readonly Migration[]): void {
  removeHalfMade(file)
  const making = `${file}.new-${process.pid}`
  removeDatabase(making)
  const db = new Database(making)
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`)
    setPragmas(db)
    migrate(db, migrations, { backupFolder: null })
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    db.close()
    removeDatabase(making)
    throw error
  }
  db.close()
  syncFile(making)
  if (fs.existsSync(file)) removeDatabase(making)
  else fs.renameSync(making, file)
  syncFolderOf(file)
}

/** What a creation that was killed has left; one that another process is still at stays. */
function removeHalfMade(file: string): void {
  const start = `${path.basename(file)}.new-`
  for (const name of fs.readdirSync(path.dirname(file))) {
    if (!name.startsWith(start)) continue
    const maker = Number.parseInt(name.slice(start.length), 10)
    if (!isAlive(maker)) fs.rmSync(path.join(path.dirname(file), name), { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A database with what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${end}`, { force: true })
}
