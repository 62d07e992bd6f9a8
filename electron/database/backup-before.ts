import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { DatabaseError, openFailure } from './database-error.ts'
import { syncFile, syncFolderOf } from './sync-file.ts'

/** Copies the open database before an upgrade: under another name, opened and checked, on the disk, then renamed. Answers the copy's path. */
export function backupBefore(db: Database.Database, from: number, to: number, folder: string): string {
  const name = `${path.basename(db.name, '.db')}-before-upgrade-${from}-to-${to}`
  const making = path.join(folder, `${name}.making`)
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.rmSync(making, { force: true })
    db.prepare('VACUUM INTO ?').run(making)
    check(making, from)
    syncFile(making)
    const file = freePath(folder, name)
    fs.renameSync(making, file)
    syncFolderOf(file)
    return file
  } catch (cause) {
    discard(making)
    const known = openFailure(cause)
    if (known.code === 'disk-full' || known.code === 'locked' || known.code === 'read-only') throw known
    throw new DatabaseError('migration-failed', '升级前的备份没有做成，升级已停止，原文件没有被改动。请联系我们。', cause)
  }
}

function check(file: string, version: number): void {
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const verdict = copy.pragma('integrity_check(1)', { simple: true })
    if (verdict !== 'ok' || copy.pragma('user_version', { simple: true }) !== version) throw new Error(`the copy is not sound: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}

/** The failure that brought us here is the one to tell, not that of tidying up. */
function discard(file: string): void {
  try {
    fs.rmSync(file, { force: true })
  } catch { /* it stays, under a name nobody takes for a backup */ }
}

/** Earlier copies are kept: a number is added, nothing is replaced. */
function freePath(folder: string, name: string): string {
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, count === 1 ? `${name}.db` : `${name}-${count}.db`)
    if (!fs.existsSync(file)) return file
  }
}
