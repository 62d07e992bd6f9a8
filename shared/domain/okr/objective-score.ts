import type { DecimalText } from '../brand.ts'
import { Exact, exact, isAboveZero, plain, twoPlaces } from '../decimal/decimal.ts'
import { figure } from '../scoring/figure-text.ts'
import { keyResultName } from './wording.ts'

export interface ScoredKeyResult {
  title: string
  /** Percent. */
  weight: DecimalText
  /** 0..1, null before the first check-in. */
  score: DecimalText | null
}

export interface ObjectiveScore {
  /** Weighted mean, unrounded (14 decimals); null while a key result has no check-in: missing is not zero. */
  score: DecimalText | null
  /** Weighted mean of what is known; null when nothing is. Equals `score` when all is known. */
  partial: DecimalText | null
  /** Weight that `partial` stands on, in percent. */
  knownWeight: DecimalText
  /** Indexes of key results without a score. */
  missing: number[]
  /** Chinese: the sum, or what is still missing. */
  sentence: string
}

const ZERO = new Exact(0)

/** An objective's score (domain.md 4). 50/30/20 with 0.70, 0.75 and 1 -> 0.775, shown as 0.8. */
export function objectiveScore(keyResults: readonly ScoredKeyResult[]): ObjectiveScore {
  let [top, known] = [ZERO, ZERO]
  const missing: number[] = []
  keyResults.forEach(({ weight, score }, at) => {
    if (score === null) { missing.push(at); return }
    top = top.plus(exact(weight).times(exact(score)))
    known = known.plus(exact(weight))
  })
  // Scores carry 15 decimals; one fewer here lets 0.9 made of thirds come out as 0.9.
  const partial = isAboveZero(known) ? plain(top.div(known).toDP(14)) : null
  const score = missing.length === 0 ? partial : null
  return { score, partial, knownWeight: plain(known), missing, sentence: sentenceOf(keyResults, missing, partial, plain(known)) }
}

function sentenceOf(keyResults: readonly ScoredKeyResult[], missing: readonly number[], partial: DecimalText | null, known: DecimalText): string {
  if (keyResults.length === 0) return '还没有关键结果，没有得分。'
  if (missing.length > 0) {
    const names = missing.map(at => keyResultName(at, keyResults[at]?.title ?? '')).join('、')
    const sofar = partial === null ? '' : `已知部分（权重 ${figure(known)}）得分 ${scoreText(partial)}。`
    return `${names}还没有进展记录，不算总得分。${sofar}`
  }
  if (partial === null) return '权重都是 0，没有得分。'
  // A score without a short end is no factor a calculator could repeat, so it is only named.
  if (keyResults.some(({ score }) => score !== null && exact(score).dp() > 4)) return `按权重加权平均 = ${longText(partial)}，显示为 ${scoreText(partial)}。`
  const sum = keyResults.map(({ weight, score }) => `${figure(weight)} % × ${twoOrMore(score ?? '0')}`).join(' + ')
  return exact(known).eq(100) ? `${sum} = ${longText(partial)}，显示为 ${scoreText(partial)}。` : `(${sum}) ÷ ${figure(known)} % = ${longText(partial)}，显示为 ${scoreText(partial)}。`
}

const twoOrMore = (score: DecimalText): string => (exact(score).dp() > 2 ? figure(score) : twoPlaces(exact(score)))
const longText = (score: DecimalText): string => plain(exact(score).toDP(6))

/** A score for the eye, half-up to one decimal: '0.775' -> '0.8'. Never compare what this returns with a limit. */
export const scoreText = (score: DecimalText): string => exact(score).toFixed(1, Exact.ROUND_HALF_UP)

/** The same beside a limit it does not reach, with as many decimals as tell the two apart: ('0.96', '1') -> '0.96'. */
export function scoreTextNear(score: DecimalText, limit: DecimalText): string {
  const value = exact(score)
  let places = 1
  while (places < 14 && value.toDP(places).eq(exact(limit)) && !value.eq(exact(limit))) places += 1
  return value.toFixed(places, Exact.ROUND_HALF_UP)
}

/** The score an owner gives instead of the computed one. Refusals as the contract names them, null when it may be saved. */
export function checkGivenScore(score: DecimalText | null, reason: string): 'reason-missing' | 'points-out-of-range' | null {
  if (score === null) return null
  if (exact(score).lt(0) || exact(score).gt(1)) return 'points-out-of-range'
  return reason.trim() === '' ? 'reason-missing' : null
}
