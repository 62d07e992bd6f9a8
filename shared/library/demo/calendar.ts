import type { Day, Month } from '../../domain/brand.ts'
import { daysInMonth } from '../../domain/month/month.ts'

/** How strong each calendar month is for small appliances: 618 and 双十一 high, after 春节 and in high summer low. */
const SEASON = [1.05, 0.7, 0.9, 0.95, 1.05, 1.25, 0.85, 0.85, 0.95, 1.1, 1.35, 1.15]

export const seasonOf = (month: Month): number => SEASON[Number(month.slice(5)) - 1] ?? 1

/** That day, or the month's last where it is shorter. */
export const dayIn = (month: Month, day: number): Day => `${month}-${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}` as Day

/** Days of the month between the two dates, both served, as a share of the month. 0 when not employed at all. */
export function servedShare(month: Month, joinedOn: Day, leftOn: Day | null): number {
  const last = daysInMonth(month)
  const from = joinedOn < dayIn(month, 1) ? 1 : joinedOn > dayIn(month, last) ? last + 1 : Number(joinedOn.slice(8))
  const to = leftOn === null || leftOn > dayIn(month, last) ? last : leftOn < dayIn(month, 1) ? 0 : Number(leftOn.slice(8))
  return Math.max(0, to - from + 1) / last
}
