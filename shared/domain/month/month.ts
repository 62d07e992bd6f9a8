import type { Day, Month } from '../brand.ts'

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/
const DAY = /^(\d{4}-(?:0[1-9]|1[0-2]))-(\d{2})$/
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for '2026-11'. Years run from 1000 to 9999, so that text order is time order. */
export const isMonth = (text: string): text is Month => MONTH.test(text) && text >= '1000'

/** The month, or null for anything that is not canonical 'YYYY-MM'. */
export const parseMonth = (text: string): Month | null => (isMonth(text) ? text : null)

/** Months since year 0, so that arithmetic on months is arithmetic on integers. */
const ordinal = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1

/** The month `count` months later, or earlier when negative. Throws RangeError outside the years 1000 to 9999. */
export function addMonths(month: Month, count: number): Month {
  const moved = ordinal(month) + count
  const text = `${String(Math.floor(moved / 12)).padStart(4, '0')}-${String((((moved % 12) + 12) % 12) + 1).padStart(2, '0')}`
  if (!isMonth(text)) throw new RangeError(`no such month: ${month} ${count >= 0 ? '+' : ''}${count}`)
  return text
}

/** How many months `to` lies after `from`: 0 for the same month, negative when it lies before. */
export const monthsBetween = (from: Month, to: Month): number => ordinal(to) - ordinal(from)

/** 1 to 4. */
export const quarterOf = (month: Month): 1 | 2 | 3 | 4 => Math.ceil(Number(month.slice(5)) / 3) as 1 | 2 | 3 | 4

/** True in March, June, September and December. */
export const isQuarterEnd = (month: Month): boolean => Number(month.slice(5)) % 3 === 0

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** 28 to 31. */
export function daysInMonth(month: Month): number {
  const index = Number(month.slice(5)) - 1
  return index === 1 && isLeap(Number(month.slice(0, 4))) ? 29 : (LENGTHS[index] ?? 0)
}

/** '2026-11' -> '2026年11月', '2026-03' -> '2026年3月'. */
export const monthLabel = (month: Month): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** True for a day that exists: '2028-02-29' is one, '2026-02-29' is none. */
export function isDay(text: string): text is Day {
  const parts = DAY.exec(text)
  const month = parts?.[1]
  if (month === undefined || !isMonth(month)) return false
  const day = Number(parts?.[2])
  return day >= 1 && day <= daysInMonth(month)
}

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7) as Month
