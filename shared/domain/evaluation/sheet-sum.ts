import type { Points } from '../brand.ts'
import type { CombinedScore } from '../mix/combined-score.ts'
import type { Grade, SheetScore, SheetState } from './evaluation.ts'

/** What a sheet adds up to before it is put into words. */
export interface SheetSum {
  state: SheetState
  rows: SheetScore['rows']
  /** Weights minus 100. */
  difference: Points
  subtotal: Points | null
  /** Sum of the adjustments before and after the clamp to ± limit. */
  adjusted: Points
  adjustment: Points
  /** Subtotal and adjustment before and after the clamp to floor..cap. */
  raw: Points | null
  kpi: Points | null
  /** KPI and OKR in one, before it is clamped once more; null where OKR has no part or no score yet. */
  combined: CombinedScore | null
  total: Points | null
  grade: Grade | null
}
