import type { Day, DecimalText, EmployeeId, EvaluationId, Month, Points } from '../../shared/domain/brand.ts'
import type { SheetState, Veto } from '../../shared/domain/evaluation/evaluation.ts'
import type { Dimension } from '../../shared/domain/indicator/indicator.ts'
import type { Connection } from '../database/open.ts'

/** One sheet of the month without its rows, for laying side by side. */
export interface SideRecord {
  id: EvaluationId
  month: Month
  employeeId: EmployeeId
  part: number
  fromDay: Day | null
  toDay: Day | null
  number: string
  name: string
  department: string
  position: string
  managerId: EmployeeId | null
  managerName: string
  state: SheetState
  subtotal: Points | null
  adjustment: Points
  total: Points | null
  grade: string | null
  veto: Veto | null
  okrWeight: DecimalText | null
  okrScore: DecimalText | null
  confirmedBy: string | null
}

const SELECT = `
  SELECT id, month, employee_id AS employeeId, part, from_day AS fromDay, to_day AS toDay, number, name, department, position, manager_id AS managerId, manager_name AS managerName,
    sheet AS state, subtotal, adjustment, total, grade, veto, okr_weight AS okrWeight, okr_score AS okrScore, CASE WHEN confirmed_at IS NULL THEN NULL ELSE coalesce(confirmed_by, '') END AS confirmedBy
  FROM evaluation`

type Stored = Omit<SideRecord, 'veto'> & { veto: string | null }
const record = (row: unknown): SideRecord => ({ ...row as Stored, veto: (row as Stored).veto === null ? null : JSON.parse((row as Stored).veto ?? '') as Veto })

/** By number, then by part. */
export const sidesOfMonth = (db: Connection, month: Month): SideRecord[] => db.prepare(`${SELECT} WHERE month = ? ORDER BY number, part`).all(month).map(record)

/** Those of `ids` that exist. */
export const sidesById = (db: Connection, ids: readonly EvaluationId[]): SideRecord[] =>
  db.prepare(`${SELECT} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number, part`).all(JSON.stringify(ids)).map(record)

export interface SideRow { evaluationId: EvaluationId; dimension: Dimension; judged: 0 | 1; weight: Points; effectiveWeight: Points | null; score: Points | null; selfScore: Points | null }

/** The rows of the month's sheets, as far as sums over them need. */
export const sideRowsOfMonth = (db: Connection, month: Month): SideRow[] => db.prepare(`
  SELECT r.evaluation_id AS evaluationId, r.dimension, json_extract(r.rule, '$.kind') = 'judgement' AS judged, r.weight, r.effective_weight AS effectiveWeight, r.score, r.self_score AS selfScore
  FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id WHERE e.month = ?`).all(month) as SideRow[]

export interface SideAdjustment { evaluationId: EvaluationId; points: Points; reason: string; on: Day; kind: 'merit' | 'calibration' }

export const sideAdjustmentsOfMonth = (db: Connection, month: Month): SideAdjustment[] => db.prepare(`
  SELECT a.evaluation_id AS evaluationId, a.points, a.reason, a.on_day AS "on", a.kind
  FROM evaluation e JOIN adjustment a ON a.evaluation_id = e.id WHERE e.month = ? ORDER BY a.on_day, a.id`).all(month) as SideAdjustment[]

export function addCalibrations(db: Connection, given: readonly { evaluationId: EvaluationId; points: Points; reason: string; on: Day }[]): void {
  const add = db.prepare(`INSERT INTO adjustment (evaluation_id, points, reason, on_day, evidence, kind) VALUES (@evaluationId, @points, @reason, @on, '', 'calibration')`)
  for (const each of given) add.run(each)
}
