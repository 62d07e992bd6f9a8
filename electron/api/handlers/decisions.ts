import { closeDecision, decisionPeople, listDecisions, postponeDecision, removeDecision, reopenDecision, saveDecision } from '../../services/decisions/decisions.ts'
import type { HandlersOf } from '../handler.ts'

export const decisionsHandlers: HandlersOf<'decisions'> = {
  'decisions.list': listDecisions,
  'decisions.people': decisionPeople,
  'decisions.save': saveDecision,
  'decisions.postpone': postponeDecision,
  'decisions.close': closeDecision,
  'decisions.reopen': reopenDecision,
  'decisions.remove': removeDecision,
}
