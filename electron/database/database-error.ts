/** Why a database file cannot be used. `sentence` is Chinese: what happened, what was kept, what to do. */
export type DatabaseProblem =
  | 'missing' | 'empty-file' | 'not-ours' | 'newer' | 'damaged' | 'locked' | 'read-only' | 'disk-full' | 'unsuitable-place' | 'migration-failed' | 'fault'

export class DatabaseError extends Error {
  readonly code: DatabaseProblem
  readonly sentence: string
  constructor(code: DatabaseProblem, sentence: string, cause?: unknown) {
    super(code, { cause })
    this.name = 'DatabaseError'
    this.code = code
    this.sentence = sentence
  }
}

const KEPT = '文件没有被改动。'

/** Turns what SQLite or the file system threw on opening into a sentence. */
export function openFailure(cause: unknown): DatabaseError {
  if (cause instanceof DatabaseError) return cause
  const code = (cause as { code?: unknown }).code
  const starts = (...words: string[]) => typeof code === 'string' && words.some((word) => code.startsWith(word))
  if (starts('SQLITE_BUSY', 'SQLITE_LOCKED', 'EBUSY')) return new DatabaseError('locked', '数据文件正被另一个程序使用。请先关闭另一个衡评窗口，再打开。', cause)
  if (starts('SQLITE_FULL', 'ENOSPC')) return new DatabaseError('disk-full', '磁盘满了，没有打开。已保存的内容都在。请腾出一些空间，再打开。', cause)
  if (starts('SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'EACCES', 'EPERM', 'EROFS')) {
    return new DatabaseError('read-only', '数据文件夹不能读写。请检查文件夹的权限，或换一个位置。', cause)
  }
  if (starts('SQLITE_CORRUPT', 'SQLITE_NOTADB')) return new DatabaseError('damaged', `数据文件已损坏，没有打开。${KEPT}请从备份恢复，或把文件发给我们。`, cause)
  if (starts('SQLITE_IOERR', 'EIO')) return new DatabaseError('unsuitable-place', `读写数据文件时磁盘出错。${KEPT}请检查磁盘；如果数据放在网络盘上，请换到本机硬盘。`, cause)
  if (starts('SQLITE_')) return new DatabaseError('damaged', `数据文件打不开。${KEPT}请从备份恢复，或把文件发给我们。`, cause)
  return new DatabaseError('fault', '打开数据文件时程序出错，没有打开，数据文件还在原处。请再试一次；若还是这样，请把文件夹里的 log.txt 发给我们。', cause)
}
