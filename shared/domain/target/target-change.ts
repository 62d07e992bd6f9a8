import type { Day, DecimalText, Month } from '../brand.ts'
import type { FigureCell } from '../figure/parse-figure.ts'
import { figureText } from '../figure/figure-text.ts'
import { daysInMonth } from '../month/month.ts'
import type { TargetFigures } from './target.ts'

export type TargetField = keyof TargetFigures
export const TARGET_FIELD_NAMES: Record<TargetField, string> = { floor: '底线', target: '目标', stretch: '挑战', base: '基期' }

/** A figure changed after it was agreed: what it was, what it became, from when and why. In the stored unit. */
export interface TargetChange { field: TargetField; was: DecimalText | null; became: DecimalText | null; on: Day; reason: string; by: string }

/** The day within the month, or the nearer end of it: a target of October changed in November holds from 10-31. */
export function dayWithin(month: Month, day: Day): Day {
  const first = `${month}-01` as Day
  const last = `${month}-${daysInMonth(month)}` as Day
  return day < first ? first : day > last ? last : day
}

/** '目标 30（原 25，11-12 起改：客户合并）', a line for each figure that was changed; `figures` are those that hold now. */
export function changeLines(changes: readonly TargetChange[], figures: TargetFigures, cell: Pick<FigureCell, 'unit' | 'displayUnit'>): string[] {
  const shown = (value: DecimalText | null): string => (value === null ? '未定' : figureText(value, { ...cell, binary: false }))
  return [...Map.groupBy(changes, ({ field }) => field)].map(([field, all]) => {
    const before = all.map(({ was, on, reason }) => `原 ${shown(was)}，${on.slice(5)} 起改：${reason}`)
    return `${TARGET_FIELD_NAMES[field]} ${shown(figures[field])}（${before.join('；')}）`
  })
}
