import type { DecimalText } from '../brand.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { ScoringSettings } from '../evaluation/evaluation.ts'
import type { Light } from './row-score.ts'

export type LightLimits = Pick<ScoringSettings, 'redBelow' | 'amberBelow'>

const ONE = recurring('1')

/** The limit in points as it would be printed, so that exactly 80 % of 33.33 points is not red for a rounding. */
const limitOf = (weight: Exact, ratio: DecimalText): Exact => {
  const share = recurring(ratio)
  const limit = share === ONE ? weight : share.times(weight)
  return limit.dp() > 2 ? limit.toDP(2) : limit
}

/** Colour of a printed score on a row of `weight` points. */
export function lightOf(score: Exact, weight: Exact, limits: LightLimits): Light {
  if (score.gte(limitOf(weight, limits.amberBelow))) return 'green'
  return score.lt(limitOf(weight, limits.redBelow)) ? 'red' : 'amber'
}
