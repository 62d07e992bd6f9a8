import type Database from 'better-sqlite3'
import { backupBefore } from './backup-before.ts'
import { DatabaseError, openFailure } from './database-error.ts'
import { newerFile } from './refuse-foreign.ts'

export interface Migration { version: number; name: string; sql: string }

const userVersion = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number

/**
 * Brings the open database to the newest schema, all pending steps in one transaction with foreign_key_check after each.
 * A file that already holds data is first copied to `backupFolder` and the copy is checked.
 * Throws DatabaseError 'newer' or 'migration-failed'; the file is then as it was.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[], options: { backupFolder: string | null }): number {
  const newest = migrations.at(-1)?.version ?? 0
  const start = userVersion(db)
  if (start > newest) throw newerFile(start, newest)
  const pending = migrations.filter((migration) => migration.version > start)
  if (pending.length === 0) return start
  if (start > 0 && options.backupFolder !== null) backupBefore(db, start, newest, options.backupFolder)
  // Off, because dropping a table to rebuild it would otherwise take the rows that refer to it along; checked instead.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => { for (const migration of pending) step(db, migration) }).immediate()
  } catch (cause) {
    throw migrationFailure(cause)
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return userVersion(db)
}

function step(db: Database.Database, migration: Migration): void {
  db.exec(migration.sql)
  if (!db.inTransaction) throw new Error(`${migration.name} ended the transaction it runs in`)
  const broken = db.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`foreign_key_check: ${broken.length} rows after ${migration.name}`)
  db.pragma(`user_version = ${migration.version}`)
}

/** A full disk or a lock is told as itself: it is not the upgrade's fault and the owner can mend it. */
function migrationFailure(cause: unknown): DatabaseError {
  const known = openFailure(cause)
  if (known.code === 'disk-full' || known.code === 'locked' || known.code === 'read-only') return known
  return new DatabaseError('migration-failed', '升级数据文件没有成功，文件保持升级前的样子。请不要删除任何文件，换回旧版本可继续使用，并联系我们。', cause)
}
