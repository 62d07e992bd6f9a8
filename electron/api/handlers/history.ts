import { compare } from '../../services/history/compare-months.ts'
import { personHistory } from '../../services/history/person-history.ts'
import { rowHistory } from '../../services/history/row-history.ts'
import type { HandlersOf } from '../handler.ts'

export const historyHandlers: HandlersOf<'history'> = {
  'history.row': rowHistory,
  'history.person': personHistory,
  'history.compare': compare,
}
