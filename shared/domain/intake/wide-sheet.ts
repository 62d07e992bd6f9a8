import type { Month } from '../brand.ts'
import type { IntakeField, SheetReading } from './intake.ts'
import type { RawRow, RawSheet } from './sheet.ts'
import { columnLetter, fold, saysNothing } from './fold.ts'
import { matchHeader } from './headers.ts'
import { brokenCell, notDataWord } from './raw-line.ts'
import type { RawLine } from './raw-line.ts'

interface Measured {
  index: number
  indicator: string
  field: 'floor' | 'target' | 'stretch' | 'actual'
}
interface Layout {
  month: Month
  header: RawRow
  lastHeader: number
  nameColumn: number
  numberColumn: number | null
  noteColumn: number | null
  measured: Measured[]
}
const TARGETS = new Set<IntakeField | null>(['floor', 'target', 'stretch'])

/** '北风贸易 1997年1月 考核表' -> 1997-01; from the rows above the header, else from the sheet's name. */
function monthOf(texts: string[]): Month | null {
  for (const text of texts) {
    const found = /((?:19|20|21)\d{2})(?:年|[-/.])(\d{1,2})(?!\d)/.exec(fold(text))
    const month = Number(found?.[2])
    if (found && month >= 1 && month <= 12) return `${found[1]}-${String(month).padStart(2, '0')}` as Month
  }
  return null
}

const fieldBelow = (text: string): Measured['field'] | null => {
  const { field } = matchHeader(text, 'target')
  if (field === 'floor' || field === 'target' || field === 'stretch') return field
  return matchHeader(text, 'result').field === 'actual' ? 'actual' : null
}

function measuredColumns(header: RawRow, below: RawRow): Measured[] {
  const measured: Measured[] = []
  let indicator = ''
  for (let index = 0; index < Math.max(header.cells.length, below.cells.length); index++) {
    // A merged title stands over its first column only, so it is carried to the right.
    indicator = header.cells[index]?.text.trim() || indicator
    const field = fieldBelow(below.cells[index]?.text ?? '')
    if (field !== null && indicator !== '') measured.push({ index, indicator, field })
  }
  return measured
}

const columnOf = (row: RawRow, field: IntakeField): number => row.cells.findIndex((cell) => (matchHeader(cell.text, 'employee').field ?? matchHeader(cell.text, 'result').field) === field)

/** Looks like a sheet a month: people down, indicators across, 目标 and 实际 beneath them. */
function layoutOf(sheet: RawSheet): Layout | 'no-month' | null {
  const index = sheet.rows.slice(0, 10).findIndex((row) => columnOf(row, 'name') >= 0)
  const header = sheet.rows[index]
  const below = sheet.rows[index + 1]
  if (!header || !below || below.row !== header.row + 1) return null
  const measured = measuredColumns(header, below)
  if (measured.length === 0) return null
  const month = monthOf([...sheet.rows.slice(0, index).flatMap((row) => row.cells.map((cell) => cell.text)), sheet.name])
  if (month === null) return 'no-month'
  const optional = (field: IntakeField): number | null => (columnOf(header, field) >= 0 ? columnOf(header, field) : null)
  return { month, header, lastHeader: below.row, nameColumn: columnOf(header, 'name'), numberColumn: optional('number'), noteColumn: optional('note'), measured }
}

function linesOfRow(sheet: RawSheet, row: RawRow, layout: Layout): RawLine[] {
  const text = (index: number | null): string => (index === null ? '' : row.cells[index]?.text ?? '')
  const blank = (kind: RawLine['kind'], index: number): RawLine => ({
    key: `${sheet.name}!${row.row}${columnLetter(index)}`, kind, sheet: sheet.name, line: row.row, units: {}, broken: {}, notData: null,
    draft: { ...(layout.numberColumn === null ? {} : { number: text(layout.numberColumn) }), name: text(layout.nameColumn), month: layout.month },
  })
  const word = notDataWord(row.cells.map((cell) => cell.text)) ?? notDataWord([text(layout.nameColumn)])
  if (word !== null || saysNothing(text(layout.nameColumn))) return [{ ...blank('result', layout.nameColumn), notData: word ?? '没有姓名' }]
  const lines = new Map<string, RawLine>()
  for (const { index, indicator, field } of layout.measured) {
    const cell = row.cells[index]
    if (!cell || (cell.text.trim() === '' && brokenCell(cell) === null)) continue
    const kind = TARGETS.has(field) ? 'target' : 'result'
    const line = lines.get(`${kind} ${indicator}`) ?? blank(kind, index)
    lines.set(`${kind} ${indicator}`, line)
    line.draft = { ...line.draft, indicator, [field]: cell.text, ...(kind === 'result' && layout.noteColumn !== null ? { note: text(layout.noteColumn) } : {}) }
    const broken = brokenCell(cell)
    if (broken !== null) line.broken[field] = broken
  }
  return [...lines.values()]
}

/** The owner's own monthly sheet, where it is plain enough to be read without guessing; null when it is not of that shape. */
export function readWideSheet(sheet: RawSheet): { readings: SheetReading[]; lines: RawLine[] } | null {
  const layout = layoutOf(sheet)
  if (layout === null) return null
  const base = { name: sheet.name, lines: 0, headerLine: null, columns: [] }
  if (layout === 'no-month') {
    return { readings: [{ ...base, kind: null, sentence: `工作表“${sheet.name}”像是一月一张的考核表，但标题里没有年和月，没有读取。请在表头上方写上“1997年1月”这样的标题，或下载导入模板，把内容贴进“目标”“结果”两张表。` }], lines: [] }
  }
  const lines = sheet.rows.filter((row) => row.row > layout.lastHeader).flatMap((row) => linesOfRow(sheet, row, layout))
  const columns = layout.measured.map(({ index, indicator, field }) => ({ column: columnLetter(index), header: indicator, field, unit: null }))
  return { readings: [{ ...base, kind: 'wide', headerLine: layout.header.row, columns, lines: lines.length, sentence: null }], lines }
}
