import type { Points } from '../brand.ts'
import { isBelowZero } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { DEFAULT_SETTINGS } from '../evaluation/evaluation.ts'
import { scoreBands } from './bands.ts'
import { scoreBinary } from './binary.ts'
import { scoreBonus } from './bonus.ts'
import { scoreDeduction } from './deduction.ts'
import { shiftOf, figure } from './figure-text.ts'
import { scoreGrowth } from './growth.ts'
import { scoreInterpolation } from './interpolation.ts'
import { scoreJudgement } from './judgement.ts'
import { lightOf } from './light.ts'
import type { LightLimits } from './light.ts'
import { scoreNearness } from './nearness.ts'
import { refused } from './outcome.ts'
import type { Outcome, ScoredRow, Worth } from './outcome.ts'
import { scoreRatio } from './ratio.ts'
import type { RowInput, RowScore } from './row-score.ts'

/**
 * One row's score, rounded once. `effectiveWeight` (points) is given where an exempt row's weight was shared out:
 * the row is scored on its published weight, then multiplied by effective / published.
 */
export function scoreRow(input: RowInput, limits: LightLimits = DEFAULT_SETTINGS, effectiveWeight: Points | null = null): RowScore {
  const weight = recurring(input.weight)
  const row: ScoredRow = { input, weight, higher: input.direction === 'higher', shift: shiftOf(input.unit, input.displayUnit) }
  const outcome = isBelowZero(weight) ? refused('rule-invalid', `权重 ${figure(input.weight)} 为负；请改为 0 以上`) : outcomeOf(row)
  if (outcome.state !== 'worth') return outcome
  return printed({ ...outcome, lead: `${input.lead ?? ''}${outcome.lead}` }, weight, effectiveWeight === null || weight.isZero() ? null : recurring(effectiveWeight), limits)
}

function outcomeOf(row: ScoredRow): Outcome {
  const { rule } = row.input
  switch (rule.kind) {
    case 'ratio': return scoreRatio(rule, row)
    case 'interpolation': return scoreInterpolation(rule, row)
    case 'bands': return scoreBands(rule, row)
    case 'deduction': return scoreDeduction(rule, row)
    case 'bonus': return scoreBonus(rule, row)
    case 'growth': return scoreGrowth(rule, row)
    case 'binary': return scoreBinary(rule, row)
    case 'judgement': return scoreJudgement(row)
    case 'nearness': return scoreNearness(row)
  }
}

function printed(worth: Worth, weight: Exact, effective: Exact | null, limits: LightLimits): RowScore {
  const top = effective === null ? worth.top : worth.top.times(effective)
  const bottom = effective === null ? worth.bottom : worth.bottom === null ? weight : worth.bottom.times(weight)
  const value = bottom === null ? top : top.div(bottom)
  const rounded = value.toDP(2)
  const score = rounded.isZero() ? '0.00' : rounded.toFixed(2)
  const sentence = `${worth.lead}${sumOf(worth, value, weight, effective, score)}${worth.note}`
  return { state: 'scored', score, light: lightOf(rounded, effective ?? weight, limits), sentence }
}

function sumOf(worth: Worth, value: Exact, weight: Exact, effective: Exact | null, score: string): string {
  const scale = effective === null || value.isZero() ? null : ` × 有效权重 ${effective.toFixed()}`
  const published = ` ÷ 公布权重 ${weight.toFixed()}`
  if (worth.chain === null) return scale === null ? `得 ${score}` : `${worth.top.toFixed()} 分${scale}${published} = ${score}`
  const split = worth.byProducts !== null && isHalfCent(value) ? worth.byProducts() : null
  if (split !== null) return `${split[0]}${scale ?? ''} ÷ ${split[1]}${scale === null ? '' : published} = ${score}`
  if (scale === null) return `${worth.chain} = ${score}`
  return `${worth.open ? `(${worth.chain})` : worth.chain}${scale}${published} = ${score}`
}

/** Exactly between two printed values, e.g. 14.225. */
const isHalfCent = (value: Exact): boolean => value.dp() === 3 && value.toFixed().endsWith('5')
