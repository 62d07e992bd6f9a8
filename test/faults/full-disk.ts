import path from 'node:path'
import Database from 'better-sqlite3'

type Pragma = Database.Database['pragma']

/**
 * A disk that fills up, without one: every connection the program opens from now on is caught, and SQLite itself refuses it more
 * pages (SQLITE_FULL, as ENOSPC gives). Works for any user on any system. `release` ends the catching.
 */
export interface FullDisk {
  /** No file of this name may grow by more than `pages` from now, nor one that is opened later beyond them; null gives room again. */
  fill(name: string, pages: number | null): void
  release(): void
}

const PLENTY = 1_000_000

export function fullDisk(): FullDisk {
  const real: Pragma = Database.prototype.pragma
  const connections = new Set<Database.Database>()
  const limits = new Map<string, number>()
  const limit = (db: Database.Database, from: number): void => {
    const pages = limits.get(path.basename(db.name).replace(/\.new-\d+$/, ''))
    real.call(db, `max_page_count = ${pages === undefined ? PLENTY : from + pages}`)
  }
  Database.prototype.pragma = function (this: Database.Database, ...args: Parameters<Pragma>): unknown {
    const answer: unknown = real.apply(this, args)
    if (args[0] === 'foreign_keys = ON') {
      connections.add(this)
      limit(this, 0)
    }
    return answer
  }
  return {
    fill(name, pages) {
      if (pages === null) limits.delete(name)
      else limits.set(name, pages)
      for (const db of connections) {
        if (db.open) limit(db, real.call(db, 'page_count', { simple: true }) as number)
      }
    },
    release() { Database.prototype.pragma = real },
  }
}
