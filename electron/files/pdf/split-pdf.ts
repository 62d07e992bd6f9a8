/**
 * Cuts a PDF made by Chromium into several by its pages. Setting the fonts of a Chinese document costs seconds and a sheet
 * hundredths of one: 200 files are drawn as a few large documents and cut, not one by one.
 * Reads what Skia writes (one plain cross-reference table, no object streams); anything else gives null.
 */
export function splitPdf(pdf: Uint8Array, counts: readonly number[]): Uint8Array[] | null {
  const file = readFile(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
  if (file === null) return null
  const pages = leavesOf(file, refOf(file.head(file.root), 'Pages') ?? 0)
  if (pages === null || pages.length !== counts.reduce((sum, count) => sum + count, 0)) return null
  let from = 0
  return counts.map((count) => {
    const own = pages.slice(from, from + count)
    from += count
    return writeFile(file, own)
  })
}

interface PdfFile {
  root: number
  info: number | null
  /** The object's dictionary as text, without the bytes of its stream. */
  head(id: number): string
  /** From its stream's keyword on; empty for an object without one. */
  tail(id: number): Buffer
}

const REF = /(\d+) 0 R\b/g
const refOf = (text: string, key: string): number | null => {
  const found = new RegExp(`/${key} (\\d+) 0 R\\b`).exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

const ENTRY = 20
function readFile(bytes: Buffer): PdfFile | null {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'))?.[1] ?? Number.NaN)
  const first = /^xref\s+0 (\d+)\s*\n/.exec(bytes.subarray(start, start + 40).toString('latin1'))
  if (!Number.isInteger(start) || first === null) return null
  const table = start + first[0].length
  const offsets = new Map<number, number>()
  for (let id = 0; id < Number(first[1]); id++) {
    const entry = /^(\d{10}) \d{5} ([nf])/.exec(bytes.subarray(table + id * ENTRY, table + (id + 1) * ENTRY).toString('latin1'))
    if (entry === null) return null
    if (entry[2] === 'n') offsets.set(id, Number(entry[1]))
  }
  const trailer = bytes.subarray(table).toString('latin1')
  const root = refOf(trailer, 'Root')
  if (root === null || /\/Encrypt|\/Prev/.test(trailer)) return null
  const ends = new Map([...offsets.values()].toSorted((a, b) => a - b).map((offset, at, all) => [offset, all[at + 1] ?? start]))
  const body = (id: number): Buffer => {
    const offset = offsets.get(id) ?? 0
    const whole = bytes.subarray(offset, ends.get(offset) ?? offset)
    return whole.subarray(whole.indexOf(' obj') + 4, whole.lastIndexOf('endobj'))
  }
  const cut = (whole: Buffer): number => {
    const at = whole.indexOf('>> stream')
    return at < 0 ? whole.length : at + 2
  }
  /** Fonts are read for every file they go into. */
  const read = new Map<number, { head: string; tail: Buffer }>()
  const object = (id: number): { head: string; tail: Buffer } => {
    const known = read.get(id)
    if (known !== undefined) return known
    const whole = body(id)
    const at = cut(whole)
    const fresh = { head: whole.subarray(0, at).toString('latin1').trim(), tail: whole.subarray(at) }
    read.set(id, fresh)
    return fresh
  }
  return { root, info: refOf(trailer, 'Info'), head: (id) => object(id).head, tail: (id) => object(id).tail }
}

/** The pages in their order; null where one leans on what only its parents say. */
function leavesOf(file: PdfFile, id: number): number[] | null {
  const text = file.head(id)
  if (/\/Type \/Page\b(?!s)/.test(text)) return text.includes('/MediaBox') && text.includes('/Resources') ? [id] : null
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1]
  if (kids === undefined) return null
  const below = [...kids.matchAll(REF)].map((found) => leavesOf(file, Number(found[1])))
  return below.some((pages) => pages === null) ? null : below.flatMap((pages) => pages ?? [])
}

const PARENT = /\/Parent \d+ 0 R\b/
const CATALOG = 1, PAGES = 2

function writeFile(file: PdfFile, pages: readonly number[]): Uint8Array {
  const renamed = new Map<number, number>()
  const waiting = [...pages, ...(file.info === null ? [] : [file.info])]
  const name = (id: number): number => {
    const known = renamed.get(id)
    if (known !== undefined) return known
    renamed.set(id, renamed.size + PAGES + 1)
    waiting.push(id)
    return renamed.size + PAGES
  }
  for (const id of waiting) renamed.set(id, renamed.size + PAGES + 1)
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (id: number, head: string, tail?: Buffer): void => {
    offsets[id] = length
    const own = [Buffer.from(`${id} 0 obj\n${head}`, 'latin1'), ...(tail === undefined ? [] : [tail]), Buffer.from('\nendobj\n', 'latin1')]
    for (const part of own) { parts.push(part); length += part.length }
  }
  add(CATALOG, `<</Type /Catalog\n/Pages ${PAGES} 0 R\n/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>>>`)
  add(PAGES, `<</Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((id) => `${name(id)} 0 R`).join(' ')}]>>`)
  const isPage = new Set(pages)
  for (let at = 0; at < waiting.length; at++) {
    const id = waiting[at] ?? 0
    const head = isPage.has(id) ? file.head(id).replace(PARENT, '/Parent 0 0 R') : file.head(id)
    add(name(id), head.replace(REF, (whole, found: string) => (whole === '0 0 R' ? `${PAGES} 0 R` : `${name(Number(found))} 0 R`)), file.tail(id))
  }
  const count = offsets.length
  const table = Array.from({ length: count }, (_, id) => (id === 0 ? '0000000000 65535 f \n' : `${String(offsets[id] ?? 0).padStart(10, '0')} 00000 n \n`)).join('')
  parts.push(Buffer.from(`xref\n0 ${count}\n${table}trailer\n<</Size ${count}\n/Root ${CATALOG} 0 R${file.info === null ? '' : `\n/Info ${name(file.info)} 0 R`}>>\nstartxref\n${length}\n%%EOF\n`, 'latin1'))
  return new Uint8Array(Buffer.concat(parts))
}
