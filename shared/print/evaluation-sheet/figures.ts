import type { DecimalText, Points } from '../../domain/brand.ts'
import { exact, plain, twoPlaces } from '../../domain/decimal/decimal.ts'
import { figure, shiftOf } from '../../domain/scoring/figure-text.ts'

/** '1234567.5' -> '1,234,567.5'. */
export const grouped = (text: string): string => {
  const [whole = '', part] = text.split('.')
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? spaced : `${spaced}.${part}`
}

/** A stored figure as it stands on paper, in the display unit: 285000 元 shown in 万元 -> '28.5'. */
export const figureText = (value: DecimalText | null, unit: string, displayUnit: string): string =>
  value === null ? '' : grouped(figure(value, shiftOf(unit, displayUnit)))

/** Points without needless zeros, for weights: '40.00' -> '40'. */
export const weightText = (value: Points): string => plain(exact(value))

/** Scores always show both decimals: '38' -> '38.00'. */
export const scoreText = (value: Points): string => twoPlaces(exact(value))

/** '+2.00', '−1.50', '0.00'. */
export const signedText = (value: Points): string => {
  const text = scoreText(value)
  return exact(value).greaterThan(0) ? `+${text}` : text.replace('-', '−')
}
