import { getSummary, saveSummary } from '../../services/summary/summary.ts'
import type { HandlersOf } from '../handler.ts'

export const summaryHandlers: HandlersOf<'summary'> = {
  'summary.get': getSummary,
  'summary.save': saveSummary,
}
