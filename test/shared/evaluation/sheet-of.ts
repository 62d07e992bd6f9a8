import type { Exemption, SheetInput } from '../../../shared/domain/evaluation/evaluation.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import { rowOf } from '../scoring/rows.ts'

export const sheetOf = (rows: (RowInput & { exempt?: Exemption | null })[], more: Partial<SheetInput> = {}): SheetInput =>
  ({ rows: rows.map(row => ({ ...row, exempt: row.exempt ?? null })), adjustments: [], veto: null, ...more })

export const NO_BUSINESS: Exemption = { kind: 'no-business', reason: '' }

/** A ratio row whose attainment is `actual`: 0.9 scores 90 % of the weight. */
export const attained = (weight: string, actual: string | null, name = '指标'): RowInput =>
  rowOf({ kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, weight, { target: '1' }, actual, { name })
