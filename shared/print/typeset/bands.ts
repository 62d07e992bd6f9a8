import type { Band, Cell, Line } from './grid.ts'
import { columnEm, FONT, LEADING } from './grid.ts'
import { breakLines } from './lines.ts'

export const cell = (kind: Cell['kind'], text: string, width: number, font = FONT): Cell =>
  ({ kind, lines: breakLines(text, columnEm(width, font)).map((line): Line => ({ text: line })) })
/** A band of (kind, text) pairs over the grid's columns. */
export const band = (columns: readonly number[], cells: readonly [Cell['kind'], string][], least = 0): Band =>
  ({ leading: LEADING, least, cells: cells.map(([kind, text], at) => cell(kind, text, columns[at] ?? 0)) })

/** Grey head row; headings are short words that fit their columns. */
export const headBand = (headings: readonly string[]): Band =>
  ({ leading: LEADING, least: 0, cells: headings.map((text) => ({ kind: 'label', lines: [{ text }] })) })
