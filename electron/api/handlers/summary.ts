import type { HandlersOf } from '../handler.ts'

export const summaryHandlers: HandlersOf<'summary'> = {}
