import type { IndicatorId, KeyResultId, ObjectiveId } from '../../shared/domain/brand.ts'
import type { DraftKeyResult } from '../../shared/domain/okr/draft.ts'
import type { KeyResult } from '../../shared/domain/okr/okr.ts'
import type { Connection } from '../database/open.ts'

export interface KeyResultRecord extends KeyResult { objectiveId: ObjectiveId }

const SELECT = `
  SELECT id, objective_id AS objectiveId, title, kind, start, target, unit, weight, indicator_id AS indicatorId FROM key_result`

/** In the order of the objectives' ids, each objective's in their own order. */
export const keyResultsOf = (db: Connection, ids: readonly ObjectiveId[]): KeyResultRecord[] => db.prepare(
  `${SELECT} WHERE objective_id IN (SELECT value FROM json_each(?)) ORDER BY objective_id, sequence`).all(JSON.stringify(ids)) as KeyResultRecord[]

export const keyResultById = (db: Connection, id: KeyResultId): KeyResultRecord | undefined =>
  db.prepare(`${SELECT} WHERE id = ?`).get(id) as KeyResultRecord | undefined

/** Makes these the objective's key results in this order: one with an id keeps its check-ins, others are added, those left out go. */
export function layKeyResults(db: Connection, objectiveId: ObjectiveId, drafts: readonly DraftKeyResult[]): void {
  const kept = drafts.flatMap(({ id }) => (id === null ? [] : [id]))
  db.prepare('DELETE FROM key_result WHERE objective_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(objectiveId, JSON.stringify(kept))
  const add = db.prepare(`
    INSERT INTO key_result (objective_id, sequence, title, kind, start, target, unit, weight, indicator_id)
    VALUES (@objectiveId, @sequence, @title, @kind, @start, @target, @unit, @weight, @indicatorId)`)
  const change = db.prepare(`
    UPDATE key_result SET sequence = @sequence, title = @title, kind = @kind, start = @start, target = @target, unit = @unit, weight = @weight, indicator_id = @indicatorId
    WHERE id = @id AND objective_id = @objectiveId`)
  for (const [at, { id, ...draft }] of drafts.entries()) {
    const row = { ...draft, objectiveId, sequence: at + 1 }
    if (id === null) add.run(row)
    else change.run({ ...row, id })
  }
}

/** Those of `ids` that no indicator has. */
export const unknownIndicators = (db: Connection, ids: readonly IndicatorId[]): IndicatorId[] => db.prepare(
  'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM indicator)').pluck().all(JSON.stringify(ids)) as IndicatorId[]
