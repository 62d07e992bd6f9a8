import type { DecimalText, EmployeeId, IndicatorId, Month } from '../../shared/domain/brand.ts'
import type { Direction } from '../../shared/domain/indicator/indicator.ts'
import type { Connection } from '../database/open.ts'

/** A 效益 target or result somebody has in a month, whether or not there is a sheet for it; `department` is today's. */
export interface BenefitFigure {
  month: Month
  employeeId: EmployeeId
  department: string
  indicatorId: IndicatorId
  code: string
  name: string
  definition: string
  unit: string
  direction: Direction
  target: DecimalText | null
  actual: DecimalText | null
}

export const benefitFigures = (db: Connection, months: readonly Month[]): BenefitFigure[] => db.prepare(`
  WITH known AS (
    SELECT month, employee_id, indicator_id, part FROM result WHERE month IN (SELECT value FROM json_each(@months)) AND actual IS NOT NULL
    UNION SELECT month, employee_id, indicator_id, part FROM target WHERE month IN (SELECT value FROM json_each(@months)))
  SELECT k.month, k.employee_id AS employeeId, coalesce(d.name, '') AS department, i.id AS indicatorId, i.code, i.name, i.formula AS definition, i.unit, i.direction, t.target, s.actual
  FROM known k
  JOIN indicator i ON i.id = k.indicator_id AND i.dimension = 'benefit'
  JOIN employee e ON e.id = k.employee_id
  LEFT JOIN department d ON d.id = e.department_id
  LEFT JOIN target t ON t.month = k.month AND t.employee_id = k.employee_id AND t.indicator_id = k.indicator_id AND t.part = k.part
  LEFT JOIN result s ON s.month = k.month AND s.employee_id = k.employee_id AND s.indicator_id = k.indicator_id AND s.part = k.part
  ORDER BY k.month, k.employee_id`).all({ months: JSON.stringify(months) }) as BenefitFigure[]
