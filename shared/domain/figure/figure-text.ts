import type { DecimalText } from '../brand.ts'
import { exact, plain } from '../decimal/decimal.ts'
import { displayFactor } from '../indicator/indicator.ts'
import type { FigureCell } from './parse-figure.ts'

/** A stored figure as it stands in a cell ready to be typed over: display unit, no separators. `parseFigure` reads it back exactly. */
export function figureText(value: DecimalText | null, cell: FigureCell): string {
  if (value === null) return ''
  if (cell.binary) return value === '1' ? '达成' : value === '0' ? '未达成' : value
  return plain(exact(value).div(displayFactor(cell.unit, cell.displayUnit)))
}
