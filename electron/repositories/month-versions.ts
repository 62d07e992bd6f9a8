import type { Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** One closing of a month, without its text. Never changed but for the reopening, never removed. */
export interface VersionRecord {
  month: Month
  version: number
  closedAt: string
  closedBy: string
  /** SHA-256 of the text, hex. */
  checkCode: string
  reopenedAt: string | null
  reopenedBy: string | null
  reopenReason: string | null
}

const SELECT = `
  SELECT month, version, closed_at AS closedAt, closed_by AS closedBy, check_code AS checkCode, reopened_at AS reopenedAt, reopened_by AS reopenedBy, reopen_reason AS reopenReason
  FROM month_version`

/** Newest first. */
export const versionsOf = (db: Connection, month: Month): VersionRecord[] =>
  db.prepare(`${SELECT} WHERE month = ? ORDER BY version DESC`).all(month) as VersionRecord[]

export const versionOf = (db: Connection, month: Month, version: number): VersionRecord | undefined =>
  db.prepare(`${SELECT} WHERE month = ? AND version = ?`).get(month, version) as VersionRecord | undefined

export const countVersions = (db: Connection): Map<Month, number> =>
  new Map((db.prepare('SELECT month, count(*) AS versions FROM month_version GROUP BY month').all() as { month: Month; versions: number }[]).map((row) => [row.month, row.versions]))

/** The text as it was written at the closing. */
export const textOf = (db: Connection, month: Month, version: number): string | undefined =>
  db.prepare('SELECT snapshot FROM month_version WHERE month = ? AND version = ?').pluck().get(month, version) as string | undefined

export function addVersion(db: Connection, version: Pick<VersionRecord, 'month' | 'version' | 'closedAt' | 'closedBy' | 'checkCode'> & { text: string }): void {
  db.prepare(`
    INSERT INTO month_version (month, version, closed_at, closed_by, check_code, snapshot)
    VALUES (@month, @version, @closedAt, @closedBy, @checkCode, @text)`).run(version)
}

export function putReopened(db: Connection, { month, version, at, by, reason }: { month: Month; version: number; at: string; by: string; reason: string }): void {
  db.prepare('UPDATE month_version SET reopened_at = ?, reopened_by = ?, reopen_reason = ? WHERE month = ? AND version = ?').run(at, by, reason, month, version)
}
