import type { Day } from '../brand.ts'
import { isDay } from './month.ts'

const two = (part: string): string => part.padStart(2, '0')

/** A day as people type it: 2026-12-31, 2026/12/31, 2026年12月31日, 20261231; without a year it is `near`'s. Null when it is none. */
export function readDay(text: string, near: Day): Day | null {
  const typed = text.trim().normalize('NFKC')
  const whole = /^(\d{4})(?:\D+(\d{1,2})\D+(\d{1,2})\D?|(\d{2})(\d{2}))$/.exec(typed)
  const short = /^(\d{1,2})\D+(\d{1,2})\D?$/.exec(typed)
  const day = whole !== null ? `${whole[1]}-${two(whole[2] ?? whole[4] ?? '')}-${two(whole[3] ?? whole[5] ?? '')}` : short !== null ? `${near.slice(0, 4)}-${two(short[1] ?? '')}-${two(short[2] ?? '')}` : ''
  return isDay(day) ? day : null
}

/** Days after, or before. */
export const addDays = (day: Day, count: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10) as Day

/** 0 for Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()
