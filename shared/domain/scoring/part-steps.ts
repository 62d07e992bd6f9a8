import { Exact } from '../decimal/decimal.ts'
import type { PartSteps } from './rule.ts'

export const PART_STEP_NAMES: Record<PartSteps, string> = { continuous: '连续', ceil: '进位', floor: '舍去' }

/** A part step counts as it is (连续), as a whole one (进位) or not at all (舍去), on both sides of zero alike. */
export function countSteps(value: Exact, part: PartSteps): Exact {
  if (part === 'continuous') return value
  return value.toDP(0, part === 'ceil' ? Exact.ROUND_UP : Exact.ROUND_DOWN)
}
