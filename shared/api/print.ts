import { z } from 'zod'
import { DEFAULT_OPTIONS, MOST_COPIES, ORDERS } from '../print/options.ts'
import { improvementId } from './improvements.ts'
import { evaluationId, line, month, none } from './words.ts'
import { host, read, write } from './method.ts'

/** In the order of the month: 目标确认单, 空白考核表, 考核表, 汇总表, 绩效面谈记录, 申诉表, 奖惩台账, 月度营销总结, 90 天改进计划. */
export const PAPERS = ['targets', 'blank', 'evaluation', 'summary', 'interview', 'appeal', 'ledger', 'monthSummary', 'minutes', 'plan90'] as const
export type PaperKind = (typeof PAPERS)[number]
/** Papers of the month as a whole: nobody is chosen for them. */
export const WHOLE_MONTH: ReadonlySet<PaperKind> = new Set(['ledger', 'minutes', 'plan90', 'monthSummary'])
/** Papers that can lie either way; the others have the one that suits them. */
export const TURNABLE: ReadonlySet<PaperKind> = new Set(['targets', 'blank', 'evaluation'])

export const paperOptions = z.strictObject({
  portrait: z.boolean(), hidePay: z.boolean(), hideWeights: z.boolean(), signatures: z.boolean(), remark: line(500),
  source: z.boolean(), self: z.boolean(), gap: z.boolean(), definition: z.boolean(), evidence: z.boolean(), signColumn: z.boolean(),
  copies: z.int().min(1).max(MOST_COPIES), order: z.enum(ORDERS),
})

const sheetChoice = z.strictObject({
  /** Nobody means everybody on papers of the whole month and on the summary; the others are refused. */
  month, ids: z.array(evaluationId).max(1000), paper: z.enum(PAPERS).default('evaluation'),
  /** null: the month as it is, and once closed as it was closed last; a number: as it was closed that time. */
  version: z.int().min(1).nullable().default(null),
  options: paperOptions.default(DEFAULT_OPTIONS),
  /** Of the 90-day plan: one for each lever; none chosen means the latest that still run. */
  plans: z.array(improvementId).max(10).default([]),
})

/** 200 KB as base64. */
const LOGO_BASE64 = 280_000
export const printSetup = z.strictObject({
  /** What was set for each paper last; papers never set have the defaults. */
  options: z.partialRecord(z.enum(PAPERS), paperOptions),
  logo: z.strictObject({ type: z.enum(['png', 'jpeg']), dataBase64: z.string(), width: z.int(), height: z.int() }).nullable(),
})
export type PrintSetup = z.infer<typeof printSetup>

export const print = {
  'print.setup': read(none, printSetup),
  /** Keeps what was set for one paper. */
  'print.options': write(z.strictObject({ paper: z.enum(PAPERS), options: paperOptions }), printSetup),
  /** The company's sign in the head of every paper: PNG or JPEG, 200 KB and 2000 px a side at the most. null takes it away. */
  'print.logo': write(z.strictObject({ dataBase64: z.string().max(LOGO_BASE64).nullable() }), printSetup, ['logo-refused']),
  'print.preview': read(sheetChoice, z.strictObject({ html: z.string(), pages: z.int().nullable(), people: z.int() }), ['not-found', 'nobody-chosen']),
  /** place: where it was saved (shell) or the one-time address to fetch it from (browser host). */
  'print.pdf': host(sheetChoice, z.strictObject({ place: z.string(), download: z.string().nullable() }), ['not-found', 'nobody-chosen', 'no-pdf-engine', 'cancelled', 'save-failed']),
  /** One PDF a person into a folder, or (browser host) one ZIP. Tells its progress as task 'print'; copies do not count here. */
  'print.folder': host(sheetChoice, z.strictObject({ place: z.string(), files: z.int(), download: z.string().nullable() }), ['not-found', 'nobody-chosen', 'no-pdf-engine', 'cancelled', 'save-failed']),
  'print.paper': host(sheetChoice, z.strictObject({ printed: z.boolean(), inPage: z.boolean() }), ['not-found', 'nobody-chosen', 'cancelled']),
  /** Stops what is being made; files that are whole already stay. */
  'print.cancel': host(none, z.strictObject({ stopped: z.int() })),
}
