import type { HandlersOf } from '../handler.ts'

export const interviewsHandlers: HandlersOf<'interviews'> = {}
