import { refusal } from './outcome.ts'
import type { ReadRefusal } from './outcome.ts'
import { inspectZip } from './zip-directory.ts'
import type { LooksLike } from '../../../shared/domain/intake/read-failure.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const STARTS: [LooksLike, number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
]
const startsWith = (bytes: Uint8Array, start: number[]): boolean => bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte)

const insideZip = (names: Set<string>): LooksLike => {
  if (names.has('xl/workbook.bin')) return 'xlsb'
  if (names.has('word/document.xml')) return 'word'
  if (names.has('ppt/presentation.xml')) return 'slides'
  return names.has('content.xml') && names.has('mimetype') ? 'ods' : 'zip'
}

function zipKind(bytes: Uint8Array): 'xlsx' | ReadRefusal {
  const zip = inspectZip(bytes)
  if (!zip.ok) return zip
  const isWorkbook = zip.names.has('[Content_Types].xml') && [...zip.names].some((name) => /(^|\/)workbook\d*\.xml$/i.test(name))
  return isWorkbook ? 'xlsx' : refusal('not-a-workbook', { looksLike: insideZip(zip.names) })
}

/** Office keeps a workbook with a password, old .xls and .doc alike in an OLE container: its stream names tell which. */
function oleKind(bytes: Uint8Array): ReadRefusal {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return refusal('encrypted')
  if (holds('WordDocument')) return refusal('not-a-workbook', { looksLike: 'word' })
  if (holds('PowerPoint Document')) return refusal('not-a-workbook', { looksLike: 'slides' })
  return refusal('old-xls')
}

/** Told by content; the name only decides whether plain text may be taken for a CSV. */
export function fileKind(bytes: Uint8Array, fileName: string): 'xlsx' | 'csv' | ReadRefusal {
  if (startsWith(bytes, ZIP)) return zipKind(bytes)
  if (startsWith(bytes, OLE)) return oleKind(bytes)
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return refusal('not-a-workbook', { looksLike: 'zip' })
  const known = STARTS.find(([, start]) => startsWith(bytes, start))
  if (known) return refusal('not-a-workbook', { looksLike: known[0] })
  if (/\.(csv|tsv|txt)$/i.test(fileName)) return 'csv'
  if (bytes.length < 4 && ZIP.slice(0, bytes.length).every((byte, index) => bytes[index] === byte)) return refusal('truncated')
  return refusal('not-a-workbook', { looksLike: textual(bytes) })
}

function textual(bytes: Uint8Array): LooksLike {
  const head = bytes.subarray(0, 4096)
  const controls = head.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0)
  if (controls > head.length / 100) return 'binary'
  return /<(!doctype html|html|table|meta|\?xml)/i.test(Buffer.from(head).toString('latin1')) ? 'html' : 'text'
}
