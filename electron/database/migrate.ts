import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { DatabaseError } from './database-error.ts'

export interface Migration { version: number; name: string; sql: string }

const userVersion = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number

/**
 * Brings the open database to the newest schema: one transaction a step, foreign_key_check inside it.
 * A file that already holds data is first copied by VACUUM INTO to `backups/` and the copy is opened and checked.
 * Throws DatabaseError 'newer' (file untouched) or 'migration-failed' (file as before).
 */
export function migrate(db: Database.Database, migrations: readonly Migration[], options: { backupFolder: string | null }): number {
  const newest = migrations.at(-1)?.version ?? 0
  const start = userVersion(db)
  if (start > newest) {
    throw new DatabaseError('newer', `这个数据文件是更新版本的衡评建立的（数据版本 ${start}，本程序只认到 ${newest}）。文件没有被改动。请安装新版本后再打开。`)
  }
  const pending = migrations.filter((migration) => migration.version > start)
  if (pending.length === 0) return start
  if (start > 0 && options.backupFolder) backupBefore(db, start, options.backupFolder)
  for (const migration of pending) {
    const step = db.transaction(() => {
      db.exec(migration.sql)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`foreign_key_check: ${broken.length} rows after ${migration.name}`)
      db.pragma(`user_version = ${migration.version}`)
    })
    try {
      step.immediate()
    } catch (cause) {
      throw new DatabaseError('migration-failed', '升级数据文件没有成功，文件保持升级前的样子。请不要删除任何文件，换回旧版本可继续使用，并联系我们。', cause)
    }
  }
  return userVersion(db)
}

function backupBefore(db: Database.Database, version: number, folder: string): void {
  fs.mkdirSync(folder, { recursive: true })
  const stamp = new Date().toISOString().replace(/[:.]/g, '-')
  const file = path.join(folder, `before-migration-from-${version}-${stamp}.db`)
  db.prepare('VACUUM INTO ?').run(file)
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new DatabaseError('migration-failed', '升级前的备份没有通过检查，升级已停止，原文件没有被改动。')
  } finally {
    copy.close()
  }
}
