import type { HandlersOf } from '../handler.ts'

export const attachmentsHandlers: HandlersOf<'attachments'> = {}
