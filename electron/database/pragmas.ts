import type Database from 'better-sqlite3'
import { DatabaseError } from './database-error.ts'

/** WAL with FULL: with NORMAL an acknowledged import can be lost on a power cut. Read back, not trusted. */
export function setPragmas(db: Database.Database): void {
  const journal = db.pragma('journal_mode = WAL', { simple: true })
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  const held = journal === 'wal' && db.pragma('synchronous', { simple: true }) === 2 && db.pragma('foreign_keys', { simple: true }) === 1
  if (!held) throw new DatabaseError('unsuitable-place', '这个位置存不稳数据（可能是网络盘或同步盘）。文件没有被改动。请把数据文件夹放到本机硬盘上。')
}
