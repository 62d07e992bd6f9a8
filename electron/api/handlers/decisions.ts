import type { HandlersOf } from '../handler.ts'

export const decisionsHandlers: HandlersOf<'decisions'> = {}
