import type { IndicatorId } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

export interface LinkRecord { causeId: IndicatorId; effectId: IndicatorId; origin: 'library' | 'own' }

/** Links in force, not those the owner took out. */
export const indicatorLinks = (db: Connection): LinkRecord[] =>
  db.prepare('SELECT cause_id AS causeId, effect_id AS effectId, origin FROM indicator_link WHERE removed = 0 ORDER BY effect_id, cause_id').all() as LinkRecord[]

/** Starter links by library code that the table does not hold, taken out or not. */
export function missingLibraryLinks(db: Connection, links: readonly { cause: string; effect: string }[]): { causeId: IndicatorId; effectId: IndicatorId }[] {
  return db.prepare(`
    SELECT c.id AS causeId, e.id AS effectId FROM json_each(?) k
    JOIN indicator c ON c.code = k.value ->> '$.cause' JOIN indicator e ON e.code = k.value ->> '$.effect'
    WHERE NOT EXISTS (SELECT 1 FROM indicator_link l WHERE l.cause_id = c.id AND l.effect_id = e.id)`).all(JSON.stringify(links)) as { causeId: IndicatorId; effectId: IndicatorId }[]
}

/** A link taken out earlier comes back under its old origin. Answers whether anything changed. */
export const putLink = (db: Connection, causeId: IndicatorId, effectId: IndicatorId, origin: LinkRecord['origin']): boolean => db.prepare(`
  INSERT INTO indicator_link (cause_id, effect_id, origin) VALUES (?, ?, ?)
  ON CONFLICT (cause_id, effect_id) DO UPDATE SET removed = 0 WHERE removed = 1`).run(causeId, effectId, origin).changes > 0

/** The owner's own link goes; a starter link is only marked, so that it does not come back by itself. */
export function takeLinkOut(db: Connection, causeId: IndicatorId, effectId: IndicatorId): boolean {
  const key = { causeId, effectId }
  const own = db.prepare("DELETE FROM indicator_link WHERE cause_id = @causeId AND effect_id = @effectId AND origin = 'own'").run(key).changes
  return own + db.prepare('UPDATE indicator_link SET removed = 1 WHERE cause_id = @causeId AND effect_id = @effectId AND removed = 0').run(key).changes > 0
}
