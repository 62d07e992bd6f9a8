import type { Connection } from '../database/open.ts'

/** One JSON value by key; undefined when it was never set. */
export function readSetting(db: Connection, key: string): unknown {
  const row = db.prepare('SELECT value FROM setting WHERE key = ?').get(key) as { value: string } | undefined
  return row === undefined ? undefined : JSON.parse(row.value)
}

export function writeSetting(db: Connection, key: string, value: unknown): void {
  db.prepare('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, JSON.stringify(value))
}
