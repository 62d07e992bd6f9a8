import { create } from 'zustand'
import type { EvaluationId, Month } from '../../shared/domain/brand.ts'
import { exact } from '../../shared/domain/decimal/decimal.ts'
import { parseFigure } from '../../shared/domain/figure/parse-figure.ts'
import { useSession } from './session.ts'

/** Points somebody thinks of giving, and why, as typed. */
export interface CalibrationDraft { points: string; reason: string }
export const NO_DRAFT: CalibrationDraft = { points: '', reason: '' }
type Drafts = ReadonlyMap<EvaluationId, CalibrationDraft>
const NONE: Drafts = new Map()

/** Proposals outlive the page, by company and month; nothing of them is in the house before they are applied. */
export const useCalibrationDrafts = create<{ months: ReadonlyMap<string, Drafts> }>(() => ({ months: new Map() }))

const keyOf = (month: Month): string => `${useSession.getState().start?.workspace ?? ''}|${month}`
export const draftsOf = (month: Month) => ({ months }: { months: ReadonlyMap<string, Drafts> }): Drafts => months.get(keyOf(month)) ?? NONE

function change(month: Month, by: (drafts: Map<EvaluationId, CalibrationDraft>) => void): void {
  useCalibrationDrafts.setState(({ months }) => {
    const drafts = new Map(months.get(keyOf(month)))
    by(drafts)
    return { months: new Map(months).set(keyOf(month), drafts) }
  })
}

/** A draft emptied again is no draft. */
export const typeDraft = (month: Month, id: EvaluationId, part: Partial<CalibrationDraft>): void => change(month, (drafts) => {
  const next = { ...NO_DRAFT, ...drafts.get(id), ...part }
  if (next.points === '' && next.reason === '') drafts.delete(id)
  else drafts.set(id, next)
})
export const dropDrafts = (month: Month, ids: readonly EvaluationId[]): void => change(month, (drafts) => { for (const id of ids) drafts.delete(id) })

/** What the points field says: signed, two decimals at most, not zero; full-width digits and signs are read too. */
export type ReadChange = { points: string } | { empty: true } | { problem: 'number' | 'places' | 'zero' | 'far' }
export function readChange(typed: string): ReadChange {
  const read = parseFigure(typed, { unit: '分', displayUnit: '分', binary: false })
  if ('clear' in read) return { empty: true }
  if ('reason' in read) return { problem: 'number' }
  const value = exact(read.value)
  if (value.isZero()) return { problem: 'zero' }
  if (value.abs().gt(999)) return { problem: 'far' }
  return value.dp() > 2 ? { problem: 'places' } : { points: read.value }
}
