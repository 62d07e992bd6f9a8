import type { Day, Month } from '../../domain/brand.ts'

/** How strong each calendar month is for small appliances: 618 and 双十一 high, after 春节 and in high summer low. */
const SEASON = [1.05, 0.7, 0.9, 0.95, 1.05, 1.25, 0.85, 0.85, 0.95, 1.1, 1.35, 1.15]

const year = (month: Month): number => Number(month.slice(0, 4))
const ordinal = (month: Month): number => Number(month.slice(5, 7))

export const monthsBefore = (month: Month, count: number): Month => {
  const index = year(month) * 12 + ordinal(month) - 1 - count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as Month
}

export const daysOf = (month: Month): number => {
  const y = year(month)
  if (ordinal(month) === 2) return y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(ordinal(month)) ? 30 : 31
}

/** That day, or the month's last where it is shorter. */
export const dayIn = (month: Month, day: number): Day => `${month}-${String(Math.min(day, daysOf(month))).padStart(2, '0')}` as Day

export const closesQuarter = (month: Month): boolean => ordinal(month) % 3 === 0

export const seasonOf = (month: Month): number => SEASON[ordinal(month) - 1] ?? 1

/** Days of the month between the two dates, both served, as a share of the month. 0 when not employed at all. */
export function servedShare(month: Month, joinedOn: Day, leftOn: Day | null): number {
  const last = daysOf(month)
  const from = joinedOn < dayIn(month, 1) ? 1 : joinedOn > dayIn(month, last) ? last + 1 : Number(joinedOn.slice(8))
  const to = leftOn === null || leftOn > dayIn(month, last) ? last : leftOn < dayIn(month, 1) ? 0 : Number(leftOn.slice(8))
  return Math.max(0, to - from + 1) / last
}
