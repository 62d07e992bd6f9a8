import type { Connection } from '../../electron/database/open.ts'

/** Kept for good, the undo itself, numbers that only ever grow, and where a running meeting stands, which is written at every second. */
const APART = new Set(['audit', 'undo_step', 'sqlite_sequence', 'meeting_place'])

/** Every row of every table as text, in the order of the primary key: equal exactly when no stored byte differs. */
export function wholeDatabase(db: Connection): Record<string, string[]> {
  const names = (db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[]).filter((name) => !APART.has(name))
  return Object.fromEntries(names.map((name) => {
    const keys = (db.pragma(`table_info("${name}")`) as { name: string; pk: number }[]).filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk)
    return [name, db.prepare(`SELECT * FROM "${name}" ORDER BY ${keys.map((key) => `"${key.name}"`).join(', ')}`).raw().all().map((row) => JSON.stringify(row))]
  }))
}
