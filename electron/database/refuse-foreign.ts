import fs from 'node:fs'
import path from 'node:path'
import { DatabaseError } from './database-error.ts'

/** 'HPng': marks a SQLite file as ours. */
export const APPLICATION_ID = 0x48506e67

const HEADER = 100
const KEPT = '文件没有被改动。'

/**
 * Reads the file's header only, so that what is not ours, or is newer than we are, is never opened by SQLite:
 * opening alone may already switch its journal or take in its -wal.
 */
export function refuseForeign(file: string, newest: number): void {
  const head = Buffer.alloc(HEADER)
  const fd = fs.openSync(file, 'r')
  let size = 0
  try {
    const stat = fs.fstatSync(fd)
    if (!stat.isFile()) throw notOurs(file)
    size = stat.size
    fs.readSync(fd, head, 0, HEADER, 0)
  } finally {
    fs.closeSync(fd)
  }
  if (size === 0) throw new DatabaseError('empty-file', `数据文件是空的（0 字节），可能被别的程序清空了。${KEPT}请从备份恢复；没有在它上面新建。`)
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw notOurs(file)
  if (size < HEADER) throw new DatabaseError('damaged', `数据文件不完整，没有打开。${KEPT}请从备份恢复，或把文件发给我们。`)
  if (head.readUInt32BE(68) !== APPLICATION_ID) throw notOurs(file)
  const version = head.readUInt32BE(60)
  if (version > newest) throw newerFile(version, newest)
}

export const newerFile = (version: number, newest: number): DatabaseError =>
  new DatabaseError('newer', `这个数据文件是更新版本的衡评建立的（数据版本 ${version}，本程序只认到 ${newest}）。${KEPT}请安装新版本后再打开。`)

const notOurs = (file: string): DatabaseError => new DatabaseError('not-ours', `“${path.basename(file)}”不是衡评的数据文件，没有打开。${KEPT}`)
