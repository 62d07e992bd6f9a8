import type { DecimalText, IndicatorId, Month, Points } from '../brand.ts'
import { Exact, exact, twoPlaces } from '../decimal/decimal.ts'
import type { RuleKind } from '../scoring/rule.ts'
import type { RowScore } from '../scoring/row-score.ts'

/** One row of a past month, as its sheet has it. */
export interface PastRow {
  indicatorId: IndicatorId
  name: string
  unit: string
  displayUnit: string
  weight: Points
  target: DecimalText | null
  actual: DecimalText | null
  /** null unless state is 'scored'. */
  score: Points | null
  state: RowScore['state']
  ruleKind: RuleKind
  /** The whole rule as text: equal rules are equal texts. */
  rule: string
}

/** One sheet of the month: one part for most people, several for those who changed inside it. */
export interface PastPart { days: number; total: Points | null; adjustment: Points; okrWeight: DecimalText | null; rows: PastRow[] }

/** `total` and `grade` over all parts. */
export interface MonthSide { month: Month; total: Points | null; grade: string | null; parts: PastPart[] }

/** What a month's total is made of: two decimals each; rows and adjustments of several parts weighted by their days. */
export interface Shares { rows: Map<IndicatorId, Points>; adjustment: Points }

export function sharesOf({ parts }: MonthSide): Shares {
  const counted = parts.filter(({ total }) => total !== null)
  const used = counted.length > 0 ? counted : parts
  const days = used.reduce((sum, part) => sum + part.days, 0)
  const part = (value: Points, of: PastPart) => exact(value).times(of.days).div(days)
  const rows = new Map<IndicatorId, Exact>()
  for (const one of used) for (const { indicatorId, score } of one.rows) rows.set(indicatorId, (rows.get(indicatorId) ?? new Exact(0)).plus(part(score ?? '0', one)))
  return {
    rows: new Map([...rows].map(([id, value]) => [id, twoPlaces(value)])),
    adjustment: twoPlaces(used.reduce((sum, one) => sum.plus(part(one.adjustment, one)), new Exact(0))),
  }
}
