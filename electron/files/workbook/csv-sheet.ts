import { detectDelimiter, parseCsv } from 'hucre/csv'
import { LIMITS, refusal } from './outcome.ts'
import type { CsvEncoding, ReadOutcome } from './outcome.ts'
import type { RawRow } from '../../../shared/domain/intake/sheet.ts'

/** A quoted field this many lines long is a quote that was never closed, swallowing the people below it. */
const LONGEST_FIELD_LINES = 40

function byteOrder(bytes: Uint8Array): CsvEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Excel's "Unicode text" without a mark: every ASCII separator carries a zero byte.
  const head = bytes.subarray(0, 2048)
  let [even, odd] = [0, 0]
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const enough = head.length / 20
  if (odd > enough && even <= odd / 20) return 'utf-16le'
  return even > enough && odd <= even / 20 ? 'utf-16be' : null
}

/** UTF-8 first: text in GBK is almost never valid UTF-8, while GB18030 accepts a good deal of what is not Chinese. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: CsvEncoding } | null {
  const marked = byteOrder(bytes)
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      continue
    }
  }
  return null
}

const isBinary = (text: string): boolean => {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++
  }
  return controls > 2 && controls > text.length / 100
}

/** One sheet named after the file. Every cell is text as typed: the importer decides what is a number. */
export function readCsv(bytes: Uint8Array, fileName: string): ReadOutcome {
  const decoded = decodeText(bytes)
  if (!decoded || isBinary(decoded.text)) return refusal('not-a-workbook', { looksLike: 'binary' })
  const hint = /^sep=(.)\r?\n/.exec(decoded.text)
  const text = hint ? decoded.text.slice(hint[0].length) : decoded.text
  const firstRow = hint ? 2 : 1
  const rows: RawRow[] = []
  let cells = 0
  const delimiter = hint?.[1] ?? detectDelimiter(text)
  for (const [index, fields] of parseCsv(text, { delimiter }).entries()) {
    cells += fields.length
    if (cells > LIMITS.cells) return refusal('too-large', { reason: 'cells' })
    const row = fields.map((field) => ({ text: typeof field === 'string' ? field : '', kind: field ? 'text' as const : 'empty' as const }))
    if (row.some((cell) => cell.text.split('\n', LONGEST_FIELD_LINES + 1).length > LONGEST_FIELD_LINES)) return refusal('unreadable', { reason: 'a quote is not closed', line: index + firstRow })
    if (row.some((cell) => cell.text.trim() !== '')) rows.push({ row: index + firstRow, cells: row })
  }
  if (rows.length === 0) return refusal('empty')
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  return { ok: true, sheets: [{ name, hidden: false, rows }], encoding: decoded.encoding }
}
