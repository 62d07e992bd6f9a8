import type { IntakeReport } from '../../shared/api/intake.ts'
import type { Connection } from '../database/open.ts'

/** What one confirmed import did. `sha256` is the file's, so that a later reader can tell which workbook it was. */
export function addImportBatch(db: Connection, batch: { sha256: string; report: IntakeReport }): void {
  db.prepare('INSERT INTO import_batch (at, file_name, sha256, report) VALUES (?, ?, ?, ?)')
    .run(batch.report.at, batch.report.fileName, batch.sha256, JSON.stringify(batch.report))
}

/** Newest first. */
export const importBatches = (db: Connection): IntakeReport[] =>
  (db.prepare('SELECT report FROM import_batch ORDER BY id DESC').pluck().all() as string[]).map((report) => JSON.parse(report) as IntakeReport)
