import { Exact, isAboveZero } from '../decimal/decimal.ts'
import { apportion } from './weights.ts'

/** 强制分布 as advice: how many of `n` people each grade takes, by largest remainder, ties to the higher (earlier) grade. */
export function distributionQuota(n: number, shares: readonly number[]): number[] {
  const parts = shares.map(share => new Exact(share))
  const sum = parts.reduce((total, part) => total.plus(part), new Exact(0))
  return n <= 0 || !isAboveZero(sum) ? shares.map(() => 0) : apportion(n, parts, sum)
}

/** Below this many people the page gives no quotas. */
export const DISTRIBUTION_MINIMUM = 10
