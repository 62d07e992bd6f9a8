import type { Day, DecimalText, EmployeeId, EvaluationId, ImprovementId, Month, Points } from '../../shared/domain/brand.ts'
import type { Dimension } from '../../shared/domain/indicator/indicator.ts'
import type { Connection } from '../database/open.ts'

/** One person's month, parts joined, under the names of the last part. */
export interface DashboardPerson { month: Month; employeeId: EmployeeId; evaluationId: EvaluationId; name: string; department: string; total: DecimalText | null; grade: string | null }

export const peopleOfMonths = (db: Connection, months: readonly Month[]): DashboardPerson[] => db.prepare(`
  SELECT month, employee_id AS employeeId, id AS evaluationId, name, department, CASE WHEN whole IS NULL THEN total ELSE whole ->> '$.total' END AS total, CASE WHEN whole IS NULL THEN grade ELSE whole ->> '$.grade' END AS grade
  FROM evaluation e WHERE month IN (SELECT value FROM json_each(?)) AND part = (SELECT max(x.part) FROM evaluation x WHERE x.month = e.month AND x.employee_id = e.employee_id)
  ORDER BY month, number`).all(JSON.stringify(months)) as DashboardPerson[]

/** What every row of a month reached out of what, and no more: for a month laid beside another. */
export interface ReachedRecord { month: Month; employeeId: EmployeeId; department: string; dimension: Dimension; exempt: boolean; score: Points | null; weight: Points }

export const reachedIn = (db: Connection, month: Month): ReachedRecord[] => (db.prepare(`
  SELECT e.month, e.employee_id AS employeeId, e.department, r.dimension, r.exempt IS NOT NULL AS exempt, r.score, coalesce(r.effective_weight, r.weight) AS weight
  FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id WHERE e.month = ?`).all(month) as (Omit<ReachedRecord, 'exempt'> & { exempt: number })[]).map((row) => ({ ...row, exempt: row.exempt === 1 }))

/** An open improvement plan with a day, of whichever month; the oldest day first. */
export interface OpenPlan { id: ImprovementId; month: Month; action: string; employeeName: string; dueOn: Day | null }

export const openPlans = (db: Connection): OpenPlan[] => db.prepare(`
  SELECT i.id, i.month, i.action, e.name AS employeeName, i.due_on AS dueOn FROM improvement i JOIN employee e ON e.id = i.employee_id
  WHERE i.kind = 'plan' AND i.state = 'open' ORDER BY i.due_on IS NULL, i.due_on, i.id`).all() as OpenPlan[]
