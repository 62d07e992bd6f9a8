import { monthOverview } from '../../services/months/overview.ts'
import type { HandlersOf } from '../handler.ts'

export const monthHandlers: HandlersOf<'months'> = {
  'months.overview': monthOverview,
}
