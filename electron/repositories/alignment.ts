import type { Day, DecimalText, IndicatorId, Month, Points } from '../../shared/domain/brand.ts'
import type { ServingRow } from '../../shared/domain/alignment/alignment-tree.ts'
import { servedOf } from '../../shared/domain/employee/served-spans.ts'
import { effectiveTarget, type Proration } from '../../shared/domain/evaluation/proration.ts'
import type { Direction } from '../../shared/domain/indicator/indicator.ts'
import type { Scope } from '../../shared/domain/principle/scope.ts'
import type { Quarter } from '../../shared/domain/quarter/quarter.ts'
import type { Connection } from '../database/open.ts'

/** A row of somebody's sheet as the tree of objectives sees it. */
export interface AlignedRow extends ServingRow {
  direction: Direction
  formula: string
  scope: Scope
  weight: Points
  exempt: boolean
  /** For the days the sheet is for. */
  target: DecimalText | null
  actual: DecimalText | null
  score: Points | null
}

export const alignedRows = (db: Connection, month: Month): AlignedRow[] => (db.prepare(`
  SELECT r.objective_id AS objectiveId, e.employee_id AS employeeId, e.name AS employeeName, r.indicator_id AS indicatorId, i.name AS indicatorName, r.unit, r.direction,
    r.definition AS formula, r.scope, r.weight, r.exempt IS NOT NULL AS exempt, r.name AS rowName, r.display_unit AS displayUnit, r.proration, e.from_day AS fromDay, e.to_day AS toDay, t.target, s.actual, r.score
  FROM evaluation e
  JOIN evaluation_row r ON r.evaluation_id = e.id
  JOIN indicator i ON i.id = r.indicator_id
  LEFT JOIN target t ON t.month = e.month AND t.employee_id = e.employee_id AND t.part = e.part AND t.indicator_id = r.indicator_id
  LEFT JOIN result s ON s.month = e.month AND s.employee_id = e.employee_id AND s.part = e.part AND s.indicator_id = r.indicator_id
  WHERE e.month = ? ORDER BY e.number, r.sequence`).all(month) as (Omit<AlignedRow, 'exempt'> & { exempt: number; rowName: string; displayUnit: string; proration: Proration; fromDay: Day | null; toDay: Day | null })[])
  .map(({ rowName, displayUnit, proration, fromDay, toDay, ...row }) => ({
    ...row, exempt: row.exempt === 1,
    target: effectiveTarget({ name: rowName, unit: row.unit, displayUnit, definition: row.formula, proration }, row.target, servedOf(month, fromDay, toDay)),
  }))

/** A key result of the company that measures an indicator: what the quarter is to come to, in the key result's own unit. */
export interface CompanyKeyResult { title: string; target: DecimalText; keyResultUnit: string; indicatorId: IndicatorId; indicatorName: string; unit: string; direction: Direction; formula: string }

export const companyKeyResults = (db: Connection, quarter: Quarter): CompanyKeyResult[] => db.prepare(`
  SELECT k.title, k.target, k.unit AS keyResultUnit, k.indicator_id AS indicatorId, i.name AS indicatorName, i.unit, i.direction, i.formula
  FROM objective o JOIN key_result k ON k.objective_id = o.id JOIN indicator i ON i.id = k.indicator_id
  WHERE o.quarter = ? AND o.level = 'company' AND k.target IS NOT NULL AND k.kind <> 'milestone' ORDER BY o.id, k.sequence`).all(quarter) as CompanyKeyResult[]
