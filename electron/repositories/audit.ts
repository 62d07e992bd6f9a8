import type { Connection } from '../database/open.ts'

export interface AuditEntry { at: string; operator: string; method: string; subject: string; details: Record<string, unknown> }

export function appendAudit(db: Connection, entry: AuditEntry): void {
  db.prepare('INSERT INTO audit (at, operator, method, subject, details) VALUES (?, ?, ?, ?, ?)')
    .run(entry.at, entry.operator, entry.method, entry.subject, JSON.stringify(entry.details))
}
