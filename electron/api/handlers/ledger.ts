import type { HandlersOf } from '../handler.ts'

export const ledgerHandlers: HandlersOf<'ledger'> = {}
