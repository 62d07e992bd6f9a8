import { redoLast, undoLast, undoState } from '../../services/undo/undo.ts'
import type { HandlersOf } from '../handler.ts'

export const undoHandlers: HandlersOf<'undo'> = {
  'undo.state': undoState,
  'undo.last': undoLast,
  'undo.redo': redoLast,
}
