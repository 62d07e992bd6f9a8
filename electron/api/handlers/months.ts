import { closeMonth, reopenMonth } from '../../services/months/close-month.ts'
import { keptVersion, verifyVersion } from '../../services/months/kept-versions.ts'
import { advanceMonth, listMonths, monthStateOf, saveMeeting } from '../../services/months/month-state.ts'
import { monthOverview } from '../../services/months/overview.ts'
import type { HandlersOf } from '../handler.ts'

export const monthHandlers: HandlersOf<'months'> = {
  'months.overview': monthOverview,
  'months.state': monthStateOf,
  'months.list': listMonths,
  'months.advance': advanceMonth,
  'months.meeting': saveMeeting,
  'months.close': closeMonth,
  'months.reopen': reopenMonth,
  'months.version': keptVersion,
  'months.verify': verifyVersion,
}
