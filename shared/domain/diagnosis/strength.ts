import type { ChainNode } from './chain.ts'

/** Fewer pairs of months than this say nothing. */
export const STRENGTH_MONTHS = 6
export type StrengthWord = 'strong' | 'some' | 'none' | 'opposite' | 'too-few'
export const STRENGTH_NAMES: Record<StrengthWord, string> = { strong: '常一起变动', some: '有些一起变动', none: '看不出一起变动', opposite: '常反着变动', 'too-few': '月份还不够' }

export interface Strength {
  word: StrengthWord
  /** Pearson's r of the two attainments, −1..1, the better of the same month and cause one month ahead; null when too few. A statistic, not a score: doubles do. */
  r: number | null
  /** Months the cause runs ahead: 0 or 1. */
  lag: 0 | 1
  pairs: number
  sentence: string
}

/**
 * How a cause and an effect went together in the company's own months, in the same month or with the cause a month ahead. Attainments
 * already have "better" pointing up, so a true cause shows a positive r. Going together is no proof: it stays a hypothesis.
 */
export function strengthOf(cause: ChainNode, effect: ChainNode): Strength {
  const [same, ahead] = [correlation(pairsOf(cause, effect, 0)), correlation(pairsOf(cause, effect, 1))]
  const best = ahead.r !== null && (same.r === null || ahead.r > same.r) ? { ...ahead, lag: 1 as const } : { ...same, lag: 0 as const }
  const word = best.r === null ? 'too-few' : wordOf(best.r)
  return { word, ...best, sentence: sentenceOf(word, best.pairs, best.lag) }
}

const wordOf = (r: number): StrengthWord => (r >= 0.6 ? 'strong' : r >= 0.3 ? 'some' : r > -0.3 ? 'none' : 'opposite')

function sentenceOf(word: StrengthWord, pairs: number, lag: 0 | 1): string {
  if (word === 'too-few') return `都有得分的月份只有 ${pairs} 个，不到 ${STRENGTH_MONTHS} 个，还看不出关系`
  return `${pairs} 个月里${lag === 1 ? '（原因早一个月）' : ''}${STRENGTH_NAMES[word]}；一起变动不等于就是原因`
}

function pairsOf(cause: ChainNode, effect: ChainNode, lag: 0 | 1): [number, number][] {
  const causes = cause.points.map(({ attainment }) => (attainment === null ? null : Number(attainment)))
  const byMonth = new Map(cause.points.map(({ month }, at) => [month, at]))
  return effect.points.flatMap(({ month, attainment }): [number, number][] => {
    const at = byMonth.get(month)
    const before = at === undefined ? undefined : causes[at - lag]
    return attainment === null || before === undefined || before === null ? [] : [[before, Number(attainment)]]
  })
}

/** Null with too few pairs, or where one side never moves. */
function correlation(pairs: readonly [number, number][]): { r: number | null; pairs: number } {
  const n = pairs.length
  if (n < STRENGTH_MONTHS) return { r: null, pairs: n }
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / n
  const [mx, my] = [mean(0), mean(1)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xy += (x - mx) * (y - my)
    xx += (x - mx) ** 2
    yy += (y - my) ** 2
  }
  return { r: xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy), pairs: n }
}
