/** Grids of lines already cut, with heights known before any browser sees them. All measures in CSS px (1 px = 0.75 pt). */

/** `sum` is set off by a dotted rule where it starts, `strong` is bold, `faint` is grey. */
export interface Line { text: string; tone?: 'sum' | 'sum-start' | 'strong' | 'faint' }
export interface Cell { lines: Line[]; kind: 'text' | 'number' | 'centre' | 'label' | 'open' | 'big' }

export interface Band {
  cells: Cell[]
  /** Distance between lines, and least height of the whole band. */
  leading: number
  least: number
  /** Grey fill for rows without a score. */
  shaded?: boolean
  /** Printed in the first cell of what continues on the next page. */
  continued?: string
}

/** Adjacent bands of one grid share columns; `head` repeats whenever the grid continues on a new page. */
export interface Grid { name: string; columns: number[]; head: Band[]; bands: Band[] }

export const FONT = 12
export const LEADING = 16
const PAD_X = 4
const PAD_Y = 2
const RULE = 1

/** How many em of `font` px fit a column. */
export const columnEm = (width: number, font = FONT): number => (width - 2 * PAD_X - RULE) / font
/** The column that holds `em` of text. */
export const columnFor = (em: number, font = FONT): number => Math.ceil(em * font) + 2 * PAD_X + RULE + 1

export const bandLines = (band: Band): number => Math.max(0, ...band.cells.map((cell) => cell.lines.length))
export const heightOf = (band: Band): number => Math.max(band.least, bandLines(band) * band.leading + 2 * PAD_Y + RULE)
export const sumHeights = (bands: readonly Band[]): number => bands.reduce((sum, band) => sum + heightOf(band), 0)
/** How many lines of a band fit into a height. */
export const linesWithin = (band: Band, height: number): number => Math.floor((height - 2 * PAD_Y - RULE) / band.leading)

/** Cuts a band after `count` lines; no line is lost or set twice. */
export function splitBand(band: Band, count: number): [Band, Band] {
  const rest = band.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(count) }))
  const [first] = rest
  if (band.continued !== undefined && first && first.lines.length === 0) first.lines.push({ text: band.continued })
  return [
    { ...band, least: 0, cells: band.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, count) })) },
    { ...band, least: 0, cells: rest },
  ]
}
