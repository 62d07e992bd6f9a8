import type { AppealOutcome } from '../../shared/domain/appeal/appeal.ts'
import type { AdjustmentId, AppealId, Day, EmployeeId, Month, Points } from '../../shared/domain/brand.ts'
import type { AgreedPoint } from '../../shared/domain/interview/interview.ts'
import type { Connection } from '../database/open.ts'

// Everything kept about one person beside the scores, newest first. No pay, no answers of the fit questionnaire.

export interface PastAdjustment { id: AdjustmentId; month: Month; points: Points; reason: string; on: Day; evidence: string; kind: 'merit' | 'calibration' }
export const adjustmentsOfEmployee = (db: Connection, employeeId: EmployeeId): PastAdjustment[] => db.prepare(`
  SELECT a.id, e.month, a.points, a.reason, a.on_day AS "on", a.evidence, a.kind
  FROM evaluation e JOIN adjustment a ON a.evaluation_id = e.id WHERE e.employee_id = ? ORDER BY e.month DESC, a.on_day DESC, a.id DESC`).all(employeeId) as PastAdjustment[]

export interface PastImprovement { month: Month; kind: 'plan' | 'none-needed'; action: string; expected: string; dueOn: Day | null; reason: string }
export const improvementsOfEmployee = (db: Connection, employeeId: EmployeeId): PastImprovement[] => db.prepare(`
  SELECT month, kind, action, expected, due_on AS dueOn, reason FROM improvement WHERE employee_id = ? ORDER BY month DESC, id`).all(employeeId) as PastImprovement[]

export interface PastInterview { month: Month; heldOn: Day; byName: string; agreed: AgreedPoint[]; signedOn: Day | null }
export const interviewsOfEmployee = (db: Connection, employeeId: EmployeeId): PastInterview[] => (db.prepare(`
  SELECT month, held_on AS heldOn, by_name AS byName, agreed, signed_on AS signedOn FROM interview WHERE employee_id = ? ORDER BY month DESC`).all(employeeId) as (Omit<PastInterview, 'agreed'> & { agreed: string })[])
  .map((row) => ({ ...row, agreed: JSON.parse(row.agreed) as AgreedPoint[] }))

export interface PastAppeal { id: AppealId; month: Month; on: Day; rowName: string; reason: string; outcome: AppealOutcome; answer: string }
export const appealsOfEmployee = (db: Connection, employeeId: EmployeeId): PastAppeal[] => db.prepare(`
  SELECT a.id, e.month, a.filed_on AS "on", coalesce(r.name, '') AS rowName, a.reason, a.outcome, a.answer
  FROM evaluation e JOIN appeal a ON a.evaluation_id = e.id LEFT JOIN evaluation_row r ON r.id = a.row_id
  WHERE e.employee_id = ? ORDER BY e.month DESC, a.filed_on DESC, a.id DESC`).all(employeeId) as PastAppeal[]
