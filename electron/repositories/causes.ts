import type { Day, DepartmentId, EmployeeId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { Connection } from '../database/open.ts'

/** Whose figures: the columns `scope`, `department_id`, `employee_id`. */
export interface ScopeColumns { scope: 'company' | 'department' | 'person'; departmentId: DepartmentId | null; employeeId: EmployeeId | null }

export interface HypothesisRecord extends ScopeColumns {
  month: Month
  effectId: IndicatorId
  causeId: IndicatorId
  sentence: string
  verdict: 'confirmed' | 'rejected'
  note: string
  byName: string
  onDay: Day
}

const HYPOTHESIS = 'month, scope, department_id AS departmentId, employee_id AS employeeId, effect_id AS effectId, cause_id AS causeId, sentence, verdict, note, by_name AS byName, on_day AS onDay'
const SCOPE = 'scope = @scope AND coalesce(department_id, 0) = coalesce(@departmentId, 0) AND coalesce(employee_id, 0) = coalesce(@employeeId, 0)'
const WHOSE = `month = @month AND ${SCOPE}`

export const hypothesesOf = (db: Connection, where: ScopeColumns & { month: Month }): HypothesisRecord[] =>
  db.prepare(`SELECT ${HYPOTHESIS} FROM hypothesis WHERE ${WHOSE} ORDER BY id`).all(where) as HypothesisRecord[]

/** What was said at this scope in earlier months, oldest first. */
export const hypothesesBefore = (db: Connection, where: ScopeColumns & { month: Month }): HypothesisRecord[] =>
  db.prepare(`SELECT ${HYPOTHESIS} FROM hypothesis WHERE month < @month AND ${SCOPE} ORDER BY month, id`).all(where) as HypothesisRecord[]

export const hypothesesOfMonth = (db: Connection, month: Month): HypothesisRecord[] =>
  db.prepare(`SELECT ${HYPOTHESIS} FROM hypothesis WHERE month = ? ORDER BY id`).all(month) as HypothesisRecord[]

/** One word for each effect and cause; the last one said stands. */
export function putHypothesis(db: Connection, row: HypothesisRecord): void {
  db.prepare(`DELETE FROM hypothesis WHERE ${WHOSE} AND effect_id = @effectId AND cause_id = @causeId`).run(row)
  db.prepare(`
    INSERT INTO hypothesis (month, scope, department_id, employee_id, effect_id, cause_id, sentence, verdict, note, by_name, on_day)
    VALUES (@month, @scope, @departmentId, @employeeId, @effectId, @causeId, @sentence, @verdict, @note, @byName, @onDay)`).run(row)
}

export interface RootCauseRecord extends ScopeColumns { month: Month; indicatorId: IndicatorId; indicatorName: string; whys: string[]; conclusion: string }

export const rootCausesOfMonth = (db: Connection, month: Month): RootCauseRecord[] => (db.prepare(`
  SELECT c.month, c.scope, c.department_id AS departmentId, c.employee_id AS employeeId, c.indicator_id AS indicatorId, i.name AS indicatorName, c.whys, c.conclusion
  FROM root_cause c JOIN indicator i ON i.id = c.indicator_id WHERE c.month = ? ORDER BY c.id`).all(month) as (Omit<RootCauseRecord, 'whys'> & { whys: string })[])
  .map((row) => ({ ...row, whys: JSON.parse(row.whys) as string[] }))

/** Five whys and a conclusion; all empty removes it. */
export function putRootCause(db: Connection, { whys, conclusion, ...key }: Omit<RootCauseRecord, 'indicatorName'>): void {
  const row = { ...key, whys: JSON.stringify(whys), conclusion }
  db.prepare(`DELETE FROM root_cause WHERE ${WHOSE} AND indicator_id = @indicatorId`).run(row)
  if ([...whys, conclusion].every((text) => text.trim() === '')) return
  db.prepare(`
    INSERT INTO root_cause (month, scope, department_id, employee_id, indicator_id, whys, conclusion)
    VALUES (@month, @scope, @departmentId, @employeeId, @indicatorId, @whys, @conclusion)`).run(row)
}
