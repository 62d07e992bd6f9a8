import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { createDatabase } from './create.ts'
import { DatabaseError, openFailure } from './database-error.ts'
import { migrate, type Migration } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import { setPragmas } from './pragmas.ts'
import { newerFile, refuseForeign } from './refuse-foreign.ts'

export type Connection = Database.Database
export { APPLICATION_ID } from './refuse-foreign.ts'

/** A call waits this long for another process's lock: told within 2 s. */
const PATIENCE = 1500

export interface OpenOptions {
  /** Files that show that a database once stood here; when one exists and the database does not, it is missing, not new. */
  traces?: readonly string[]
  migrations?: readonly Migration[]
}

/**
 * Opens, or when nothing ever stood there creates, a database: our mark, WAL, synchronous FULL, foreign keys, checked, newest schema.
 * Never puts an empty database over something. Throws DatabaseError with a sentence for the owner.
 */
export function openDatabase(file: string, { traces = [], migrations = MIGRATIONS }: OpenOptions = {}): Connection {
  let db: Connection | undefined
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    if (!fs.existsSync(file)) {
      if ([`${file}-wal`, ...traces].some((trace) => fs.existsSync(trace))) throw missing(file)
      createDatabase(file, migrations)
    }
    const newest = migrations.at(-1)?.version ?? 0
    refuseForeign(file, newest)
    if (hasWal(file)) lookBeforeWriting(file, newest)
    db = new Database(file, { fileMustExist: true, timeout: PATIENCE })
    setPragmas(db)
    proveWritable(db)
    checkPages(db)
    migrate(db, migrations, { backupFolder: path.join(path.dirname(file), 'backups') })
    return db
  } catch (cause) {
    db?.close()
    throw openFailure(cause)
  }
}

const hasWal = (file: string): boolean => (fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

/**
 * After a crash: closing an ordinary connection would carry the -wal into the file even when we refuse it, and so overwrite what a
 * rescue needs. A read-only connection sees both and can change neither.
 */
function lookBeforeWriting(file: string, newest: number): void {
  const looking = new Database(file, { readonly: true, fileMustExist: true, timeout: PATIENCE })
  try {
    const version = looking.pragma('user_version', { simple: true }) as number
    if (version > newest) throw newerFile(version, newest)
    checkPages(looking)
  } finally {
    looking.close()
  }
}

/** A lock held by another program is told now, before the owner has typed anything. */
function proveWritable(db: Connection): void {
  db.exec('BEGIN IMMEDIATE; ROLLBACK')
}

function checkPages(db: Connection): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new DatabaseError('damaged', '数据文件已损坏，没有打开。文件没有被改动。请从备份恢复，或把文件发给我们。')
  }
}

const missing = (file: string): DatabaseError => new DatabaseError('missing',
  `数据文件“${path.basename(file)}”不见了，可能被移走、改名或删除。没有在原处新建，其他文件都没有动。请把它放回“${path.dirname(file)}”，或从备份恢复；如果确实要从头开始，请先把整个文件夹改名。`)
