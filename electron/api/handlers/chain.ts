import type { HandlersOf } from '../handler.ts'

export const chainHandlers: HandlersOf<'chain'> = {}
