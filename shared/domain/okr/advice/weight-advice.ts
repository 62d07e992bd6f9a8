import { exact, isDecimalText, plain } from '../../decimal/decimal.ts'
import { weightDifference } from '../../evaluation/weights.ts'
import { figure } from '../../scoring/figure-text.ts'
import type { DraftObjective } from '../draft.ts'
import { evenWeights } from '../even-weights.ts'
import { keyResultName } from '../wording.ts'
import type { Advice } from './advice.ts'

const THIN = 10
const HEAVY = 60

/** Weights: 100 in all, none too thin to be noticed, none that makes the others idle. */
export function weightAdvice({ keyResults }: DraftObjective): Advice[] {
  const weights = keyResults.map(each => each.weight)
  if (weights.length === 0) return []
  const even = evenWeights(weights.length)
  const apply = { keyResults: even.map((weight, at) => ({ at, change: { weight } })) }
  const shown = even.map(each => figure(each)).join(' / ')
  if (!weights.every(isDecimalText)) return [{ code: 'weights-not-100', keyResult: null, sentence: `有关键结果还没有权重。可以平均分成 ${shown}。`, apply }]
  const difference = weightDifference(weights)
  if (difference !== '0') return [{ code: 'weights-not-100', keyResult: null, sentence: `权重合计 ${figure(plain(exact(difference).plus(100)))}，要正好 100。可以平均分成 ${shown}。`, apply }]
  if (weights.length === 1) return []
  return keyResults.flatMap(({ title, weight }, at): Advice[] => {
    if (exact(weight).lt(THIN)) return [{ code: 'weight-thin', keyResult: at, sentence: `${keyResultName(at, title)}：权重只有 ${figure(weight)}，做不做几乎不影响得分。不要紧的就去掉，要紧的给到 ${THIN} 以上。` }]
    if (exact(weight).gt(HEAVY)) return [{ code: 'weight-heavy', keyResult: at, sentence: `${keyResultName(at, title)}：权重 ${figure(weight)}，其他关键结果会没人管。请留在 ${HEAVY} 以内。` }]
    return []
  })
}
