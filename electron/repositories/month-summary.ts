import type { Month } from '../../shared/domain/brand.ts'
import type { EditedSections } from '../../shared/domain/summary/summary.ts'
import type { Connection } from '../database/open.ts'

/** Sections of 月度营销总结 that the owner wrote over; the rest writes itself. */
export function editedSections(db: Connection, month: Month): EditedSections {
  const stored = db.prepare('SELECT edited FROM month_summary WHERE month = ?').pluck().get(month) as string | undefined
  return stored === undefined ? {} : JSON.parse(stored) as EditedSections
}

export function putEditedSections(db: Connection, month: Month, edited: EditedSections): void {
  if (Object.keys(edited).length === 0) db.prepare('DELETE FROM month_summary WHERE month = ?').run(month)
  else db.prepare('INSERT INTO month_summary (month, edited) VALUES (?, ?) ON CONFLICT (month) DO UPDATE SET edited = excluded.edited').run(month, JSON.stringify(edited))
}

/** What indicators are called, for plans that name one. */
export const indicatorNames = (db: Connection): Map<number, string> =>
  new Map((db.prepare('SELECT id, name FROM indicator').all() as { id: number; name: string }[]).map(({ id, name }) => [id, name]))
