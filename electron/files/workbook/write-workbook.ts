import writeXlsxFile from 'write-excel-file/node'
import type { CellObject, Sheet } from 'write-excel-file/node'

/** Text stays text even when it starts with = + - @; `number` is decimal text, `day` 'YYYY-MM-DD'. */
export type OutCell = string | null | { header: string } | { note: string } | { number: string; format?: string } | { day: string }
export interface OutSheet {
  name: string
  /** Column widths in characters; a missing one gets the writer's default. */
  widths?: number[]
  /** Rows that stay in sight while scrolling. */
  frozenRows?: number
  rows: OutCell[][]
}

const LONGEST_CELL = 32_767
const HEADER_COLOUR = '#E8EEF7'
const NOTE_COLOUR = '#5B6675'

/** Characters that XML cannot hold are written the way Excel does, as _x0000_; text that looks so already is guarded. */
const UNHOLDABLE = /_(?=x[0-9A-Fa-f]{4}_)|(?![\t\n])\p{Cc}|[\ufdd0-\ufdef\ufffd-\uffff]|\p{Cs}/gu
const escaped = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
const holdable = (text: string): string => {
  const safe = text.slice(0, LONGEST_CELL).replace(UNHOLDABLE, escaped)
  // The writer looks texts up in a plain object, where '__proto__' and 'constructor' would be lost.
  return safe in {} ? `${escaped(safe)}${safe.slice(1)}` : safe
}

function cellObject(cell: OutCell): CellObject | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { type: String, value: holdable(cell), format: '@' }
  if ('header' in cell) return { type: String, value: holdable(cell.header), fontWeight: 'bold', backgroundColor: HEADER_COLOUR, format: '@' }
  if ('note' in cell) return { type: String, value: holdable(cell.note), textColor: NOTE_COLOUR }
  if ('number' in cell) return { type: Number, value: Number(cell.number), ...(cell.format === undefined ? {} : { format: cell.format }) }
  // Midnight UTC: the writer turns it into a serial day without going through local time.
  return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'yyyy-mm-dd' }
}

/** Excel refuses some characters, more than 31 of them, and two sheets of one name. */
function sheetNames(sheets: readonly OutSheet[]): string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const wanted = name.replace(/[[\]/\\:*?\p{Cc}]/gu, ' ').replace(/^'|'$/g, ' ').trim().slice(0, 31) || 'Sheet'
    let free = wanted
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${wanted.slice(0, 26)} (${count})`
    taken.add(free.toLowerCase())
    return free
  })
}

export async function writeWorkbook(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets)
  const built: Sheet<Buffer>[] = sheets.map(({ rows, widths, frozenRows }, index) => ({
    sheet: names[index] ?? 'Sheet',
    data: rows.map((row) => row.map(cellObject)),
    ...(widths === undefined ? {} : { columns: widths.map((width) => ({ width })) }),
    ...(frozenRows === undefined ? {} : { stickyRowsCount: frozenRows }),
  }))
  return new Uint8Array(await writeXlsxFile(built, { fontFamily: '等线', fontSize: 11 }).toBuffer())
}
