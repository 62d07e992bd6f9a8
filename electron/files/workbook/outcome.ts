import type { LooksLike, ReadFailure } from '../../../shared/domain/intake/read-failure.ts'
import type { RawSheet } from '../../../shared/domain/intake/sheet.ts'

export interface ReadDetails {
  looksLike?: LooksLike
  /** Name of the part inside the file, or what was wrong, for the log. Never cell contents. */
  reason?: string
  part?: string
  line?: number
}
export type CsvEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
export type ReadRefusal = { ok: false; code: ReadFailure; details: ReadDetails }
export type ReadOutcome = { ok: true; sheets: RawSheet[]; encoding?: CsvEncoding } | ReadRefusal

export const refusal = (code: ReadFailure, details: ReadDetails = {}): ReadRefusal => ({ ok: false, code, details })

/** What is read at all. A year of a 50-person firm is far below every one of these. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  partBytes: 64 * 1024 * 1024,
  allPartsBytes: 256 * 1024 * 1024,
  ratio: 100,
  /** A part below this size harms nobody, whatever its ratio: sheets of empty styled cells pack tightly. */
  ratioFreeBytes: 1024 * 1024,
  parts: 4096,
  cells: 500_000,
  textLength: 64 * 1024 * 1024,
  heapMb: 512,
  timeoutMs: 20_000,
} as const
