import type { Points } from '../brand.ts'
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
  total: Points | null
  grade: Grade | null
}
