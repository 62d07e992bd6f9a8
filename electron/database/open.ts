import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { DatabaseError } from './database-error.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'

export type Connection = Database.Database

/** 'HPng': marks a SQLite file as ours. */
export const APPLICATION_ID = 0x48506e67

const KEPT = '文件没有被改动。'

/**
 * Opens (or, when no file is there, creates) a database: our mark, WAL, synchronous FULL, foreign keys, quick_check, newest schema.
 * Never puts an empty database over something: a zero-length, foreign, damaged or newer file is refused by a DatabaseError.
 */
export function openDatabase(file: string): Connection {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const fresh = !fs.existsSync(file)
  if (!fresh) refuseUnlessOurs(file)
  let db: Connection
  try {
    db = new Database(file, { fileMustExist: !fresh, timeout: 1500 })
  } catch (cause) {
    throw openFailure(cause)
  }
  try {
    if (fresh) db.pragma(`application_id = ${APPLICATION_ID}`)
    setPragmas(db)
    if (!fresh && db.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new DatabaseError('damaged', `数据文件已损坏，没有打开。${KEPT}请从备份恢复，或把文件发给我们。`)
    }
    migrate(db, MIGRATIONS, { backupFolder: path.join(path.dirname(file), 'backups') })
    return db
  } catch (cause) {
    db.close()
    throw cause instanceof DatabaseError ? cause : openFailure(cause)
  }
}

/** WAL with FULL: with NORMAL an acknowledged import can be lost on a power cut. Read back, not trusted. */
function setPragmas(db: Connection): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  if (db.pragma('synchronous', { simple: true }) !== 2 || db.pragma('foreign_keys', { simple: true }) !== 1) {
    throw new Error('pragmas did not hold')
  }
}

function refuseUnlessOurs(file: string): void {
  const size = fs.statSync(file).size
  if (size === 0) throw new DatabaseError('empty-file', `数据文件是空的（0 字节），可能被别的程序清空了。${KEPT}请从备份恢复；没有在它上面新建。`)
  const head = Buffer.alloc(100)
  const fd = fs.openSync(file, 'r')
  try {
    fs.readSync(fd, head, 0, 100, 0)
  } finally {
    fs.closeSync(fd)
  }
  if (!head.subarray(0, 16).equals(Buffer.from('SQLite format 3\0')) || head.readUInt32BE(68) !== APPLICATION_ID) {
    // A just created file may still carry its mark in the -wal only.
    if (!(head.subarray(0, 15).toString() === 'SQLite format 3' && head.readUInt32BE(68) === 0 && fs.existsSync(`${file}-wal`))) {
      throw new DatabaseError('not-ours', `“${path.basename(file)}”不是衡评的数据文件，没有打开。${KEPT}`)
    }
  }
}

function openFailure(cause: unknown): DatabaseError {
  const code = (cause as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new DatabaseError('locked', '数据文件正被另一个程序使用。请先关闭另一个衡评窗口，再打开。', cause)
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'EACCES') return new DatabaseError('read-only', '数据文件夹不能写入。请检查文件夹的权限，或换一个位置。', cause)
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new DatabaseError('damaged', `数据文件已损坏，没有打开。${KEPT}请从备份恢复。`, cause)
  return new DatabaseError('damaged', `数据文件打不开。${KEPT}`, cause)
}
