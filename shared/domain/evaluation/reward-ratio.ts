import type { DecimalText, Points } from '../brand.ts'
import { exact, plain } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'

export interface RewardsAndPenalties { rewards: number; rewardPoints: Points; penalties: number; penaltyPoints: Points; vetoes: number }

/** 奖惩比. `count` and `points`: '4 : 1' or '1 : 2.5', the smaller side always 1; null where one side is missing. */
export interface LedgerRatio { count: string | null; points: string | null; sentence: string }

const oneSide = (value: Exact): DecimalText => plain(value.toDecimalPlaces(2))

/** Two decimals at most, half-up; equal sides are '1 : 1'. */
function ratio(left: Exact, right: Exact): string | null {
  if (left.isZero() || right.isZero()) return null
  return left.gte(right) ? `${oneSide(left.div(right))} : 1` : `1 : ${oneSide(right.div(left))}`
}

/** '−5' with the minus sign of print, not the hyphen. */
const signed = (points: Points): string => points.replace('-', '−')

/** The ratio in words, as an owner reads it out: '奖 12 次共 18 分，惩 3 次共 −5 分，次数比 4 : 1，分数比 3.6 : 1。' */
export function ratioOf({ rewards, rewardPoints, penalties, penaltyPoints, vetoes }: RewardsAndPenalties): LedgerRatio {
  const count = ratio(exact(String(rewards)), exact(String(penalties)))
  const points = ratio(exact(rewardPoints), exact(penaltyPoints).abs())
  const vetoed = vetoes === 0 ? '' : `另有一票否决 ${vetoes} 次。`
  const reward = `奖 ${rewards} 次共 ${signed(rewardPoints)} 分`
  const penalty = `惩 ${penalties} 次共 ${signed(penaltyPoints)} 分`
  if (rewards === 0 && penalties === 0) return { count, points, sentence: `没有奖，也没有惩。${vetoed}` }
  if (penalties === 0) return { count, points, sentence: `${reward}，没有惩，算不出比例。${vetoed}` }
  if (rewards === 0) return { count, points, sentence: `${penalty}，没有奖，算不出比例。${vetoed}` }
  return { count, points, sentence: `${reward}，${penalty}，次数比 ${count ?? ''}，分数比 ${points ?? ''}。${vetoed}` }
}
