import { applyChanges } from '../../services/calibration/apply-changes.ts'
import { sideBySide } from '../../services/calibration/side-by-side.ts'
import type { HandlersOf } from '../handler.ts'

export const calibrationHandlers: HandlersOf<'calibration'> = {
  'calibration.get': sideBySide,
  'calibration.apply': applyChanges,
}
