import type { Measured, PlanSource, PlanState } from '../../shared/api/improvements.ts'
import type { Day, DecisionId, EmployeeId, EvaluationId, Fen, ImprovementId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { Direction } from '../../shared/domain/indicator/indicator.ts'
import type { Connection } from '../database/open.ts'

/** One improvement step: a plan, or why none is needed. */
export interface ImprovementRow extends PlanMore {
  month: Month
  employeeId: EmployeeId
  kind: 'plan' | 'none-needed'
  lever: 1 | 2 | 3 | null
  action: string
  expected: string
  dueOn: Day | null
  indicatorId: IndicatorId | null
  reason: string
}

/** What a plan says beyond the step: where it comes from, who helps, what it costs, whose figures show its effect. */
export interface PlanMore {
  source: PlanSource
  decisionId: DecisionId | null
  sourceNote: string
  /** Code in the lever library; null for an own idea. */
  leverAction: string | null
  partners: string
  acceptance: string
  costFen: Fen | null
  measured: Measured
}
export interface ImprovementRecord extends ImprovementRow { id: ImprovementId; /** As on the month's sheet, where there is one. */ employeeName: string; state: PlanState; closedOn: Day | null; closingNote: string }

const COLUMNS = `i.id, i.month, i.employee_id AS employeeId, coalesce(v.name, e.name) AS employeeName, i.kind, i.lever, i.action, i.expected, i.due_on AS dueOn,
    i.indicator_id AS indicatorId, i.reason, i.source, i.decision_id AS decisionId, i.source_note AS sourceNote, i.lever_action AS leverAction, i.partners, i.acceptance,
    i.cost_fen AS costFen, i.measured, i.state, i.closed_on AS closedOn, i.closing_note AS closingNote`
const FROM = `
  FROM improvement i
  JOIN employee e ON e.id = i.employee_id
  LEFT JOIN evaluation v ON v.month = i.month AND v.employee_id = i.employee_id AND v.part = (SELECT max(x.part) FROM evaluation x WHERE x.month = i.month AND x.employee_id = i.employee_id)`

export const improvementsOfMonth = (db: Connection, month: Month): ImprovementRecord[] =>
  db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE i.month = ? ORDER BY coalesce(v.number, e.number), i.id`).all(month) as ImprovementRecord[]

export const improvementById = (db: Connection, id: ImprovementId): ImprovementRecord | undefined =>
  db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE i.id = ?`).get(id) as ImprovementRecord | undefined

/** A plan with the department and the indicator as they stood on its month's sheet, else as they are. Its own text says nothing of either. */
export interface PlanRecord extends ImprovementRecord { department: string; indicatorName: string; indicatorUnit: string; direction: Direction | null }

/** Plans opened in these months, newest first. */
export const plansBetween = (db: Connection, from: Month, to: Month): PlanRecord[] => db.prepare(`
  SELECT ${COLUMNS}, coalesce(v.department, d.name, '') AS department, coalesce(n.name, '') AS indicatorName, coalesce(n.unit, '') AS indicatorUnit, n.direction ${FROM}
  LEFT JOIN department d ON d.id = e.department_id
  LEFT JOIN indicator n ON n.id = i.indicator_id
  WHERE i.kind = 'plan' AND i.month BETWEEN ? AND ? ORDER BY i.month DESC, coalesce(v.number, e.number), i.id`).all(from, to) as PlanRecord[]

/** The month in which the first plan of all was opened; null without any. */
export const firstPlanMonth = (db: Connection): Month | null => db.prepare("SELECT min(month) FROM improvement WHERE kind = 'plan'").pluck().get() as Month | null

export function insertImprovement(db: Connection, row: ImprovementRow): ImprovementId {
  const added = db.prepare(`
    INSERT INTO improvement (month, employee_id, kind, lever, action, expected, due_on, indicator_id, reason, source, decision_id, source_note, lever_action, partners, acceptance, cost_fen, measured)
    VALUES (@month, @employeeId, @kind, @lever, @action, @expected, @dueOn, @indicatorId, @reason, @source, @decisionId, @sourceNote, @leverAction, @partners, @acceptance, @costFen, @measured)`).run(row)
  return Number(added.lastInsertRowid) as ImprovementId
}

