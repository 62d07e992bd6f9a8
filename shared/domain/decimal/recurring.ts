import type { DecimalText } from '../brand.ts'
import { exact } from './decimal.ts'
import type { Exact } from './decimal.ts'

const LIMIT = 2000
const parsed = new Map<DecimalText, Exact>()

/** `exact` for numbers that recur on every sheet (weights, caps, steps): parsed once and shared, since decimals are immutable. */
export function recurring(text: DecimalText): Exact {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const value = exact(text)
  if (parsed.size >= LIMIT) parsed.clear()
  parsed.set(text, value)
  return value
}
