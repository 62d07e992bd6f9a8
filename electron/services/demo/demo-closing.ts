import type { Day, Month } from '../../../shared/domain/brand.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { today } from '../../platform/clock.ts'
import { putMeeting, putState } from '../../repositories/periods.ts'
import type { WriteContext } from '../context.ts'
import { closeMonth } from '../months/close-month.ts'
import { earlyIn } from './demo-month.ts'

/** Months long past have met and are closed; the newest of them waits for its meeting, so that there is one to hold. */
export function endDemoMonth(context: WriteContext, month: Month, past: boolean): void {
  const clock = earlyIn(addMonths(month, 1), context.clock)
  if (!past) return putState(context.db, month, 'meeting')
  putMeeting(context.db, month, today(clock) as Day, null)
  closeMonth({ ...context, clock }, { month })
}
