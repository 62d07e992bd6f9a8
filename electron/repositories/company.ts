import type { Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** '' until the owner gave a name. */
export function companyName(db: Connection): string {
  const row = db.prepare('SELECT name FROM company WHERE id = 1').get() as { name: string } | undefined
  return row?.name ?? ''
}

export function saveCompanyName(db: Connection, name: string): void {
  db.prepare('INSERT INTO company (id, name) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name').run(name)
}

/** Every month that has sheets, targets or results, oldest first. */
export function monthsInUse(db: Connection): Month[] {
  const rows = db.prepare('SELECT month FROM evaluation UNION SELECT month FROM target UNION SELECT month FROM result ORDER BY month').all() as { month: Month }[]
  return rows.map((row) => row.month)
}
