import { weightDifference } from '../evaluation/weights.ts'
import { exact, isDecimalText, plain } from '../decimal/decimal.ts'
import { figure } from '../scoring/figure-text.ts'
import type { DraftKeyResult, DraftObjective } from './draft.ts'
import { keyResultName, typed, withUnit } from './wording.ts'

/** A refusal. `keyResult` is an index, null when it is about the objective as a whole. */
export interface ObjectiveFinding {
  keyResult: number | null
  sentence: string
}

/** What must be right before an objective is kept: refusals only, counts and wording are advice. Empty when it may be saved. */
export function checkObjective(draft: Pick<DraftObjective, 'title' | 'keyResults'>): ObjectiveFinding[] {
  const nameless: ObjectiveFinding[] = draft.title.trim() === '' ? [{ keyResult: null, sentence: '请写目标的名称。' }] : []
  const faults = draft.keyResults.flatMap((keyResult, at) => keyResultFaults(keyResult).map(fault => ({ keyResult: at, sentence: `${keyResultName(at, keyResult.title)}：${fault}` })))
  return [...nameless, ...faults, ...weightFaults(draft.keyResults)]
}

function keyResultFaults({ title, kind, start, target, unit, weight }: DraftKeyResult): string[] {
  const faults: string[] = []
  if (title.trim() === '') faults.push('请写名称。')
  if (kind !== 'milestone') {
    const [from, to] = [typed(start), typed(target)]
    if (to === null) faults.push('请填目标值。')
    if (unit.trim() === '') faults.push('请填单位。')
    if (kind === 'increase' || kind === 'decrease') {
      if (from === null) faults.push(`${kind === 'increase' ? '“提高到”' : '“降低到”'}要从起点算进度，请填起点。`)
      else if (to !== null && from.eq(to)) faults.push(`起点和目标都是 ${withUnit(target ?? '', unit)}，没有要走的路。请改起点或目标；只要守住这个数，请改成“保持不低于”或“保持不高于”。`)
    }
  }
  const share = typed(weight)
  if (share === null) faults.push('请填权重。')
  else if (share.lt(0)) faults.push(`权重不能是负数（${figure(weight)}）。`)
  return faults
}

function weightFaults(keyResults: readonly DraftKeyResult[]): ObjectiveFinding[] {
  const weights = keyResults.map(each => each.weight)
  if (weights.length === 0 || !weights.every(isDecimalText)) return []
  const difference = weightDifference(weights)
  if (difference === '0') return []
  const sum = figure(plain(exact(difference).plus(100)))
  return [{ keyResult: null, sentence: `关键结果的权重合计 ${sum}，${difference.startsWith('-') ? `还差 ${figure(difference.slice(1))}` : `多出 ${figure(difference)}`}，要正好 100。` }]
}
