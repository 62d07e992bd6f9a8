import { Decimal } from 'decimal.js'
import type { DecimalText } from '../brand.ts'

/** Exact decimals for every score, weight, target and result. 40 digits is far beyond 15 digit inputs multiplied twice. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 })
export type Exact = InstanceType<typeof Exact>

const CANONICAL = /^-?(0|[1-9]\d{0,20})(\.\d{1,15})?$/

/** True for text such as '-12.50' that the database accepts as a decimal. */
export const isDecimalText = (text: string): boolean => CANONICAL.test(text)

/** Parses canonical decimal text. Throws RangeError on anything else: callers validate at the border. */
export function exact(text: DecimalText): Exact {
  if (!isDecimalText(text)) throw new RangeError(`not a decimal: ${text.slice(0, 40)}`)
  return new Exact(text)
}

/** Both false for zero of either sign, and cheaper than comparing with 0. */
export const isBelowZero = (value: Exact): boolean => value.isNegative() && !value.isZero()
export const isAboveZero = (value: Exact): boolean => value.isPositive() && !value.isZero()

/** Canonical text without trailing zeros: 38.00 -> '38', 28.50 -> '28.5'. */
export const plain = (value: Exact): DecimalText => (value.isZero() ? '0' : value.toFixed())

/** Half-up to two decimals, always printed with both: 35.175 -> '35.18'. */
export const twoPlaces = (value: Exact): DecimalText => {
  const text = value.toFixed(2, Decimal.ROUND_HALF_UP)
  return text === '-0.00' ? '0.00' : text
}
