import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { DatabaseError } from './database-error.ts'

/**
 * Holds the data folder for this process: an exclusive SQLite lock on a file of its own, which the system
 * frees even when the process is killed. Throws DatabaseError 'locked' within two seconds when another holds it.
 */
export function holdFolder(folder: string): { release(): void } {
  fs.mkdirSync(folder, { recursive: true })
  let db: Database.Database | undefined
  try {
    db = new Database(path.join(folder, 'instance.lock'), { timeout: 1000 })
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    db?.close()
    const code = (cause as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY')) throw new DatabaseError('locked', '衡评已经在使用这个数据文件夹。请切换到已打开的窗口；找不到时，先关闭另一个衡评再打开。', cause)
    throw new DatabaseError('read-only', `数据文件夹不能写入：${folder}。请检查文件夹的权限，或换一个位置。`, cause)
  }
  const held = db
  return { release: () => { held.close() } }
}
