import { readXlsx } from 'hucre/xlsx'
import type { Cell as SourceCell, CellValue, Sheet } from 'hucre/xlsx'
import { LIMITS, refusal } from './outcome.ts'
import type { ReadOutcome } from './outcome.ts'
import { Exact, plain } from '../../../shared/domain/decimal/decimal.ts'
import type { Cell, RawRow, RawSheet } from '../../../shared/domain/intake/sheet.ts'

const EMPTY: Cell = { text: '', kind: 'empty' }
class TooMuch extends Error {}

/** Excel itself shows no more than 15 digits: 0.6981000000000001 is 0.6981. */
const fifteenDigits = (value: number): Exact => new Exact(value.toPrecision(15))

const isPercentFormat = (format: string): boolean => format.replace(/"[^"]*"|\\./g, '').includes('%')

function numberCell(value: number, format: string): Cell {
  if (!Number.isFinite(value)) return { text: String(value), kind: 'error' }
  if (isPercentFormat(format)) return { text: `${plain(fifteenDigits(value).times(100))}%`, kind: 'percent' }
  return { text: Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? String(value) : plain(fifteenDigits(value)), kind: 'number' }
}

/** The reader gives dates as UTC instants, so the UTC calendar day is the day in the cell, in every time zone. */
function dateCell(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { text: '', kind: 'error' }
  const iso = value.toISOString()
  return value.getUTCFullYear() < 1900 ? { text: iso.slice(11, 16), kind: 'text' } : { text: iso.slice(0, 10), kind: 'date' }
}

function cellOf(value: CellValue | undefined, source: SourceCell | undefined): Cell {
  if (value === null || value === undefined) return source?.formula === undefined ? EMPTY : { text: '', kind: 'formula-without-value' }
  if (source?.type === 'error') return { text: String(value), kind: 'error' }
  if (value instanceof Date) return dateCell(value)
  if (typeof value === 'number') return numberCell(value, source?.style?.numFmt ?? '')
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean' }
  return value === '' ? EMPTY : { text: value, kind: 'text' }
}

function rowsOf(sheet: Sheet, budget: { cells: number; text: number }): RawRow[] {
  const rows: RawRow[] = []
  for (const [index, values] of sheet.rows.entries()) {
    const cells = values.map((value, column) => cellOf(value, sheet.cells?.get(`${index},${column}`)))
    const last = cells.findLastIndex((cell) => cell.kind !== 'empty')
    if (last < 0) continue
    cells.length = last + 1
    budget.cells -= cells.length
    // A shared string counts each time: sent to the caller it would be copied for every cell.
    budget.text -= cells.reduce((sum, cell) => sum + cell.text.length, 0)
    if (budget.cells < 0 || budget.text < 0) throw new TooMuch()
    rows.push({ row: index + 1, cells })
  }
  return rows
}

function failure(error: unknown): ReadOutcome {
  if (error instanceof TooMuch) return refusal('too-large', { reason: 'cells' })
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'EncryptedFileError' || name === 'DecryptionError') return refusal('encrypted')
  if (name === 'ZipError' && message.includes('exceeds limit')) return refusal('zip-bomb', { reason: 'larger than its directory says' })
  if (name === 'ParseError' && message.includes('over the')) return refusal('too-large', { reason: 'cells' })
  // The reader's own message may quote a sheet name, so only the error's class is kept.
  return refusal('unreadable', { reason: name || 'error' })
}

export async function readXlsxSheets(bytes: Uint8Array): Promise<ReadOutcome> {
  try {
    const workbook = await readXlsx(bytes, { readStyles: true })
    const budget = { cells: LIMITS.cells, text: LIMITS.textLength }
    const sheets: RawSheet[] = workbook.sheets.map((sheet) => ({ name: sheet.name, hidden: Boolean(sheet.hidden || sheet.veryHidden), rows: rowsOf(sheet, budget) }))
    return sheets.some((sheet) => sheet.rows.length > 0) ? { ok: true, sheets } : refusal('empty')
  } catch (error) {
    return failure(error)
  }
}
