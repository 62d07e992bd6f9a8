import type { HandlersOf } from '../handler.ts'

export const calibrationHandlers: HandlersOf<'calibration'> = {}
