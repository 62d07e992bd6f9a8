import type { DecimalText, Points } from '../../domain/brand.ts'
import type { Band, BandsRule, BinaryRule, BonusRule, DeductionRule, GrowthRule, InterpolationRule, JudgementRule, RatioRule } from '../../domain/scoring/rule.ts'

/** 比率法, capped at 120 % unless said otherwise. Ratios: '0.6' = 60 %. */
export const ratio = (floorRatio: DecimalText | null = null, cap: DecimalText = '1.2', lowerVariant: RatioRule['lowerVariant'] = '2-A/T'): RatioRule =>
  ({ kind: 'ratio', cap, floorRatio, lowerVariant })

/** 插值法 60 / 100 / 120. */
export const interpolation = (): InterpolationRule => ({ kind: 'interpolation', points: ['60', '100', '120'] })

type Step = readonly [bound: DecimalText, points: DecimalText]

/** 层差法 "≥ 98: 100, 95: 80 …, below the last: `rest`". Steps from the best down, as such tables are written. */
export function atLeast(award: BandsRule['award'], steps: readonly Step[], rest: DecimalText = '0'): BandsRule {
  let to: DecimalText | null = null
  const bands: Band[] = []
  for (const [from, points] of steps) {
    bands.unshift({ from, fromInclusive: true, to, toInclusive: false, points })
    to = from
  }
  return { kind: 'bands', award, bands: [{ from: null, fromInclusive: true, to, toInclusive: false, points: rest }, ...bands] }
}

/** 层差法 "≤ 35: 100, ≤ 45: 80 …, above the last: `rest`". Steps from the lowest up. */
export function atMost(award: BandsRule['award'], steps: readonly Step[], rest: DecimalText = '0'): BandsRule {
  let from: DecimalText | null = null
  const bands: Band[] = []
  for (const [to, points] of steps) {
    bands.push({ from, fromInclusive: from === null, to, toInclusive: true, points })
    from = to
  }
  return { kind: 'bands', award, bands: [...bands, { from, fromInclusive: false, to: null, toInclusive: false, points: rest }] }
}

/** 减分法 by number of events: `per` points each. */
export const perEvent = (per: Points): DeductionRule => ({ kind: 'deduction', basis: 'count', per, step: '1', partSteps: 'continuous' })

/** 减分法 by distance on the bad side of the target: `per` points for each `step`. */
export const perStep = (per: Points, step: DecimalText, partSteps: DeductionRule['partSteps'] = 'continuous'): DeductionRule =>
  ({ kind: 'deduction', basis: 'distance', per, step, partSteps })

export const bonus = (basePoints: Points, per: Points, step: DecimalText = '1'): BonusRule => ({ kind: 'bonus', basePoints, per, step })

export const growth = (basePoints: Points, perPercent: Points, base: GrowthRule['base']): GrowthRule =>
  ({ kind: 'growth', basePoints, perPercent, partSteps: 'continuous', base })

/** 非此即彼 on a figure that must reach the target. */
export const allOrNothing = (): BinaryRule => ({ kind: 'binary', meetsTarget: true })

export const judgement = (standard: string): JudgementRule => ({ kind: 'judgement', standard })
