import type { ObjectiveId } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** What sheets and templates ask of objectives. */
export const objectiveExists = (db: Connection, id: ObjectiveId): boolean =>
  db.prepare('SELECT 1 FROM objective WHERE id = ?').get(id) !== undefined
