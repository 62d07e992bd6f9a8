import { closeDecision, listDecisions, postponeDecision, removeDecision, reopenDecision, saveDecision } from '../../services/decisions/decisions.ts'
import type { HandlersOf } from '../handler.ts'

export const decisionsHandlers: HandlersOf<'decisions'> = {
  'decisions.list': listDecisions,
  'decisions.save': saveDecision,
  'decisions.postpone': postponeDecision,
  'decisions.close': closeDecision,
  'decisions.reopen': reopenDecision,
  'decisions.remove': removeDecision,
}
