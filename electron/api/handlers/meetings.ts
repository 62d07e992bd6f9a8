import type { HandlersOf } from '../handler.ts'

export const meetingsHandlers: HandlersOf<'meetings'> = {}
