import type { Band, Cell, Line } from './grid.ts'
import { columnEm, FONT, FORM_FONT, FORM_LEADING, LEADING } from './grid.ts'
import { breakLines } from './lines.ts'

export const cell = (kind: Cell['kind'], text: string, width: number, font = FONT): Cell =>
  ({ kind, lines: breakLines(text, columnEm(width, font)).map((line): Line => ({ text: line })) })

/** A cell over several columns; `width` is theirs together. */
export const wideCell = (kind: Cell['kind'], text: string, width: number, span: number, tone?: Line['tone'], font = FONT): Cell =>
  ({ kind, span, lines: breakLines(text, columnEm(width, font)).map((line): Line => (tone ? { text: line, tone } : { text: line })) })

/** A band of (kind, text) pairs over the grid's columns. */
export const band = (columns: readonly number[], cells: readonly (readonly [Cell['kind'], string])[], least = 0): Band =>
  ({ leading: LEADING, least, cells: cells.map(([kind, text], at) => cell(kind, text, columns[at] ?? 0)) })

/** The same in the larger type of forms. */
export const formBand = (columns: readonly number[], cells: readonly (readonly [Cell['kind'], string])[], least = 0): Band =>
  ({ leading: FORM_LEADING, least, pad: 4, cells: cells.map(([kind, text], at) => cell(kind, text, columns[at] ?? 0, FORM_FONT)) })

/** Grey head row; headings are short words that fit their columns. */
export const headBand = (headings: readonly string[]): Band =>
  ({ leading: LEADING, least: 0, cells: headings.map((text) => ({ kind: 'label', lines: [{ text }] })) })

export const sumWidths = (columns: readonly number[]): number => columns.reduce((sum, width) => sum + width, 0)
