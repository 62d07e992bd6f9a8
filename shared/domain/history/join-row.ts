import type { DecimalText, Points } from '../brand.ts'
import { exact, twoPlaces, type Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { lightOf, type LightLimits } from '../scoring/light.ts'
import type { Light, RowScore } from '../scoring/row-score.ts'

/** One indicator on one sheet: its days, and what it scored of what it could. */
export interface RowPart { days: number; state: RowScore['state']; score: Points | null; weight: Points | null; light: Light | null }

/** The indicator's month over its parts; `percent` of what it could score, one decimal. */
export interface JoinedRow { state: RowScore['state']; score: Points | null; percent: DecimalText | null; light: Light | null }

const percentOf = (score: Exact, weight: Exact): DecimalText | null => (weight.isZero() ? null : score.times(100).div(weight).toFixed(1))

/** Weighted by days like the month's total (joinParts). An exempt part gives its days away; while one waits for its result the month does. */
export function joinRow(parts: readonly RowPart[], limits: LightLimits): JoinedRow {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return { state: only.state, score: only.score, light: only.light, percent: only.score === null || only.weight === null ? null : percentOf(exact(only.score), exact(only.weight)) }
  const open = parts.find(({ state }) => state === 'missing' || state === 'refused')
  const scored = parts.flatMap(({ days, score, weight, light }) => (score === null || weight === null ? [] : [{ days, score, weight, light }]))
  if (open !== undefined || scored.length === 0) return { state: open?.state ?? 'exempt', score: null, percent: null, light: null }
  const days = scored.reduce((sum, part) => sum + part.days, 0)
  const mean = (of: (part: (typeof scored)[number]) => Points): Exact => scored.reduce((sum, part) => sum.plus(exact(of(part)).times(part.days)), recurring('0')).div(days)
  const [score, weight] = [mean((part) => part.score), mean((part) => part.weight)]
  const printed = twoPlaces(score)
  return { state: 'scored', score: printed, percent: percentOf(score, weight), light: scored.some(({ light }) => light !== null) ? lightOf(exact(printed), weight, limits) : null }
}
