import type { Connection } from '../database/open.ts'

export interface AuditEntry { at: string; operator: string; method: string; subject: string; details: Record<string, unknown> }
export interface AuditRecord extends AuditEntry { seq: number }

/** Answers the entry's place in the record. */
export function appendAudit(db: Connection, entry: AuditEntry): number {
  const { lastInsertRowid } = db.prepare('INSERT INTO audit (at, operator, method, subject, details) VALUES (?, ?, ?, ?, ?)')
    .run(entry.at, entry.operator, entry.method, entry.subject, JSON.stringify(entry.details))
  return Number(lastInsertRowid)
}

export function auditEntry(db: Connection, seq: number): AuditRecord | undefined {
  const row = db.prepare(`${SELECT} WHERE seq = ?`).get(seq) as Row | undefined
  return row && recordOf(row)
}

/** `domain`: 'employees' for every employees.… method. */
export interface AuditWindow { operator: string | null; domain: string | null }

/** Newest first by seq; read one by one, for most of them are passed over. Close the iterator before writing. */
export function* entriesBackwards(db: Connection, { operator, domain }: AuditWindow): Generator<AuditRecord> {
  const rows = db.prepare(`${SELECT} WHERE (@operator IS NULL OR operator = @operator) AND (@domain IS NULL OR (method >= @domain || '.' AND method < @domain || '/')) ORDER BY seq DESC`)
    .iterate({ operator, domain }) as IterableIterator<Row>
  for (const row of rows) yield recordOf(row)
}

/** Of these places, those where the clock stood earlier than at the entry before. */
export function backwardSteps(db: Connection, seqs: readonly number[]): Set<number> {
  const before = db.prepare('SELECT at FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT 1').pluck()
  const at = db.prepare('SELECT at FROM audit WHERE seq = ?').pluck()
  return new Set(seqs.filter((seq) => {
    const earlier = before.get(seq) as string | undefined
    return earlier !== undefined && String(at.get(seq)) < earlier
  }))
}

/** Everybody who has ever written. */
export const auditOperators = (db: Connection): string[] => db.prepare('SELECT operator FROM audit GROUP BY operator ORDER BY max(seq) DESC').pluck().all() as string[]

export interface KnownNames { employees: { id: number; name: string; number: string }[]; indicators: { id: number; name: string; unit: string }[] }

export const knownNames = (db: Connection): KnownNames => ({
  employees: db.prepare('SELECT id, name, number FROM employee').all() as KnownNames['employees'],
  indicators: db.prepare('SELECT id, name, unit FROM indicator').all() as KnownNames['indicators'],
})

/** Every 工号 the record knows of a person, the present one among them. */
export const numbersOfEmployee = (db: Connection, id: number): string[] => db.prepare(`
  SELECT number FROM employee WHERE id = @id
  UNION SELECT json_extract(details, '$.number') FROM audit WHERE subject = @subject AND json_extract(details, '$.number') IS NOT NULL`).pluck().all({ id, subject: `employee ${id}` }) as string[]

const SELECT = 'SELECT seq, at, operator, method, subject, details FROM audit'
interface Row extends Omit<AuditRecord, 'details'> { details: string }
const recordOf = (row: Row): AuditRecord => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> })
