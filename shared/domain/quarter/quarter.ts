import type { Brand, Day, Month } from '../brand.ts'
import { daysInMonth, monthOf } from '../month/month.ts'

/** A calendar quarter as 'YYYY-Qn', e.g. '2026-Q4'. OKRs run in quarters. */
export type Quarter = Brand<string, 'Quarter'>

export const isQuarter = (text: string): text is Quarter => /^\d{4}-Q[1-4]$/.test(text)

/** '2026-11' -> '2026-Q4'. */
export const quarterOfMonth = (month: Month): Quarter => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}` as Quarter

/** The three months of a quarter, first to last. */
export function monthsOfQuarter(quarter: Quarter): [Month, Month, Month] {
  const first = (Number(quarter.slice(6)) - 1) * 3 + 1
  const month = (number: number) => `${quarter.slice(0, 4)}-${String(number).padStart(2, '0')}` as Month
  return [month(first), month(first + 1), month(first + 2)]
}

/** ('2026-Q4', 1) -> '2027-Q1'. */
export function addQuarters(quarter: Quarter, by: number): Quarter {
  const moved = count(quarter) + by
  return `${String(Math.floor(moved / 4)).padStart(4, '0')}-Q${(moved % 4) + 1}` as Quarter
}

/** '2026-Q4' -> '2026年第4季度'. */
export const quarterLabel = (quarter: Quarter): string => `${quarter.slice(0, 4)}年第${quarter.slice(6)}季度`

/** '2026-11-23' -> '2026-Q4'. */
export const quarterOfDay = (day: Day): Quarter => quarterOfMonth(monthOf(day))

/** True for the three months of the quarter. */
export const isInQuarter = (quarter: Quarter, month: Month): boolean => quarterOfMonth(month) === quarter

/** First and last day of a quarter: '2026-10-01' and '2026-12-31'. */
export function daysOfQuarter(quarter: Quarter): { first: Day; last: Day } {
  const [first, , last] = monthsOfQuarter(quarter)
  return { first: `${first}-01` as Day, last: `${last}-${daysInMonth(last)}` as Day }
}

/** How many quarters `to` lies after `from`: 0 for the same one, negative when it lies before. */
export const quartersBetween = (from: Quarter, to: Quarter): number => count(to) - count(from)
const count = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
