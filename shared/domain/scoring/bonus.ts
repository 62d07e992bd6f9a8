import { exact, isAboveZero, isBelowZero, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure, number, term } from './figure-text.ts'
import { isWorse, missing, points, refused } from './outcome.ts'
import type { Outcome, RuleFinding, ScoredRow } from './outcome.ts'
import { countSteps } from './part-steps.ts'
import type { BonusRule } from './rule.ts'

export function checkBonus(rule: BonusRule, weight: Exact): RuleFinding[] {
  const findings: RuleFinding[] = []
  const base = recurring(rule.basePoints)
  if (isBelowZero(base) || base.gt(weight)) findings.push({ refusal: 'points-out-of-range', sentence: `基础分 ${number(base)} 须在 0 与权重 ${weight.toFixed()} 之间；请改正` })
  if (!isAboveZero(recurring(rule.per))) findings.push({ refusal: 'rule-invalid', sentence: '每步加的分须大于 0；请改正' })
  if (!isAboveZero(recurring(rule.step))) findings.push({ refusal: 'step-not-positive', sentence: '步长须大于 0；请填写每超过多少加一次' })
  return findings
}

/** 加分法. Base points, and `per` for each full step on the good side of the target, at most W. */
export function scoreBonus(rule: BonusRule, row: ScoredRow): Outcome {
  const { input, shift, weight } = row
  const finding = checkBonus(rule, weight)[0]
  if (finding) return refused(finding.refusal, finding.sentence)
  if (input.figures.target === null) return missing(row, 'target')
  if (input.actual === null) return missing(row, 'actual')
  const [actual, target, base, per] = [exact(input.actual), exact(input.figures.target), recurring(rule.basePoints), recurring(rule.per)]
  if (!isWorse(row, target, actual)) {
    return points(base, `${input.name} ${figure(input.actual, shift)} 没有${row.higher ? '超过' : '优于'}目标 ${figure(input.figures.target, shift)}，只得基础分，`)
  }
  const raw = actual.minus(target).abs().div(recurring(rule.step))
  const steps = countSteps(raw, 'floor')
  const a = `${input.name} ${term(input.actual, shift)}`
  const t = `目标 ${term(input.figures.target, shift)}`
  const stepText = term(rule.step, shift)
  const size = stepText === '1' ? '' : ` ÷ 步长 ${stepText}`
  const lead = `(${row.higher ? `${a} − ${t}` : `${t} − ${a}`})${size} = ${number(raw)}${steps.eq(raw) ? ' 步' : `，舍去为 ${number(steps)} 步`}；`
  const chain = `基础分 ${term(rule.basePoints)} + ${number(steps)} × 每步加 ${term(rule.per)}`
  const value = steps.times(per).plus(base)
  if (value.gt(weight)) return points(weight, `${lead}${chain} = ${twoPlaces(value)}，超过权重，按权重 ${weight.toFixed()} 计，`)
  return { state: 'worth', top: value, bottom: null, lead, chain, open: true, note: '', byProducts: null }
}
