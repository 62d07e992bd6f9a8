import { LIMITS, refusal } from './outcome.ts'
import type { ReadRefusal } from './outcome.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const END_64_LOCATOR = 0x07064b50
const MAX_32 = 0xffffffff

interface Part {
  name: string
  packed: number
  size: number
  start: number
}
class Broken extends Error {}

const u64 = (view: DataView, at: number): number => {
  const value = view.getBigUint64(at, true)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Broken('64-bit number out of range')
  return Number(value)
}

/** The end record must be the very end of the file: a file cut anywhere has none. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return null
}

function directoryPlace(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count !== 0xffff && start !== MAX_32 && view.getUint32(end + 12, true) !== MAX_32) return { count, start }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) throw new Broken('no 64-bit locator')
  const record = u64(view, locator + 8)
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64) throw new Broken('no 64-bit end record')
  return { count: u64(view, record + 32), start: u64(view, record + 48) }
}

function wideSizes(view: DataView, at: number, length: number, part: Part): void {
  for (let pos = at; pos + 4 <= at + length; pos += 4 + view.getUint16(pos + 2, true)) {
    if (view.getUint16(pos, true) !== 1) continue
    let cursor = pos + 4
    for (const field of ['size', 'packed', 'start'] as const) {
      if (part[field] !== MAX_32) continue
      part[field] = u64(view, cursor)
      cursor += 8
    }
    return
  }
  throw new Broken('64-bit sizes missing')
}

function readPart(view: DataView, at: number): { part: Part; next: number } | ReadRefusal {
  if (view.getUint32(at, true) !== CENTRAL) throw new Broken('bad directory entry')
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  const part: Part = { name: new TextDecoder().decode(nameBytes), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), start: view.getUint32(at + 42, true) }
  if (part.packed === MAX_32 || part.size === MAX_32 || part.start === MAX_32) wideSizes(view, at + 46 + nameLength, extraLength, part)
  if ((flags & 1) !== 0) return refusal('encrypted', { part: part.name })
  if (method !== 0 && method !== 8) throw new Broken('unknown compression')
  // Sizes left to the local header would slip past the checks below, so such a part is not read.
  if ((flags & 8) !== 0 && part.packed === 0) return refusal('zip-bomb', { part: part.name, reason: 'size not in the directory' })
  if (method === 0 && part.packed !== part.size) return refusal('zip-bomb', { part: part.name, reason: 'stored sizes differ' })
  if (part.size === 0 && part.packed > 16) return refusal('zip-bomb', { part: part.name, reason: 'says it is empty' })
  return { part, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) }
}

function checkPlaces(view: DataView, parts: Part[], directory: number): ReadRefusal | null {
  const byPlace = parts.toSorted((a, b) => a.start - b.start)
  for (const [index, part] of byPlace.entries()) {
    if (part.start + 30 > directory || view.getUint32(part.start, true) !== LOCAL) throw new Broken('no local header')
    const dataEnd = part.start + 30 + view.getUint16(part.start + 26, true) + view.getUint16(part.start + 28, true) + part.packed
    const next = byPlace[index + 1]?.start ?? directory
    if (dataEnd > next) return refusal('zip-bomb', { part: part.name, reason: 'parts overlap' })
  }
  return null
}

function checkSizes(parts: Part[]): ReadRefusal | null {
  let total = 0
  for (const part of parts) {
    total += part.size
    if (part.size > LIMITS.partBytes) return refusal('zip-bomb', { part: part.name, reason: 'part too large' })
    if (part.size > LIMITS.ratioFreeBytes && part.size > part.packed * LIMITS.ratio) return refusal('zip-bomb', { part: part.name, reason: 'ratio' })
  }
  return total > LIMITS.allPartsBytes ? refusal('zip-bomb', { reason: 'all parts too large' }) : null
}

/** Names of the parts of a ZIP whose directory promises bounded sizes; the reader then holds each part to its promise. */
export function inspectZip(bytes: Uint8Array): { ok: true; names: Set<string> } | ReadRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = bytes.byteLength < 22 ? null : findEnd(view)
    if (end === null) return refusal('truncated', { reason: 'no end record' })
    const { count, start } = directoryPlace(view, end)
    if (count > LIMITS.parts) return refusal('zip-bomb', { reason: 'too many parts' })
    const parts: Part[] = []
    let at = start
    for (let index = 0; index < count; index++) {
      const read = readPart(view, at)
      if ('ok' in read) return read
      parts.push(read.part)
      at = read.next
    }
    const names = new Set(parts.map((part) => part.name))
    if (names.size !== parts.length) throw new Broken('a part twice')
    return checkSizes(parts) ?? checkPlaces(view, parts, start) ?? { ok: true, names }
  } catch (error) {
    if (error instanceof Broken || error instanceof RangeError) return refusal('unreadable', { reason: error.message })
    throw error
  }
}
