import { z } from 'zod'
import { evaluationId, month } from './words.ts'
import { host, read } from './method.ts'

/** 考核表, or 目标确认单 at the start of the month. */
export const PAPERS = ['evaluation', 'targets'] as const
export type PaperKind = (typeof PAPERS)[number]
const sheetChoice = z.strictObject({ month, ids: z.array(evaluationId).min(1).max(1000), paper: z.enum(PAPERS).default('evaluation'),
  /** null: the month as it is, and once closed as it was closed last; a number: as it was closed that time. */
  version: z.int().min(1).nullable().default(null) })

export const print = {
  'print.preview': read(sheetChoice, z.strictObject({ html: z.string(), pages: z.int().nullable(), people: z.int() }), ['not-found']),
  /** place: where it was saved (shell) or the one-time address to fetch it from (browser host). */
  'print.pdf': host(sheetChoice, z.strictObject({ place: z.string(), download: z.string().nullable() }), ['not-found', 'no-pdf-engine', 'cancelled', 'save-failed']),
  'print.paper': host(sheetChoice, z.strictObject({ printed: z.boolean(), inPage: z.boolean() }), ['not-found', 'cancelled']),
}
