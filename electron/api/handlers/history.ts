import type { HandlersOf } from '../handler.ts'

export const historyHandlers: HandlersOf<'history'> = {}
