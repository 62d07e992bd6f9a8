import type { Day, Month } from '../../../shared/domain/brand.ts'
import { daysInMonth } from '../../../shared/domain/month/month.ts'

/** The day to begin with for something that belongs to a sheet: today inside the days it is for, else the nearest of them. All 'YYYY-MM-DD'. */
export function dayIn({ month, from, to }: { month: Month; from: Day | null; to: Day | null }, today: string): string {
  const [first, last] = [from ?? `${month}-01`, to ?? `${month}-${daysInMonth(month)}`]
  return today < first ? first : today > last ? last : today
}
