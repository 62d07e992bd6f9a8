import { create } from 'zustand'
import type { Breakdown } from '../../shared/api/okr.ts'
import type { DecimalText, IndicatorId, Month } from '../../shared/domain/brand.ts'
import { breakdownDifference, breakDown } from '../../shared/domain/breakdown/break-down.ts'
import { seasonality, sharesOf } from '../../shared/domain/breakdown/seasonality.ts'
import { Exact, exact, isDecimalText, plain, twoPlaces } from '../../shared/domain/decimal/decimal.ts'
import { DISPLAY_FACTORS, displayFactor } from '../../shared/domain/indicator/indicator.ts'
import { useSession } from './session.ts'
import { numberText } from './template-draft.ts'

/** A year being broken down, as typed, in the display unit. */
export interface BreakdownForm { total: string; basis: Breakdown['basis']; months: readonly string[] }
export interface Measured { id: IndicatorId; name: string; unit: string; formula: string }
type Key = `${number}|${number}`

export const breakdownKey = (year: number, id: IndicatorId): Key => `${year}|${id}`
/** Drafts outlive the page; those of the demo company do not cross over. */
export const useBreakdownDrafts = create<{ drafts: Partial<Record<Key, BreakdownForm>> }>(() => ({ drafts: {} }))
useSession.subscribe((now, before) => { if (now.start?.workspace !== before.start?.workspace) useBreakdownDrafts.setState({ drafts: {} }) })
export const keepBreakdown = (key: Key, form: BreakdownForm) => useBreakdownDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: form } }))
export const dropBreakdown = (key: Key) => useBreakdownDrafts.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }))

/** Money is typed in 万元, the largest unit it is shown in; everything else in its own. */
export const shownUnit = (unit: string): string => Object.keys(DISPLAY_FACTORS[unit] ?? {}).at(-1) ?? unit
export const shownAmount = (stored: DecimalText, unit: string): string => plain(exact(stored).div(displayFactor(unit, shownUnit(unit))))
/** The stored figure a text means; null when it is none. */
export function storedAmount(typed: string, unit: string): DecimalText | null {
  const number = numberText(typed)
  if (!isDecimalText(number)) return null
  const stored = plain(exact(number).times(displayFactor(unit, shownUnit(unit))))
  return isDecimalText(stored) ? stored : null
}

const EMPTY: readonly string[] = Array.from({ length: 12 }, () => '')
export function formOfBreakdown(saved: Breakdown | null, unit: string, hasLastYear: boolean): BreakdownForm {
  if (saved === null) return { total: '', basis: hasLastYear ? 'last-year' : 'even', months: EMPTY }
  return { total: shownAmount(saved.total, unit), basis: saved.basis, months: saved.months.map(({ target }) => shownAmount(target, unit)) }
}

/** The form with its months split anew; a total that is no number empties them, months filled by hand stay. */
export function resplit(form: BreakdownForm, indicator: Measured, lastYear: readonly (DecimalText | null)[]): BreakdownForm {
  if (form.basis === 'typed') return form
  const total = storedAmount(form.total, indicator.unit)
  if (total === null) return { ...form, months: EMPTY }
  const weights = form.basis === 'last-year' ? seasonality(lastYear).weights : EMPTY.map(() => '1')
  return { ...form, months: breakDown(total, weights, indicator).months.map((month) => shownAmount(month, indicator.unit)) }
}

export interface BreakdownState {
  /** Stored figures; null for a text that is none. */
  total: DecimalText | null
  months: readonly (DecimalText | null)[]
  /** Sums of three months in the display unit; null while one of them cannot be read. */
  quarters: readonly (string | null)[]
  year: string | null
  /** Percent of the year with 2 decimals, empty while it cannot be said. */
  shares: readonly string[]
  /** total − sum is not zero: why, in Chinese. */
  difference: { difference: DecimalText; sentence: string } | null
}

export function stateOf(form: BreakdownForm, indicator: Measured): BreakdownState {
  const months = form.months.map((typed) => storedAmount(typed, indicator.unit))
  const total = storedAmount(form.total, indicator.unit)
  const sum = (some: readonly (DecimalText | null)[]) => (some.includes(null) ? null : shownAmount(plain(some.reduce((all, month) => all.plus(month ?? 0), new Exact(0))), indicator.unit))
  const known = months.filter((month) => month !== null)
  const whole = known.length === 12
  const parts = known.map(exact)
  const sharing = whole && parts.some((part) => part.gt(0)) && parts.every((part) => part.gte(0))
  return {
    total, months, quarters: [0, 3, 6, 9].map((from) => sum(months.slice(from, from + 3))), year: sum(months),
    shares: sharing ? sharesOf(parts) : EMPTY,
    difference: whole && total !== null ? breakdownDifference(total, known, { ...indicator, unit: indicator.unit }) : null,
  }
}

/** What is sent; null while something cannot be read or does not add up. */
export function breakdownOf(form: BreakdownForm, indicator: Measured, year: number, lastYear: readonly (DecimalText | null)[]): Breakdown | null {
  const { total, months, shares, difference } = stateOf(form, indicator)
  if (total === null || difference !== null || months.includes(null)) return null
  const month = (at: number) => `${year}-${String(at + 1).padStart(2, '0')}` as Month
  return {
    year, indicatorId: indicator.id, total, basis: form.basis,
    months: months.map((target, at) => ({ month: month(at), target: target ?? '0', share: shares[at] || twoPlaces(new Exact(0)), lastYear: lastYear[at] ?? null })),
  }
}
