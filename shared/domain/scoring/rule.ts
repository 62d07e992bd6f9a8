import type { DecimalText, Points } from '../brand.ts'

/** Whether part steps count: 连续 / 进位 / 舍去. */
export const PART_STEPS = ['continuous', 'ceil', 'floor'] as const
export type PartSteps = (typeof PART_STEPS)[number]

/** One interval of 层差法. A missing bound is open-ended; `fromInclusive` defaults to true, `toInclusive` to false. */
export interface Band {
  from: DecimalText | null
  fromInclusive: boolean
  to: DecimalText | null
  toInclusive: boolean
  /** Points, or percent of the weight, as the rule's `award` says. */
  points: DecimalText
}

/** 比率法. `cap` and `floorRatio` are ratios (1.2 = 120 %). The row's 底线 overrides `floorRatio`. */
export interface RatioRule { kind: 'ratio'; cap: DecimalText; floorRatio: DecimalText | null; lowerVariant: '2-A/T' | 'T/A' }
/** 插值法. Percent of the weight reached at 底线, 目标, 挑战; default 60 / 100 / 120. */
export interface InterpolationRule { kind: 'interpolation'; points: [DecimalText, DecimalText, DecimalText] }
/** 层差法. Bands ordered from low to high, each boundary in exactly one band. */
export interface BandsRule { kind: 'bands'; award: 'points' | 'percent'; bands: Band[] }
/** 减分法. `per` points for each event (count) or for each `step` (indicator's own unit) on the bad side of the target. */
export interface DeductionRule { kind: 'deduction'; basis: 'count' | 'distance'; per: Points; step: DecimalText; partSteps: PartSteps }
/** 加分法. `basePoints` at the target, `per` points for each full `step` above it. */
export interface BonusRule { kind: 'bonus'; basePoints: Points; per: Points; step: DecimalText }
/** 增长率法. Where the base comes from; 'rate' means the actual already is the growth in %. */
export const GROWTH_BASES = ['rate', 'last-month', 'last-year', 'typed'] as const
export interface GrowthRule { kind: 'growth'; basePoints: Points; perPercent: Points; partSteps: PartSteps; base: (typeof GROWTH_BASES)[number] }
/** 非此即彼. The actual is 1 / 0; with `meetsTarget` it is a figure that must reach the target. */
export interface BinaryRule { kind: 'binary'; meetsTarget: boolean }
/** 说明法. The manager gives points against `standard`, with a reason. */
export interface JudgementRule { kind: 'judgement'; standard: string }
/** 接近型. Attainment 1 - |A - T| / |T|. */
export interface NearnessRule { kind: 'nearness' }

export type Rule = RatioRule | InterpolationRule | BandsRule | DeductionRule | BonusRule | GrowthRule | BinaryRule | JudgementRule | NearnessRule
export type RuleKind = Rule['kind']
export const RULE_KINDS = ['ratio', 'interpolation', 'bands', 'deduction', 'bonus', 'growth', 'binary', 'judgement', 'nearness'] as const satisfies readonly RuleKind[]

export const RULE_NAMES: Record<RuleKind, string> = {
  ratio: '比率法', interpolation: '插值法', bands: '层差法', deduction: '减分法', bonus: '加分法',
  growth: '增长率法', binary: '非此即彼', judgement: '说明法', nearness: '接近型',
}
