import { INTAKE_KINDS } from './intake.ts'
import type { IntakeField, IntakeKind, SheetReading } from './intake.ts'
import type { RawRow, RawSheet } from './sheet.ts'
import { columnLetter } from './fold.ts'
import { matchHeader } from './headers.ts'
import { brokenCell, notDataWord } from './raw-line.ts'
import type { RawLine } from './raw-line.ts'

/** A header further down than this is not looked for. */
const HEADER_ROWS = 10

interface Column {
  index: number
  header: string
  field: IntakeField | null
  unit: string | null
}
interface Header {
  kind: IntakeKind
  row: number
  columns: Column[]
}

const columnsOf = (row: RawRow, kind: IntakeKind): Column[] => {
  const taken = new Set<IntakeField>()
  return row.cells.flatMap((cell, index) => {
    if (cell.text.trim() === '') return []
    const { field, unit } = matchHeader(cell.text, kind)
    // The first of two like columns counts; the other is shown as not used.
    const free = field !== null && !taken.has(field)
    if (free) taken.add(field)
    return [{ index, header: cell.text.trim(), field: free ? field : null, unit }]
  })
}

function suits(kind: IntakeKind, fields: ReadonlySet<IntakeField>): boolean {
  const person = fields.has('number') || fields.has('name')
  if (kind === 'employee') return fields.has('name') && (fields.has('number') || fields.size > 2)
  const fact = kind === 'result' ? fields.has('actual') : fields.has('target') || fields.has('floor') || fields.has('stretch')
  return person && fact && fields.has('month') && fields.has('indicator')
}

/** One sheet may hold targets and results side by side: then it has two headers on one row. */
function findHeaders(sheet: RawSheet): Header[] {
  for (const row of sheet.rows.slice(0, HEADER_ROWS)) {
    const found = INTAKE_KINDS.map((kind) => ({ kind, row: row.row, columns: columnsOf(row, kind) }))
      .filter(({ kind, columns }) => suits(kind, new Set(columns.flatMap(({ field }) => field ?? []))))
    const facts = found.filter(({ kind }) => kind !== 'employee')
    if (found.length > 0) return facts.length > 0 ? facts : found
  }
  return []
}

function rawLine(sheet: RawSheet, row: RawRow, header: Header, key: string): RawLine {
  const line: RawLine = { key, kind: header.kind, sheet: sheet.name, line: row.row, draft: {}, units: {}, broken: {}, notData: notDataWord(row.cells.map((cell) => cell.text)) }
  for (const { index, field, unit } of header.columns) {
    if (field === null) continue
    const cell = row.cells[index]
    line.draft[field] = cell?.text ?? ''
    if (unit !== null) line.units[field] = unit
    const broken = cell ? brokenCell(cell) : null
    if (broken !== null) line.broken[field] = broken
  }
  return line
}

const reading = (sheet: RawSheet, header: Header, lines: number): SheetReading => ({
  name: sheet.name, kind: header.kind, headerLine: header.row, lines, sentence: null,
  columns: header.columns.map(({ index, header: text, field, unit }) => ({ column: columnLetter(index), header: text, field, unit })),
})

/** A sheet with one header row and one fact a row; null when it is not of that shape. */
export function readTableSheet(sheet: RawSheet): { readings: SheetReading[]; lines: RawLine[] } | null {
  const headers = findHeaders(sheet)
  if (headers.length === 0) return null
  const lines: RawLine[] = []
  const readings = headers.map((header) => {
    const suffix = headers.length > 1 && header.kind === 'result' ? 'R' : ''
    const used = header.columns.filter((column) => column.field !== null)
    const rows = sheet.rows.filter((row) => row.row > header.row && used.some(({ index }) => (row.cells[index]?.kind ?? 'empty') !== 'empty' && (row.cells[index]?.text.trim() !== '' || row.cells[index]?.kind !== 'text')))
    lines.push(...rows.map((row) => rawLine(sheet, row, header, `${sheet.name}!${row.row}${suffix}`)))
    return reading(sheet, header, rows.length)
  })
  return { readings, lines }
}
