import type { OutCell } from './write-workbook.ts'

/** A spreadsheet runs a text that starts so as a formula, also from a CSV. */
const FORMULA = /^[=+\-@\t\r]/

const shown = (cell: OutCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell
  if ('header' in cell) return cell.header
  if ('note' in cell) return cell.note
  return 'number' in cell ? cell.number : cell.day
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** UTF-8 with BOM and CRLF, as Excel and WPS expect. Texts that look like a formula get an apostrophe before them. */
export const writeCsv = (rows: readonly OutCell[][]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map((cell) => quoted(shown(cell))).join(',')}\r\n`).join('')}`)
