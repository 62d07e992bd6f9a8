import type { Day } from '../brand.ts'

/** An appeal that has waited longer than this many working days is told as late. */
export const ANSWER_WITHIN = 5

const dayNumber = (day: Day): number => Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000)

/** Working days in (−∞, day], counted from a Monday: 5 in each week, Saturday and Sunday none. */
function workingDaysUpTo(day: Day): number {
  // 1970-01-05 was a Monday.
  const since = dayNumber(day) - 4
  const week = Math.floor(since / 7)
  return week * 5 + Math.min(since - week * 7 + 1, 5)
}

/** Mondays to Fridays after `from` up to and with `to`; 0 when `to` is not later. Public holidays are not known and count as working days. */
export const workingDaysAfter = (from: Day, to: Day): number => (to <= from ? 0 : workingDaysUpTo(to) - workingDaysUpTo(from))

/** What to say of an open appeal that waits too long; null while there is time. */
export function lateAdvice(filedOn: Day, today: Day): string | null {
  const waited = workingDaysAfter(filedOn, today)
  return waited > ANSWER_WITHIN ? `已经等了 ${waited} 个工作日（周一至周五，未扣节假日），超过 ${ANSWER_WITHIN} 个。请尽快答复：拖着不答，比维持原分更伤人。` : null
}
