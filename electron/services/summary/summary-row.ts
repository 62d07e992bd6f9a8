import { servedOf } from '../../../shared/domain/employee/served-spans.ts'
import { effectiveRow } from '../../../shared/domain/evaluation/proration.ts'
import { figuresUsed } from '../../../shared/domain/scoring/figures-used.ts'
import type { SummaryRow } from '../../../shared/domain/summary/facts.ts'
import type { SummaryRowRecord } from '../../repositories/summary-rows.ts'

/** A stored row as it was scored: its target for the days served. */
export function summaryRow({ fromDay, toDay, floor, target, stretch, base, rule, proration, ...row }: SummaryRowRecord): SummaryRow {
  const served = servedOf(row.month, fromDay, toDay)
  const figures = { floor, target, stretch, base }
  const { feed, ...own } = row
  return {
    ...own, feed, rule: rule.kind, wantsTarget: figuresUsed(rule).needs.includes('target'),
    target: served === null ? target : effectiveRow({ ...row, rule, figures, proration }, served).figures.target,
  }
}
