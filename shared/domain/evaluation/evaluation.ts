import type { AdjustmentId, Day, DecimalText, Points } from '../brand.ts'
import type { RowInput, RowScore } from '../scoring/row-score.ts'

/** One grade as a half-open interval [from, next grade's from). Listed from the best down; the last one starts at 0. */
export interface Grade { code: string; from: Points; coefficient: DecimalText }

/** The company's limits. Ratios: 0.8 = 80 %. */
export interface ScoringSettings {
  grades: Grade[]
  /** Sum of adjustments is clamped to ± this many points. */
  adjustmentLimit: Points
  totalFloor: Points
  totalCap: Points
  redBelow: DecimalText
  amberBelow: DecimalText
}

export const DEFAULT_SETTINGS: ScoringSettings = {
  grades: [
    { code: 'S', from: '95', coefficient: '1.5' }, { code: 'A', from: '85', coefficient: '1.2' }, { code: 'B', from: '70', coefficient: '1' },
    { code: 'C', from: '60', coefficient: '0.7' }, { code: 'D', from: '0', coefficient: '0' },
  ],
  adjustmentLimit: '10', totalFloor: '0', totalCap: '120', redBelow: '0.8', amberBelow: '1',
}

/** 免考. 'quarterly' is set by the program before the quarter's last month. */
export const EXEMPT_KINDS = ['no-business', 'quarterly', 'other'] as const
export interface Exemption { kind: (typeof EXEMPT_KINDS)[number]; reason: string }

/** 加减分: points are signed. */
export interface Adjustment { id: AdjustmentId; points: Points; reason: string; on: Day; evidence: string }

/** 一票否决. */
export const VETO_KINDS = ['false-report', 'private-deal', 'kickback', 'leak'] as const
export type VetoKind = (typeof VETO_KINDS)[number]
export const VETO_NAMES: Record<VetoKind, string> = { 'false-report': '虚报业绩', 'private-deal': '飞单', kickback: '回扣', leak: '泄密' }
export interface Veto { kind: VetoKind; reason: string; on: Day }

/** OKR's part in a combined score: off unless the position asks for it. */
export interface SheetOkr {
  /** Percent of the total. */
  weight: DecimalText
  /** 0..1: mean of those of the person's objectives of the quarter that have a score; null while none has. */
  score: DecimalText | null
  objectives: number
  scored: number
}

export interface SheetInput {
  rows: (RowInput & { exempt: Exemption | null })[]
  adjustments: Pick<Adjustment, 'points'>[]
  veto: Pick<Veto, 'kind'> | null
  okr?: SheetOkr | null
}

/** Why there is no total: nothing at all while a result is missing. */
export type SheetState = 'scored' | 'incomplete' | 'refused' | 'excused' | 'weights-wrong'

export interface SheetScore {
  state: SheetState
  /** In the order of the input; `effectiveWeight` has 2 decimals where weight was redistributed. */
  rows: { effectiveWeight: Points | null; score: RowScore }[]
  /** Sum of the printed row scores; null unless state is 'scored'. */
  subtotal: Points | null
  /** Sum after the clamp. */
  adjustment: Points
  total: Points | null
  grade: string | null
  coefficient: DecimalText | null
  /** One Chinese sentence: how the total came about, or what is missing. */
  sentence: string
}
