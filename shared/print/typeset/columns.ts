import { textWidth } from './advance.ts'
import { headBand } from './bands.ts'
import type { Band, Cell, Line } from './grid.ts'
import { columnEm, columnFor } from './grid.ts'
import { breakLines } from './lines.ts'

/** How wide a column gets. `figure`: what its longest needs, up to so many px. `words`: room for its longest in `lines` lines, up to `most` em. */
export type Width = { kind: 'figure'; most: number } | { kind: 'words'; lines: number; most: number } | { kind: 'rest' }

export interface Column<Row> {
  heading: string
  kind: Cell['kind']
  width: Width
  /** Runs of text, each from a line of its own. */
  texts: (row: Row) => readonly (string | Line)[]
}

/** 110 px hold twelve figures; longer ones take two lines. */
export const FIGURE: Width = { kind: 'figure', most: 110 }
export const words = (most: number, lines = 1): Width => ({ kind: 'words', most, lines })
export const REST: Width = { kind: 'rest' }

const textOf = (text: string | Line): string => (typeof text === 'string' ? text : text.text)
/** Far longer than any column is wide: what it measures no longer matters. */
const measured = (text: string): number => (text.length > 60 ? 60 : textWidth(text))

function wanted(width: Width, em: number): number {
  if (width.kind === 'rest') return 0
  if (width.kind === 'figure') return Math.min(width.most, columnFor(em))
  // One em more than a fair share: lines end where words do.
  return columnFor(Math.min(width.most, width.lines === 1 ? em : em / width.lines + 1))
}

/** Widths that fill `total` px: the one column of rest has what the others leave. */
export function columnWidths<Row>(columns: readonly Column<Row>[], rows: readonly Row[], total: number): number[] {
  const widths = columns.map(({ heading, width }) => (width.kind === 'rest' ? 0 : columnFor(textWidth(heading))))
  for (const row of rows) columns.forEach(({ width, texts }, at) => {
    if (width.kind !== 'rest') widths[at] = Math.max(widths[at] ?? 0, wanted(width, Math.max(0, ...texts(row).map((text) => measured(textOf(text))))))
  })
  const rest = columns.findIndex(({ width }) => width.kind === 'rest')
  if (rest >= 0) widths[rest] = total - widths.reduce((sum, width) => sum + width, 0)
  return widths
}

export const headOf = (columns: readonly Column<never>[]): Band => headBand(columns.map(({ heading }) => heading))

/** One run cut into lines of a column `width` px wide, keeping its tone. */
export const runLines = (text: string | Line, width: number, font?: number, remarks?: 'whole'): Line[] => {
  const tone = typeof text === 'string' ? undefined : text.tone
  return breakLines(textOf(text), columnEm(width, font), remarks).map((line) => (tone === undefined ? { text: line } : { text: line, tone }))
}

export const cellsOf = <Row>(columns: readonly Column<Row>[], widths: readonly number[], row: Row): Cell[] =>
  columns.map(({ kind, texts }, at) => ({ kind, lines: texts(row).flatMap((text) => runLines(text, widths[at] ?? 0)) }))
