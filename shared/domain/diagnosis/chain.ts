import type { DecimalText, IndicatorId, Month } from '../brand.ts'
import type { Dimension } from '../indicator/indicator.ts'
import type { Light } from '../scoring/row-score.ts'

/** One month of an indicator at the scope looked at. */
export interface ChainPoint {
  month: Month
  /** Sum of the row scores over the sum of their weights (1 = all points): one measure for every scoring rule. Null without a scored row. */
  attainment: DecimalText | null
  light: Light | null
  /** Rows in scope that still have no score. */
  missing: number
  /** '28.5 万元，目标 30 万元', for people to read; '' where the rule has no figures, and in months before the one looked at. */
  shown: string
}

/** An indicator on the board. `points`: oldest first, the last is the month looked at. */
export interface ChainNode { indicatorId: IndicatorId; name: string; dimension: Dimension; points: ChainPoint[] }

/** Effect on the left, cause on the right. */
export interface ChainLink { causeId: IndicatorId; effectId: IndicatorId }

export const lastOf = ({ points }: ChainNode): ChainPoint | null => points.at(-1) ?? null
export const isRed = (node: ChainNode): boolean => lastOf(node)?.light === 'red'
