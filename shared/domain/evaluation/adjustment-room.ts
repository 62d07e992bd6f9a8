import type { Points } from '../brand.ts'
import { exact, plain, type Exact } from '../decimal/decimal.ts'

const ZERO = exact('0')
const notBelowZero = (value: Exact): Points => plain(value.isNegative() ? ZERO : value)

/** How many points may still be given and taken before the sum of a sheet's adjustments is clamped to ± limit. */
export function adjustmentRoom(limit: Points, others: readonly { points: Points }[]): { up: Points; down: Points } {
  const sum = others.reduce((total, { points }) => total.plus(exact(points)), ZERO)
  return { up: notBelowZero(exact(limit).minus(sum)), down: notBelowZero(exact(limit).plus(sum)) }
}
