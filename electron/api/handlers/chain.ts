import { chainBoard } from '../../services/chain/board.ts'
import { judgeHypothesis, keepWhys, linkIndicators, unlinkIndicators } from '../../services/chain/say.ts'
import type { HandlersOf } from '../handler.ts'

export const chainHandlers: HandlersOf<'chain'> = {
  'chain.get': chainBoard,
  'chain.link': linkIndicators,
  'chain.unlink': unlinkIndicators,
  'chain.judge': judgeHypothesis,
  'chain.why': keepWhys,
}
