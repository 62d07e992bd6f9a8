import type { DecimalText, Points } from '../brand.ts'
import { Exact, exact, twoPlaces } from '../decimal/decimal.ts'
import { figure } from '../scoring/figure-text.ts'

/** What the owner reads before a combined score is switched on for a position. */
export const COMBINED_COST =
  '合并计分会把 OKR 变成 KPI：得分一进工资，大家就会把目标定得容易达到，不敢再提有挑战的目标，也不愿公开没做好的部分。OKR 本来靠精神激励，不带压力。建议不合并；确实要合并，OKR 的比重不要超过 30 %。'

export interface CombinedScore {
  /** 2 decimals; null while the OKR has no score. */
  score: Points | null
  /** OKR score x 100, half-up to 2 decimals: what is printed and multiplied. */
  okrPoints: Points | null
  /** Chinese, shows the sum so that a calculator gives the same. */
  sentence: string
}

/**
 * KPI total and OKR score in one (domain.md 4, off by default): KPI x (100 − w) % + OKR points x w %, rounded half-up once.
 * `kpiTotal` in points, `okrScore` 0..1 or null, `okrWeight` in percent. Throws RangeError outside these ranges.
 */
export function combinedScore(kpiTotal: Points, okrScore: DecimalText | null, okrWeight: DecimalText): CombinedScore {
  const weight = exact(okrWeight)
  if (weight.lt(0) || weight.gt(100)) throw new RangeError('OKR weight outside 0..100')
  const kpi = exact(kpiTotal)
  if (weight.isZero()) return { score: twoPlaces(kpi), okrPoints: null, sentence: `OKR 不计入得分，KPI 得分 ${twoPlaces(kpi)}。` }
  if (okrScore === null) return { score: null, okrPoints: null, sentence: `OKR 还没有得分，占 ${figure(okrWeight)} %，合并得分要等它。` }
  if (exact(okrScore).lt(0) || exact(okrScore).gt(1)) throw new RangeError('OKR score outside 0..1')
  const okrPoints = twoPlaces(exact(okrScore).times(100))
  const rest = new Exact(100).minus(weight)
  const score = twoPlaces(kpi.times(rest).plus(exact(okrPoints).times(weight)).div(100))
  return { score, okrPoints, sentence: `KPI ${figure2(kpiTotal)} × ${figure(rest.toFixed())} % + OKR ${okrPoints} × ${figure(okrWeight)} % = ${score}（OKR 得分 × 100 = ${okrPoints}）` }
}

const figure2 = (points: Points): string => (exact(points).dp() > 2 ? figure(points) : twoPlaces(exact(points)))
