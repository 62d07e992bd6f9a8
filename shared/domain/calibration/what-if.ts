import type { EmployeeId, EvaluationId, Points } from '../brand.ts'
import { exact, twoPlaces } from '../decimal/decimal.ts'
import { adjustmentSum, totalOf, type Limits } from '../evaluation/sheet-total.ts'
import { distributionOf, type Distribution } from './distribution-advice.ts'
import { leniencyOf, type LeniencyReport } from './leniency.ts'
import type { CalibrationSheet, ProposedChange } from './sheet.ts'
import { monthTotals, type Standing } from './totals.ts'

export interface SheetEffect {
  before: Standing
  after: Standing
  /** What of the proposed points reaches the total: less where the sum of adjustments or the total meets its limit. */
  counted: Points
}
export interface PersonEffect { before: Standing; after: Standing }

export interface WhatIf {
  /** Of the sheets with a proposed change only. */
  sheets: Map<EvaluationId, SheetEffect>
  /** Of everybody whose sheet would change: the month's total over all parts. */
  people: Map<EmployeeId, PersonEffect>
  distribution: { before: Distribution; after: Distribution }
  leniency: { before: LeniencyReport; after: LeniencyReport }
}

/** The sheet as it would stand with these points added as one more adjustment: the same sums that score it once they are given. */
export function withPoints(sheet: CalibrationSheet, points: Points, limits: Limits): CalibrationSheet {
  const { subtotal, veto, okr } = sheet
  const adjustments = [...sheet.adjustments, { points }]
  if (sheet.state !== 'scored' || subtotal === null) return { ...sheet, adjustments }
  const { total, grade } = totalOf({ subtotal, adjustment: adjustmentSum(adjustments, limits).adjustment, veto, okr }, limits)
  return { ...sheet, adjustments, total, grade: grade?.code ?? null }
}

const standing = ({ total, grade }: Standing): Standing => ({ total, grade })
const NOTHING: Standing = { total: null, grade: null }
const distributed = (months: ReadonlyMap<EmployeeId, Standing>, { grades }: Limits): Distribution => distributionOf([...months.values()].map(({ grade }) => grade), grades)

/** What these changes would do to totals, grades, the distribution and the managers' means. Nothing is changed by asking. */
export function whatIf(sheets: readonly CalibrationSheet[], changes: readonly ProposedChange[], limits: Limits): WhatIf {
  const proposed = new Map(changes.map(({ evaluationId, points }) => [evaluationId, points]))
  const after = sheets.map((sheet) => {
    const points = proposed.get(sheet.id)
    return points === undefined ? sheet : withPoints(sheet, points, limits)
  })
  const [monthsBefore, monthsAfter] = [monthTotals(sheets, limits.grades), monthTotals(after, limits.grades)]
  const touched = sheets.flatMap((sheet, at) => {
    const changed = after[at]
    return changed === undefined || changed === sheet ? [] : [{ sheet, changed }]
  })
  return {
    sheets: new Map(touched.map(({ sheet, changed }) => [sheet.id, { before: standing(sheet), after: standing(changed), counted: twoPlaces(exact(changed.total ?? '0').minus(exact(sheet.total ?? '0'))) }])),
    people: new Map(touched.map(({ sheet: { employeeId } }) => [employeeId, { before: monthsBefore.get(employeeId) ?? NOTHING, after: monthsAfter.get(employeeId) ?? NOTHING }])),
    distribution: { before: distributed(monthsBefore, limits), after: distributed(monthsAfter, limits) },
    leniency: { before: leniencyOf(sheets, limits.grades), after: leniencyOf(after, limits.grades) },
  }
}
