import { finishSetup } from '../../services/setup/finish.ts'
import type { HandlersOf } from '../handler.ts'

export const setupHandlers: HandlersOf<'setup'> = {
  'setup.finish': finishSetup,
}
