import type { HandlersOf } from '../handler.ts'

export const dashboardHandlers: HandlersOf<'dashboard'> = {}
