import type { HandlersOf } from '../handler.ts'

export const leversHandlers: HandlersOf<'levers'> = {}
