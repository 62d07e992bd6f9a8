import type { HandlersOf } from '../handler.ts'

export const appealsHandlers: HandlersOf<'appeals'> = {}
