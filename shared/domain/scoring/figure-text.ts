import type { DecimalText } from '../brand.ts'
import { exact, plain, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { displayFactor } from '../indicator/indicator.ts'

const HUNDRED = recurring('100')

/** How many stored units make one shown unit; null when the figure is shown as it is stored. */
export const factorOf = (unit: string, displayUnit: string): Exact | null => {
  const factor = displayFactor(unit, displayUnit)
  return factor === '1' ? null : recurring(factor)
}

const trimmed = (text: DecimalText): string => {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

const minus = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : text)
const bracketed = (text: string): string => (text.startsWith('-') ? `(−${text.slice(1)})` : text)
const inUnit = (text: DecimalText, factor: Exact | null): string => (factor === null ? trimmed(text) : plain(exact(text).div(factor)))

/** A stored figure in the display unit, exact: '285000' -> '28.5', '-5.0' -> '−5'. */
export const figure = (text: DecimalText, factor: Exact | null): string => minus(inUnit(text, factor))

/** The same inside a sum, where a negative figure stands in parentheses: '(−5)'. */
export const term = (text: DecimalText, factor: Exact | null): string => bracketed(inUnit(text, factor))

/** An exact number in a sentence; one that has no short end is printed to 6 decimals. */
export const number = (value: Exact): string => minus(plain(value.dp() > 6 ? value.toDP(6) : value))

/** The same inside a sum. */
export const numberTerm = (value: Exact): string => bracketed(plain(value))

/** A ratio setting as percent: 1.2 -> '120 %'. */
export const percentSetting = (ratio: Exact): string => `${minus(plain(ratio.times(HUNDRED)))} %`

/** top / bottom as percent, half-up to two decimals: '95.00 %'. */
export const percent = (top: Exact, bottom: Exact): string => `${minus(twoPlaces(top.times(HUNDRED).div(bottom)))} %`

/** The same beside a limit it has passed, with as many decimals as it takes to tell the two apart. */
export function percentPast(top: Exact, bottom: Exact, limit: Exact): string {
  const value = top.times(HUNDRED).div(bottom)
  const edge = limit.times(HUNDRED)
  let places = 2
  while (places < 12 && value.toDP(places).eq(edge)) places += 1
  return `${minus(places === 2 ? twoPlaces(value) : value.toFixed(places))} %`
}
