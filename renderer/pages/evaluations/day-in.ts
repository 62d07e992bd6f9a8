import type { Month } from '../../../shared/domain/brand.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'

/** The day to begin with for something that belongs to a month: today inside it, else the month's nearest day. Both 'YYYY-MM-DD'. */
export function dayIn(month: Month, today: string): string {
  if (today.slice(0, 7) === month) return today
  return today < month ? `${month}-01` : `${month}-${daysInMonth(month)}`
}
