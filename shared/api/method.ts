import { z } from 'zod'

/**
 * read: looks only. write: runs inside one transaction and leaves one audit entry.
 * host: talks to the outside (files, printer, workspace) and manages its own steps.
 */
export type MethodKind = 'read' | 'write' | 'host'

export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, K extends MethodKind = MethodKind> {
  kind: K
  input: I
  output: O
  /** Expected failures beside 'bad-input' and 'fault', which any method may give. */
  errors: readonly ErrorCode[]
}

/** Every expected failure. The renderer turns a code into a Chinese sentence (shared/text/zh-CN/errors.ts). */
export const ERROR_CODES = [
  'bad-input', 'unknown-method', 'fault', 'not-found', 'busy', 'disk-full', 'read-only',
  'number-taken', 'name-taken', 'manager-cycle', 'manager-self', 'dates-reversed', 'in-use',
  'weights-wrong', 'rule-invalid', 'indicator-repeated', 'library-fixed',
  'month-closed', 'sheet-confirmed', 'sheet-incomplete', 'not-the-manager', 'not-confirmed', 'computed-row', 'points-out-of-range', 'reason-missing',
  'grades-invalid', 'file-refused', 'file-gone', 'import-blocked', 'demo-only', 'not-in-demo', 'no-pdf-engine', 'cancelled', 'save-failed', 'nothing-chosen',
  'objective-invalid', 'parent-cycle', 'breakdown-sum', 'principle-broken', 'evidence-refused', 'evidence-damaged',
  'appeal-settled', 'interview-signed',
  'close-blocked', 'owner-only', 'office-only', 'month-open', 'day-to-come',
  'no-total', 'change-refused',
  'logo-refused', 'nobody-chosen',
  'undo-stale', 'undo-not-yours',
  'link-loop', 'link-backwards',
  'decision-incomplete', 'decision-owners', 'decision-state', 'evidence-missing', 'meeting-state', 'agenda-invalid',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]
export const isErrorCode = (code: unknown): code is ErrorCode => (ERROR_CODES as readonly unknown[]).includes(code)

export const read = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, errors: readonly ErrorCode[] = []): Method<I, O, 'read'> =>
  ({ kind: 'read', input, output, errors })
export const write = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, errors: readonly ErrorCode[] = []): Method<I, O, 'write'> =>
  ({ kind: 'write', input, output, errors })
export const host = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, errors: readonly ErrorCode[] = []): Method<I, O, 'host'> =>
  ({ kind: 'host', input, output, errors })

/** What every call answers; nothing is thrown across the border. */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; details: Record<string, unknown> }
