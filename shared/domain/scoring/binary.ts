import { exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure } from './figure-text.ts'
import { isWorse, missing, points, refused } from './outcome.ts'
import type { Outcome, ScoredRow } from './outcome.ts'
import type { BinaryRule } from './rule.ts'

const ZERO = recurring('0')

/** 非此即彼. W or 0: by 1 / 0, or by whether the figure reaches the target; equality reaches it. */
export function scoreBinary(rule: BinaryRule, row: ScoredRow): Outcome {
  const { input, shift } = row
  if (rule.meetsTarget && input.figures.target === null) return missing(row, 'target')
  if (input.actual === null) return missing(row, 'actual', rule.meetsTarget ? undefined : '结果（达成或未达成）')
  const actual = exact(input.actual)
  if (rule.meetsTarget) {
    const target = input.figures.target as string
    const met = !isWorse(row, actual, exact(target))
    const lead = `${input.name} ${figure(input.actual, shift)} ${met ? '达到' : '未达到'}目标 ${figure(target, shift)}，${met ? '达成' : '未达成'}，`
    return points(met ? row.weight : ZERO, lead)
  }
  if (actual.eq(1)) return points(row.weight, `${input.name}：达成，`)
  if (actual.isZero()) return points(ZERO, `${input.name}：未达成，`)
  return refused('not-binary', `非此即彼只认达成（1）或未达成（0），现录为 ${figure(input.actual)}；请改录，或改用比率法`)
}
