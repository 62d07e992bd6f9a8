import type { IndicatorId } from '../brand.ts'

/** 四维, causes on the right: 效益 ← 效用 ← 效率 ← 能力. */
export const DIMENSIONS = ['benefit', 'utility', 'efficiency', 'capability'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const DIMENSION_NAMES: Record<Dimension, string> = { benefit: '效益', utility: '效用', efficiency: '效率', capability: '能力' }

export const DIRECTIONS = ['higher', 'lower'] as const
export type Direction = (typeof DIRECTIONS)[number]
export const DIRECTION_NAMES: Record<Direction, string> = { higher: '越高越好', lower: '越低越好' }

export const FREQUENCIES = ['month', 'quarter'] as const
export type Frequency = (typeof FREQUENCIES)[number]
export const FREQUENCY_NAMES: Record<Frequency, string> = { month: '月', quarter: '季' }

/** duty 职责 or value 价值观 (C15 is the one value-kind indicator of the library). */
export const INDICATOR_KINDS = ['duty', 'value'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

/** What is measured. `code` is the library's (B01 …) or the company's own (X001 …). */
export interface Indicator {
  id: IndicatorId
  code: string
  name: string
  dimension: Dimension
  /** The unit figures are stored in: '元', '%', '次' … */
  unit: string
  direction: Direction
  formula: string
  source: string
  frequency: Frequency
  kind: IndicatorKind
}

/** Units a row may be shown in, with how many stored units make one shown unit. Stored 元, shown 万元. */
export const DISPLAY_FACTORS: Record<string, Record<string, string>> = { 元: { 元: '1', 万元: '10000' } }

/** '10000' for ('元','万元'); '1' whenever the unit is shown as stored. */
export const displayFactor = (unit: string, displayUnit: string): string => DISPLAY_FACTORS[unit]?.[displayUnit] ?? '1'