export function updateImprovement(db: Connection, id: ImprovementId, row: ImprovementRow): void {
  db.prepare(`
    UPDATE improvement SET month = @month, employee_id = @employeeId, kind = @kind, lever = @lever, action = @action, expected = @expected,
      due_on = @dueOn, indicator_id = @indicatorId, reason = @reason, source = @source, decision_id = @decisionId, source_note = @sourceNote, lever_action = @leverAction,
      partners = @partners, acceptance = @acceptance, cost_fen = @costFen, measured = @measured WHERE id = @id`).run({ ...row, id })
}

export function putPlanState(db: Connection, id: ImprovementId, state: PlanState, closedOn: Day | null, closingNote: string): void {
  db.prepare('UPDATE improvement SET state = @state, closed_on = @closedOn, closing_note = @closingNote WHERE id = @id').run({ id, state, closedOn, closingNote })
}

/** A decision as far as a plan is made from it. */
export interface DecisionForPlan { month: Month; what: string; ownerId: EmployeeId | null; partners: string[]; dueOn: Day; acceptance: string; indicatorId: IndicatorId | null }
export function decisionForPlan(db: Connection, id: DecisionId): DecisionForPlan | undefined {
  const row = db.prepare(`
    SELECT month, what, owner_id AS ownerId, (SELECT json_group_array(value ->> '$.name') FROM json_each(partners)) AS partners, due_on AS dueOn, acceptance, indicator_id AS indicatorId
    FROM decision WHERE id = ?`).get(id) as (Omit<DecisionForPlan, 'partners'> & { partners: string }) | undefined
  return row === undefined ? undefined : { ...row, partners: JSON.parse(row.partners) as string[] }
}

export interface DecisionPlan { id: ImprovementId; month: Month; action: string; employeeName: string; state: PlanState }

/** Plans made from decisions, by decision; each oldest first. */
export function plansOfDecisions(db: Connection): Map<DecisionId, DecisionPlan[]> {
  const rows = db.prepare(`
    SELECT i.decision_id AS decisionId, i.id, i.month, i.action, coalesce(v.name, e.name) AS employeeName, i.state ${FROM}
    WHERE i.kind = 'plan' AND i.decision_id IS NOT NULL ORDER BY i.month, i.id`).all() as (DecisionPlan & { decisionId: DecisionId })[]
  return new Map([...Map.groupBy(rows, ({ decisionId }) => decisionId)].map(([id, plans]) => [id, plans.map(({ decisionId: _decision, ...plan }) => plan)]))
}

export function removeImprovement(db: Connection, id: ImprovementId): void {
  db.prepare('DELETE FROM improvement WHERE id = ?').run(id)
}

export interface Improvable { employeeId: EmployeeId; name: string; evaluationId: EvaluationId; improved: boolean }

/** Everybody employed in the month who has a sheet of it, once (under their last one), and whether they have a step. */
export const improvableOfMonth = (db: Connection, month: Month): Improvable[] => (db.prepare(`
  SELECT v.employee_id AS employeeId, v.name, v.id AS evaluationId,
    EXISTS (SELECT 1 FROM improvement i WHERE i.month = v.month AND i.employee_id = v.employee_id) AS improved
  FROM evaluation v JOIN employee e ON e.id = v.employee_id
  WHERE v.month = @month AND v.part = (SELECT max(x.part) FROM evaluation x WHERE x.month = v.month AND x.employee_id = v.employee_id) AND (e.joined_on IS NULL OR e.joined_on <= @month || '-31') AND (e.left_on IS NULL OR e.left_on >= @month || '-01')
  ORDER BY v.number`).all({ month }) as (Omit<Improvable, 'improved'> & { improved: number })[]).map((row) => ({ ...row, improved: row.improved === 1 }))
