import type { DecimalText, EmployeeId, Points } from '../brand.ts'
import { Exact, exact, twoPlaces } from '../decimal/decimal.ts'
import type { Grade } from '../evaluation/evaluation.ts'
import { joinParts } from '../evaluation/join-parts.ts'
import type { CalibrationSheet } from './sheet.ts'

export interface Standing { total: Points | null; grade: string | null }

/** Everybody's month, one entry a person however many part-sheets there are, in the order they first appear. Of a group's sheets: by the parts that stand in it. */
export const monthTotals = (sheets: readonly CalibrationSheet[], grades: readonly Grade[]): Map<EmployeeId, Standing> =>
  new Map([...Map.groupBy(sheets, ({ employeeId }) => employeeId)].map(([id, parts]) => [id, standingOf(parts, grades)]))

function standingOf(parts: readonly CalibrationSheet[], grades: readonly Grade[]): Standing {
  const [only] = parts
  const { total, grade } = parts.length === 1 && only !== undefined ? only
    : joinParts(parts.map(({ days, state, total: own, veto }) => ({ days, state, total: own, veto: veto !== null })), grades, only?.daysOfMonth)
  return { total, grade }
}

/** The totals of a group's people: whoever has two part-sheets there counts once. */
export const peopleTotals = (sheets: readonly CalibrationSheet[], grades: readonly Grade[]): Points[] =>
  [...monthTotals(sheets, grades).values()].flatMap(({ total }) => (total === null ? [] : [total]))

/** Two decimals; null of nothing. */
export const meanOf = (values: readonly DecimalText[]): DecimalText | null =>
  values.length === 0 ? null : twoPlaces(values.reduce((sum, value) => sum.plus(exact(value)), new Exact(0)).div(values.length))

/** How a group of totals lies; every figure with 2 decimals, all null of nothing. */
export interface Spread { count: number; mean: DecimalText | null; median: DecimalText | null; lowest: DecimalText | null; highest: DecimalText | null; range: DecimalText | null }

export function spreadOf(totals: readonly DecimalText[]): Spread {
  const sorted = totals.map(exact).toSorted((a, b) => a.cmp(b))
  const [low, high] = [sorted[0], sorted.at(-1)]
  const [left, right] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined || left === undefined || right === undefined) return { count: 0, mean: null, median: null, lowest: null, highest: null, range: null }
  return { count: sorted.length, mean: meanOf(totals), median: twoPlaces(left.plus(right).div(2)), lowest: twoPlaces(low), highest: twoPlaces(high), range: twoPlaces(high.minus(low)) }
}
