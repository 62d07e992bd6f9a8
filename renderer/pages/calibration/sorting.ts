import type { CalibrationCard } from '../../../shared/api/calibration.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { byName } from '../../../shared/domain/employee/person-search.ts'
import type { Dimension } from '../../../shared/domain/indicator/indicator.ts'

export type SortKey = 'name' | 'position' | 'manager' | 'total' | 'self' | 'adjustment' | Dimension
export interface Sorting { key: SortKey; down: boolean }
export const BY_NUMBER = null

const figureOf = (sheet: CalibrationCard, key: Exclude<SortKey, 'name' | 'position' | 'manager'>): string | null =>
  key === 'total' ? sheet.total : key === 'self' ? sheet.selfDifference : key === 'adjustment' ? sheet.adjustment : sheet.dimensions.find(({ dimension }) => dimension === key)?.percent ?? null

/** Whoever has no such figure stays at the end, whichever way it is sorted; null keeps the order of the numbers. */
export function sorted(sheets: readonly CalibrationCard[], sorting: Sorting | null): CalibrationCard[] {
  if (sorting === BY_NUMBER) return [...sheets]
  const { key, down } = sorting
  const sign = down ? -1 : 1
  if (key === 'name' || key === 'position' || key === 'manager') {
    const of = (sheet: CalibrationCard) => (key === 'manager' ? sheet.managerName : sheet[key])
    return sheets.toSorted((a, b) => sign * byName(of(a), of(b)))
  }
  return sheets.toSorted((a, b) => {
    const [x, y] = [figureOf(a, key), figureOf(b, key)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * exact(x).cmp(exact(y))
  })
}

/** Down, up, and back to the order of the numbers. */
export const nextSorting = (now: Sorting | null, key: SortKey): Sorting | null => (now?.key !== key ? { key, down: true } : now.down ? { key, down: false } : BY_NUMBER)
