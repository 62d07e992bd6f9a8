import type { HandlersOf } from '../handler.ts'

export const auditHandlers: HandlersOf<'audit'> = {}
