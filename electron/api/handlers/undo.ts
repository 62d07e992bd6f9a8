import type { HandlersOf } from '../handler.ts'

export const undoHandlers: HandlersOf<'undo'> = {}
