import type { DecimalText } from '../brand.ts'
import { exact, isAboveZero } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure, term } from './figure-text.ts'
import { betterWord, isEndless, isWorse, missing, points, refused, shareOfWeight, worseWord } from './outcome.ts'
import type { Outcome, RuleFinding, ScoredRow } from './outcome.ts'
import type { InterpolationRule } from './rule.ts'

const ZERO = recurring('0')
const HUNDRED = recurring('100')
const NAMES = ['底线', '目标', '挑战'] as const

export function checkInterpolation(rule: InterpolationRule): RuleFinding[] {
  const [low, middle, high] = rule.points.map(recurring) as [Exact, Exact, Exact]
  if (low.isNegative() && !low.isZero()) return [{ refusal: 'rule-invalid', sentence: '底线的得分比例不能为负；请填 0 以上，通常为 60' }]
  if (low.lte(middle) && middle.lte(high) && isAboveZero(high)) return []
  return [{ refusal: 'rule-invalid', sentence: '得分比例须由底线到挑战不减（如 60、100、120）；请改正' }]
}

/** The three figures, the names of those still missing, or the advice when they do not run one way. */
function anchorsOf(row: ScoredRow): { anchors: [Exact, Exact, Exact]; texts: [string, string, string] } | Outcome {
  const { floor, target, stretch } = row.input.figures
  if (floor === null || target === null || stretch === null) {
    return missing(row, 'anchors', NAMES.filter((_, i) => [floor, target, stretch][i] === null).join('、'))
  }
  const anchors: [Exact, Exact, Exact] = [exact(floor), exact(target), exact(stretch)]
  // Anchors that run against the direction are nearly always 底线 and 挑战 swapped; scoring them would pay the worst best.
  if (!isWorse(row, anchors[0], anchors[1]) || !isWorse(row, anchors[1], anchors[2])) {
    const shown = [floor, target, stretch].map((text, i) => `${NAMES[i] ?? ''} ${figure(text, row.shift)}`).join('、')
    const order = row.higher ? '越高越好，须 底线 < 目标 < 挑战' : '越低越好，须 底线 > 目标 > 挑战'
    return refused('anchors-not-monotonic', `${shown} 的次序不对：${order}；请改正这三个数`)
  }
  return { anchors, texts: [floor, target, stretch] }
}

/** 插值法. Linear between the anchors, 0 beyond the floor, the stretch's points beyond the stretch. */
export function scoreInterpolation(rule: InterpolationRule, row: ScoredRow): Outcome {
  const { input, shift } = row
  const finding = checkInterpolation(rule)[0]
  if (finding) return refused(finding.refusal, finding.sentence)
  const found = anchorsOf(row)
  if ('state' in found) return found
  if (input.actual === null) return missing(row, 'actual')
  const { anchors, texts } = found
  const actual = exact(input.actual)
  const shown = `${input.name} ${figure(input.actual, shift)}`
  const at = (i: 0 | 1 | 2): string => `${NAMES[i]} ${figure(texts[i], shift)}`
  const award = (i: 0 | 1 | 2, how: string): Outcome => {
    const ratio = recurring(rule.points[i]).div(HUNDRED)
    return shareOfWeight(ratio, rulePercent(rule, i), row, `${shown} ${how}${at(i)}，`)
  }
  if (isWorse(row, actual, anchors[0])) return points(ZERO, `${shown} ${worseWord(row)}${at(0)}，`)
  if (isWorse(row, anchors[2], actual)) return award(2, betterWord(row))
  if (actual.eq(anchors[2])) return award(2, '达到')
  if (actual.eq(anchors[1])) return award(1, '达到')
  if (actual.eq(anchors[0])) return award(0, '正好在')
  const from = isWorse(row, actual, anchors[1]) ? 0 : 1
  return between(rule, row, actual, anchors, texts, from, `${shown} 在${at(from)}（${rulePercent(rule, from)}）与${at(from === 0 ? 1 : 2)}（${rulePercent(rule, from === 0 ? 1 : 2)}）之间：`)
}

const rulePercent = (rule: InterpolationRule, i: 0 | 1 | 2): string => `${figure(rule.points[i])} %`

/** The interval's sum: p1 + (A − X1) × (p2 − p1) ÷ (X2 − X1) percent of the weight. */
function between(
  rule: InterpolationRule, row: ScoredRow, actual: Exact, anchors: [Exact, Exact, Exact], texts: [DecimalText, DecimalText, DecimalText], from: 0 | 1, lead: string,
): Outcome {
  const to = from === 0 ? 1 : 2
  const p1 = recurring(rule.points[from])
  const rise = recurring(rule.points[to]).minus(p1)
  const width = anchors[to].minus(anchors[from])
  const gain = actual.minus(anchors[from]).times(rise)
  const top = p1.times(width).plus(gain).times(row.weight)
  const [a, x1, x2] = [row.input.actual as DecimalText, texts[from], texts[to]].map(text => term(text, row.shift)) as [string, string, string]
  // Lower-is-better subtracts the other way round, so that nothing negative appears.
  const gone = row.higher ? `(${a} − ${x1})` : `(${x1} − ${a})`
  const span = row.higher ? `(${x2} − ${x1})` : `(${x1} − ${x2})`
  const start = term(rule.points[from])
  const pointsRise = `(${term(rule.points[to])} − ${start})`
  const weight = `权重 ${row.weight.toFixed()}`
  return {
    state: 'worth', top, bottom: width.times(HUNDRED), lead, open: false, note: '',
    chain: `(${start} + ${gone} × ${pointsRise} ÷ ${span}) ÷ 100 × ${weight}`,
    byProducts: () => (isEndless(gain, width) ? [`(${start} × ${span} + ${gone} × ${pointsRise}) × ${weight}`, `${span} ÷ 100`] : null),
  }
}
