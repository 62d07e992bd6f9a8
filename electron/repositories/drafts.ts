import type { Connection } from '../database/open.ts'

export interface DraftRecord { page: number; value: unknown }

export function draftOf(db: Connection, key: string): DraftRecord | undefined {
  const row = db.prepare('SELECT page, value FROM draft WHERE key = ?').get(key) as { page: number; value: string } | undefined
  return row === undefined ? undefined : { page: row.page, value: JSON.parse(row.value) as unknown }
}

/** `json` is the draft as text; one statement, so that it is on disk when this returns. */
export function putDraft(db: Connection, key: string, page: number, json: string): void {
  db.prepare('INSERT INTO draft (key, page, value) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET page = excluded.page, value = excluded.value').run(key, page, json)
}

export function removeDraft(db: Connection, key: string): void {
  db.prepare('DELETE FROM draft WHERE key = ?').run(key)
}

/** Text that the table would take: SQLite reads JSON to a depth of 1000 only. */
export const isStorable = (db: Connection, json: string): boolean => db.prepare('SELECT json_valid(?)').pluck().get(json) === 1
