import type { DecimalText } from '../brand.ts'
import { isSummable } from '../breakdown/summable.ts'
import { exact, plain } from '../decimal/decimal.ts'

/** Results of one person and indicator in an earlier month: one for each of its part-sheets that has one. */
export interface EarlierResults { parts: number; actuals: readonly DecimalText[] }

/** The base that growth starts from; a month of several parts gives their sum where it adds up and no part lacks its result. */
export function earlierBase({ parts, actuals }: EarlierResults, { name, unit, definition }: { name: string; unit: string; definition: string }): DecimalText | null {
  const [only] = actuals
  if (parts <= 1 && actuals.length === 1) return only ?? null
  if (actuals.length === 0 || actuals.length < parts || !isSummable({ unit, name, formula: definition })) return null
  return plain(actuals.reduce((sum, actual) => sum.plus(exact(actual)), exact('0')))
}
