import type { BadCell, FigureField } from '../../shared/api/figures.ts'
import type { EvaluationId, Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'
import type { TargetKey } from './targets.ts'

export interface BadCellKey extends TargetKey { field: FigureField }

/** Those that can be mended: cells of a row that still stands on somebody's sheet. */
export const badCellsOfMonth = (db: Connection, month: Month): BadCell[] => db.prepare(`
  SELECT b.employee_id AS employeeId, b.indicator_id AS indicatorId, b.part, b.field, b.text, b.reason
  FROM bad_cell b
  JOIN evaluation e ON e.month = b.month AND e.employee_id = b.employee_id AND e.part = b.part
  JOIN evaluation_row r ON r.evaluation_id = e.id AND r.indicator_id = b.indicator_id
  WHERE b.month = ? ORDER BY e.number, e.part, r.sequence, b.field`).all(month) as BadCell[]

/** Unmended cells on rows that count: such a sheet cannot be confirmed. */
export const badCellsOfSheet = (db: Connection, id: EvaluationId): number => db.prepare(`
  SELECT count(*) FROM evaluation e
  JOIN evaluation_row r ON r.evaluation_id = e.id AND r.state <> 'exempt'
  JOIN bad_cell b ON b.month = e.month AND b.employee_id = e.employee_id AND b.part = e.part AND b.indicator_id = r.indicator_id
  WHERE e.id = ?`).pluck().get(id) as number

export function putBadCells(db: Connection, cells: readonly (BadCellKey & { text: string; reason: string })[]): void {
  const put = db.prepare(`
    INSERT INTO bad_cell (month, employee_id, indicator_id, part, field, text, reason) VALUES (@month, @employeeId, @indicatorId, @part, @field, @text, @reason)
    ON CONFLICT (month, employee_id, indicator_id, part, field) DO UPDATE SET text = excluded.text, reason = excluded.reason`)
  for (const cell of cells) put.run(cell)
}

/** A figure that is good now: what was wrong before is gone. */
export function removeBadCells(db: Connection, keys: readonly BadCellKey[]): void {
  const remove = db.prepare('DELETE FROM bad_cell WHERE month = @month AND employee_id = @employeeId AND indicator_id = @indicatorId AND part = @part AND field = @field')
  for (const { month, employeeId, indicatorId, part, field } of keys) remove.run({ month, employeeId, indicatorId, part, field })
}
