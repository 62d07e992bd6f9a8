/** Grids of lines already cut, with heights known before any browser sees them. All measures in CSS px (1 px = 0.75 pt). */

/** `sum` is smaller and set in behind a bar, `strong` is bold. */
export interface Line { text: string; tone?: 'sum' | 'strong' }
export interface Cell {
  lines: Line[]
  /** `open` starts at the top of its box; `sign` sets who signs and the boxes to tick in one line, above the line for the pen. */
  kind: 'text' | 'number' | 'centre' | 'label' | 'open' | 'big' | 'sign'
  /** Columns it spans; 1 unless said. */
  span?: number
  /** No rule above: one box together with the cell there. */
  joined?: boolean
}

export interface Band {
  cells: Cell[]
  /** Distance between lines, and least height of the whole band. */
  leading: number
  least: number
  /** Space above and below the lines, where it is not the usual one. */
  pad?: number
  /** Grey fill for rows without a score. */
  shaded?: boolean
  /** Never the last band on a page while more follows: a heading, or a row whose sum stands beneath it. */
  withNext?: boolean
  /** Gains no room where the last page has some to spare: a title, a line of text. */
  rigid?: boolean
  /** A paragraph: may be cut wherever three lines stand on either side. */
  running?: boolean
  /** Printed in the first cell of what continues on the next page. */
  continued?: string
}

/** Adjacent bands of one grid share columns; `head` repeats whenever the grid continues on a new page. */
export interface Grid {
  name: string
  columns: number[]
  head: Band[]
  bands: Band[]
  /** `form`: larger type for papers of few words. `prose`: running text without rules. */
  type?: 'form' | 'prose'
}

/** 8.6 pt, and 8 pt for the sums. */
export const FONT = 11.5
export const SUM_FONT = 10.7
export const LEADING = 15
/** 9.8 pt on forms, 10.1 pt in running text. */
export const FORM_FONT = 13
export const FORM_LEADING = 19
export const PROSE_FONT = 13.5
export const PROSE_LEADING = 22
/** The bar and the gap before a sum. */
export const SUM_INDENT = 8
const PAD_X = 4
const PAD_Y = 2
const RULE = 1

/** How many em of `font` px fit a column. */
export const columnEm = (width: number, font = FONT): number => (width - 2 * PAD_X - RULE) / font
/** The column that holds `em` of text. */
export const columnFor = (em: number, font = FONT): number => Math.ceil(em * font) + 2 * PAD_X + RULE + 1

export const bandLines = (band: Band): number => Math.max(0, ...band.cells.map((cell) => cell.lines.length))
const padOf = ({ pad = PAD_Y }: Band): number => pad
export const heightOf = (band: Band): number => Math.max(band.least, bandLines(band) * band.leading + 2 * padOf(band) + RULE)
export const sumHeights = (bands: readonly Band[]): number => bands.reduce((sum, band) => sum + heightOf(band), 0)
/** How many lines of a band fit into a height. */
export const linesWithin = (band: Band, height: number): number => Math.floor((height - 2 * padOf(band) - RULE) / band.leading)

/** Cuts a band after `count` lines; no line is lost or set twice but the labels, which stand on both sides of the cut. */
export function splitBand(band: Band, count: number): [Band, Band] {
  const rest = band.cells.map((cell) => (cell.kind === 'label' ? cell : { ...cell, lines: cell.lines.slice(count) }))
  const [first] = rest
  if (band.continued !== undefined && first && first.lines.length === 0) first.lines.push({ text: band.continued })
  return [
    { ...band, least: 0, cells: band.cells.map((cell) => ({ ...cell, lines: cell.lines.slice(0, count) })) },
    { ...band, least: 0, cells: rest },
  ]
}

export const SNUG_LEADING = 14
const SNUG_PAD = 1
const snugBand = (band: Band): Band => (band.leading === LEADING ? { ...band, leading: SNUG_LEADING, pad: SNUG_PAD } : band)
/** The same lines set closer; heights for the pen stay. */
export const snug = (grid: Grid): Grid => ({ ...grid, head: grid.head.map(snugBand), bands: grid.bands.map(snugBand) })
