import type { DecimalText, IndicatorId } from '../../shared/domain/brand.ts'
import type { Indicator } from '../../shared/domain/indicator/indicator.ts'
import type { IndicatorCard } from '../../shared/api/templates.ts'
import type { Connection } from '../database/open.ts'

export type IndicatorRow = Omit<Indicator, 'id'> & { defaultWeight: DecimalText; roles: readonly string[]; origin: 'library' | 'own' }

const SELECT = `
  SELECT i.id, i.code, i.name, i.dimension, i.unit, i.direction, i.formula, i.source, i.frequency, i.kind,
    i.default_weight AS defaultWeight, i.roles, i.origin,
    (SELECT count(*) FROM template_row r WHERE r.indicator_id = i.id) AS usedBy
  FROM indicator i`

const card = (row: unknown): IndicatorCard => {
  const stored = row as Omit<IndicatorCard, 'roles'> & { roles: string }
  return { ...stored, roles: JSON.parse(stored.roles) as string[] }
}

export const listIndicators = (db: Connection): IndicatorCard[] => db.prepare(`${SELECT} ORDER BY i.id`).all().map(card)

export function indicatorById(db: Connection, id: IndicatorId): IndicatorCard | undefined {
  const row = db.prepare(`${SELECT} WHERE i.id = ?`).get(id)
  return row === undefined ? undefined : card(row)
}

export function indicatorByName(db: Connection, name: string): IndicatorCard | undefined {
  const row = db.prepare(`${SELECT} WHERE i.name = ?`).get(name)
  return row === undefined ? undefined : card(row)
}

/** Every code in use, with its id: the library is matched by code, so that the owner's renames are kept. */
export function indicatorIdsByCode(db: Connection): Map<string, IndicatorId> {
  const rows = db.prepare('SELECT code, id FROM indicator').all() as { code: string; id: IndicatorId }[]
  return new Map(rows.map((row) => [row.code, row.id]))
}

/** X001, X002 …: one above the highest the company has. */
export function nextOwnCode(db: Connection): string {
  const highest = db.prepare(`SELECT max(CAST(substr(code, 2) AS INTEGER)) FROM indicator WHERE code GLOB 'X[0-9]*'`).pluck().get() as number | null
  return `X${String((highest ?? 0) + 1).padStart(3, '0')}`
}

export function insertIndicator(db: Connection, row: IndicatorRow): IndicatorId {
  const added = db.prepare(`
    INSERT INTO indicator (code, name, dimension, unit, direction, formula, source, frequency, kind, default_weight, roles, origin)
    VALUES (@code, @name, @dimension, @unit, @direction, @formula, @source, @frequency, @kind, @defaultWeight, @roles, @origin)`)
    .run({ ...row, roles: JSON.stringify(row.roles) })
  return Number(added.lastInsertRowid) as IndicatorId
}

export function updateIndicator(db: Connection, id: IndicatorId, row: Omit<Indicator, 'id' | 'code'>): void {
  db.prepare(`
    UPDATE indicator SET name = @name, dimension = @dimension, unit = @unit, direction = @direction, formula = @formula,
      source = @source, frequency = @frequency, kind = @kind
    WHERE id = @id`).run({ ...row, id })
}

export function removeIndicator(db: Connection, id: IndicatorId): void {
  db.prepare('DELETE FROM indicator WHERE id = ?').run(id)
}

export interface IndicatorUses { templates: number; sheets: number; figures: number; keyResults: number; improvements: number; breakdowns: number; decisions: number; causes: number }

/** What still names this indicator: rows of templates, rows of sheets, figures (also those that could not be read), key results, improvement plans, broken-down years. */
export function indicatorUses(db: Connection, id: IndicatorId): IndicatorUses {
  return db.prepare(`
    SELECT (SELECT count(*) FROM template_row WHERE indicator_id = @id) AS templates,
      (SELECT count(*) FROM evaluation_row WHERE indicator_id = @id) AS sheets,
      (SELECT count(*) FROM target WHERE indicator_id = @id) + (SELECT count(*) FROM result WHERE indicator_id = @id)
        + (SELECT count(*) FROM bad_cell WHERE indicator_id = @id) + (SELECT count(*) FROM target_change WHERE indicator_id = @id)
        + (SELECT count(*) FROM attachment WHERE indicator_id = @id) AS figures,
      (SELECT count(*) FROM key_result WHERE indicator_id = @id) AS keyResults,
      (SELECT count(*) FROM improvement WHERE indicator_id = @id) AS improvements,
      (SELECT count(*) FROM breakdown WHERE indicator_id = @id) AS breakdowns,
      (SELECT count(*) FROM decision WHERE indicator_id = @id) AS decisions,
      (SELECT count(*) FROM root_cause WHERE indicator_id = @id) + (SELECT count(*) FROM hypothesis WHERE effect_id = @id OR cause_id = @id) AS causes`).get({ id }) as IndicatorUses
}
