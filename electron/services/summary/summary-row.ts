import { servedOf } from '../../../shared/domain/employee/served-spans.ts'
import { effectiveTarget } from '../../../shared/domain/evaluation/proration.ts'
import type { SeriesRow } from '../../../shared/domain/diagnosis/series.ts'
import { figuresUsed } from '../../../shared/domain/scoring/figures-used.ts'
import type { BenefitRowRecord, SummaryRowRecord } from '../../repositories/summary-rows.ts'

/** A stored row as it was scored: its target for the days served. Field by field: a year of a big firm is thousands of rows, and spreading each costs several times as much. */
export function summaryRow(record: SummaryRowRecord): SeriesRow {
  const { month, rule } = record
  return {
    month, employeeId: record.employeeId, department: record.department, indicatorId: record.indicatorId, name: record.name, definition: record.definition, unit: record.unit, displayUnit: record.displayUnit,
    direction: record.direction, dimension: record.dimension, scope: record.scope, feed: record.feed, rule: rule.kind, exempt: record.exempt, wantsTarget: figuresUsed(rule).needs.includes('target'),
    target: effectiveTarget(record, record.target, servedOf(month, record.fromDay, record.toDay)),
    actual: record.actual, weight: record.weight, score: record.score, light: record.light,
  }
}

/** A past month's 效益 row for the sums over the company. What it scored is not looked at: no points, no light. */
export function benefitRow(record: BenefitRowRecord): SeriesRow {
  const { month, rule } = record
  return {
    month, employeeId: record.employeeId, department: record.department, indicatorId: record.indicatorId, name: record.name, definition: record.definition, unit: record.unit, displayUnit: record.displayUnit,
    direction: record.direction, dimension: 'benefit', scope: record.scope, feed: record.feed, rule: rule.kind, exempt: record.exempt, wantsTarget: figuresUsed(rule).needs.includes('target'),
    target: effectiveTarget(record, record.target, servedOf(month, record.fromDay, record.toDay)), actual: record.actual, weight: '0', score: null, light: null,
  }
}
