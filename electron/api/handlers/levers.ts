import { listLevers } from '../../services/levers/list.ts'
import { workedHere } from '../../services/levers/worked.ts'
import type { HandlersOf } from '../handler.ts'

export const leversHandlers: HandlersOf<'levers'> = {
  'levers.list': listLevers,
  'levers.worked': workedHere,
}
