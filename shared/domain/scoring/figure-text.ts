import type { DecimalText } from '../brand.ts'
import { plain, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { displayFactor } from '../indicator/indicator.ts'

const HUNDRED = recurring('100')

/** How many decimal places a shown figure is moved: 4 for 元 shown as 万元. Every display unit is a power of ten of its stored one. */
export const shiftOf = (unit: string, displayUnit: string): number => (unit === displayUnit ? 0 : displayFactor(unit, displayUnit).length - 1)

const trimmed = (text: DecimalText): string => {
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

/** Divides by 10^places in the text itself: exact, and cheaper than a division. */
function moved(text: DecimalText, places: number): DecimalText {
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = text.slice(sign.length).split('.')
  const digits = whole.padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}${part}`
}

const minus = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : text)
const bracketed = (text: string): string => (text.startsWith('-') ? `(−${text.slice(1)})` : text)
const inUnit = (text: DecimalText, shift: number): string => trimmed(shift === 0 ? text : moved(text, shift))

/** A stored figure in the display unit, exact: '285000' -> '28.5', '-5.0' -> '−5'. */
export const figure = (text: DecimalText, shift = 0): string => minus(inUnit(text, shift))

/** The same inside a sum, where a negative figure stands in parentheses: '(−5)'. */
export const term = (text: DecimalText, shift = 0): string => bracketed(inUnit(text, shift))

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
