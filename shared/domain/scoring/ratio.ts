import { exact, isAboveZero, isBelowZero } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure, percent, percentPast, percentSetting, term } from './figure-text.ts'
import { betterWord, isEndless, isWorse, missing, points, refused, shareOfWeight, worseWord } from './outcome.ts'
import type { Outcome, RuleFinding, ScoredRow } from './outcome.ts'
import type { RatioRule } from './rule.ts'

const ZERO = recurring('0')
const TWO = recurring('2')

export function checkRatio(rule: RatioRule): RuleFinding[] {
  const cap = recurring(rule.cap)
  if (!isAboveZero(cap)) return [{ refusal: 'rule-invalid', sentence: '封顶须大于 0；通常为 120 %' }]
  if (rule.floorRatio === null) return []
  const floor = recurring(rule.floorRatio)
  if (floor.isNegative() && !floor.isZero()) return [{ refusal: 'rule-invalid', sentence: '得 0 的完成率不能为负；不设请留空' }]
  return floor.gt(cap) ? [{ refusal: 'rule-invalid', sentence: `得 0 的完成率 ${percentSetting(floor)} 高于封顶 ${percentSetting(cap)}，谁也得不到分；请改小` }] : []
}

/** The form of attainment: A / T, T / A, or 2 − A / T for lower-is-better and for negative targets. */
type Form = 'direct' | 'inverse' | 'mirrored'

const ratioText = (form: Form, a: string, t: string): string =>
  form === 'direct' ? `${a} ÷ ${t}` : form === 'inverse' ? `${t} ÷ ${a}` : `2 − ${a} ÷ ${t}`

/** The sum as it is read, and as [products, divisor] for the half-cents that dividing first would lose. */
const chainOf = (form: Form, a: string, t: string, weight: string): string =>
  form === 'mirrored' ? `(2 − ${a} ÷ ${t}) × ${weight}` : `${ratioText(form, a, t)} × ${weight}`
const productsOf = (form: Form, a: string, t: string, weight: string): [string, string] =>
  form === 'direct' ? [`${a} × ${weight}`, t] : form === 'inverse' ? [`${t} × ${weight}`, a] : [`(2 × ${t} − ${a}) × ${weight}`, t]

/** 比率法. `W × A / T`, 0 below the limit, `W × cap` above the cap; what is exactly on either counts as it is. */
export function scoreRatio(rule: RatioRule, row: ScoredRow): Outcome {
  const { input, shift } = row
  const finding = checkRatio(rule)[0]
  if (finding) return refused(finding.refusal, finding.sentence)
  if (input.figures.target === null) return missing(row, 'target')
  const target = exact(input.figures.target)
  if (target.isZero()) return refused('target-zero', '目标为 0，比率法无法计算；请改用减分法或层差法，或填写目标值')
  if (!row.higher && target.isNegative()) return refused('target-negative', '越低越好的指标目标为负，比率法无法计算；请改用层差法或插值法，或改正目标值')
  const floor = input.figures.floor === null ? null : exact(input.figures.floor)
  const t = `目标 ${term(input.figures.target, shift)}`
  if (floor !== null && isWorse(row, target, floor)) {
    const at = figure(input.figures.floor as string, shift)
    return refused('anchors-not-monotonic', `底线 ${at} ${betterWord(row)}${t}，达到目标也会得 0；请改正底线或目标`)
  }
  if (input.actual === null) return missing(row, 'actual')
  const actual = exact(input.actual)
  const a = `${input.name} ${term(input.actual, shift)}`
  if (floor !== null && isWorse(row, actual, floor)) {
    return points(ZERO, `${input.name} ${figure(input.actual, shift)} ${worseWord(row)}底线 ${figure(input.figures.floor as string, shift)}，`)
  }
  const inverse = !row.higher && rule.lowerVariant === 'T/A'
  if (inverse && !isAboveZero(actual)) return atCap(rule, row, `${input.name} ${figure(input.actual, shift)} 不大于 0，达到封顶，`)
  return byAttainment(rule, row, inverse ? 'inverse' : row.higher && !target.isNegative() ? 'direct' : 'mirrored', actual, target, a, t)
}

const atCap = (rule: RatioRule, row: ScoredRow, lead: string): Outcome => shareOfWeight(recurring(rule.cap), percentSetting(recurring(rule.cap)), row, lead)

/** From here on there is an attainment, and the floor of the row has been passed. */
function byAttainment(rule: RatioRule, row: ScoredRow, form: Form, actual: Exact, target: Exact, a: string, t: string): Outcome {
  const cap = recurring(rule.cap)
  const [top, bottom] = attainment(form, actual, target)
  const lead = (): string => `${ratioText(form, a, t)}，完成率 `
  if (isBelowZero(top)) return points(ZERO, `${lead()}${percentPast(top, bottom, ZERO)} 低于 0，按 0 计，`)
  if (row.input.figures.floor === null && rule.floorRatio !== null) {
    const limit = recurring(rule.floorRatio)
    if (top.lt(limit.times(bottom))) return points(ZERO, `${lead()}${percentPast(top, bottom, limit)} 低于下限 ${percentSetting(limit)}，`)
  }
  if (top.gt(cap.times(bottom))) return atCap(rule, row, `${lead()}${percentPast(top, bottom, cap)} 超过封顶 ${percentSetting(cap)}，`)
  const weight = `权重 ${row.weight.toFixed()}`
  const note = `（${target.isNegative() ? '目标为负，按 2 − 实际 ÷ 目标，' : ''}完成率 ${percent(top, bottom)}）`
  return {
    state: 'worth', top: top.times(row.weight), bottom, lead: '', chain: chainOf(form, a, t, weight), open: false, note,
    byProducts: () => (isEndless(top, bottom) ? productsOf(form, a, t, weight) : null),
  }
}

/** Attainment as a fraction whose bottom is positive. */
function attainment(form: Form, actual: Exact, target: Exact): [Exact, Exact] {
  if (form === 'direct') return [actual, target]
  if (form === 'inverse') return [target, actual]
  const top = TWO.times(target).minus(actual)
  return target.isNegative() ? [top.negated(), target.negated()] : [top, target]
}
