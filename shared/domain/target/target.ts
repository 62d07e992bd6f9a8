import type { DecimalText } from '../brand.ts'

/** Figures agreed for employee × indicator × month, in the indicator's stored unit. `base` is the base period of 增长率法. */
export interface TargetFigures {
  /** 底线 */
  floor: DecimalText | null
  /** 目标 */
  target: DecimalText | null
  /** 挑战 */
  stretch: DecimalText | null
  base: DecimalText | null
}

export const NO_FIGURES: TargetFigures = { floor: null, target: null, stretch: null, base: null }
