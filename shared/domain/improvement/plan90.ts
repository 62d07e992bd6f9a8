import type { Day, Month } from '../brand.ts'
import { addMonths, daysInMonth } from '../month/month.ts'

export const LEVERS = [1, 2, 3] as const
export type Lever = (typeof LEVERS)[number]
/** 层面: which dimension a lever raises. */
export const LEVER_NAMES: Record<Lever, string> = { 1: '产品与性价比', 2: '流程与服务', 3: '组织' }
export const LEVER_DIMENSIONS: Record<Lever, string> = { 1: '效用', 2: '效率', 3: '能力' }

/** One plan for each lever: the one opened last among those that still run. */
export function onePerLever<P extends { lever: Lever | null; month: Month; id: number }>(open: readonly P[]): P[] {
  const newest = open.toSorted((a, b) => (a.month === b.month ? b.id - a.id : a.month < b.month ? 1 : -1))
  return LEVERS.flatMap((lever) => newest.find((plan) => plan.lever === lever) ?? [])
}

export interface Stretch { name: string; from: Day; to: Day }
const STRETCHES = [['第 1–4 周', 0, 28], ['第 5–8 周', 28, 56], ['第 9–13 周', 56, 91]] as const

/** Thirteen weeks from the first day after the month, in three stretches. */
export function stretchesAfter(month: Month): Stretch[] {
  const first = addMonths(month, 1)
  return STRETCHES.map(([name, from, to]) => ({ name, from: dayAfter(first, from), to: dayAfter(first, to - 1) }))
}

/** The day `count` days after the first of the month. */
function dayAfter(month: Month, count: number): Day {
  const days = daysInMonth(month)
  return count < days ? `${month}-${String(count + 1).padStart(2, '0')}` as Day : dayAfter(addMonths(month, 1), count - days)
}
