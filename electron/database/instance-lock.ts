import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { DatabaseError, openFailure } from './database-error.ts'

/**
 * Holds the data folder for this process: an exclusive SQLite lock on a file of its own, which the system
 * frees even when the process is killed. Throws DatabaseError 'locked' within two seconds when another holds it.
 */
export function holdFolder(folder: string): { release(): void } {
  const file = path.join(folder, 'instance.lock')
  try {
    fs.mkdirSync(folder, { recursive: true })
    const held = take(file)
    return { release: () => { held.close() } }
  } catch (cause) {
    const known = openFailure(cause)
    if (known.code === 'locked') throw new DatabaseError('locked', '衡评已经在使用这个数据文件夹。请切换到已打开的窗口；找不到时，先关闭另一个衡评再打开。', cause)
    if (known.code === 'disk-full') throw known
    throw new DatabaseError('read-only', `数据文件夹不能写入：${folder}。请检查文件夹的权限，或换一个位置。`, cause)
  }
}

function take(file: string): Database.Database {
  try {
    return lock(file)
  } catch (cause) {
    const { code } = cause as { code?: string }
    if (code !== 'SQLITE_NOTADB' && code !== 'SQLITE_CORRUPT') throw cause
    // Something was written over it. Nobody holds it, or it would be busy; and it holds nothing of the owner's.
    fs.rmSync(file)
    return lock(file)
  }
}

function lock(file: string): Database.Database {
  const db = new Database(file, { timeout: 1000 })
  try {
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
