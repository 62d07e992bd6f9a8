import type { DecimalText } from '../brand.ts'
import { exact, isAboveZero, isBelowZero, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figure, number, numberTerm, term } from './figure-text.ts'
import { isEndless, isWorse, missing, points, refused } from './outcome.ts'
import type { Outcome, RuleFinding, ScoredRow } from './outcome.ts'
import { countSteps, PART_STEP_NAMES } from './part-steps.ts'
import type { DeductionRule } from './rule.ts'

const ZERO = recurring('0')
const ONE = recurring('1')

export function checkDeduction(rule: DeductionRule): RuleFinding[] {
  const findings: RuleFinding[] = []
  if (!isAboveZero(recurring(rule.per))) findings.push({ refusal: 'rule-invalid', sentence: '每次（步）扣的分须大于 0；请改正' })
  if (rule.basis === 'distance' && !isAboveZero(recurring(rule.step))) findings.push({ refusal: 'step-not-positive', sentence: '步长须大于 0；请填写每差多少扣一次' })
  return findings
}

/** W − sum, or 0 where nothing is left. `top / bottom` is the sum; `chain` says it. */
function remaining(row: ScoredRow, top: Exact, bottom: Exact, lead: string, chain: string, byProducts: (() => [string, string] | null) | null): Outcome {
  const left = row.weight.times(bottom).minus(top)
  const full = `权重 ${row.weight.toFixed()} − ${chain}`
  if (left.isNegative() && !left.isZero()) {
    return points(ZERO, `${lead}${full} = ${twoPlaces(left.div(bottom)).replace('-', '−')}，低于 0，按 0 计，`)
  }
  return { state: 'worth', top: left, bottom, lead, chain: full, open: true, note: '', byProducts }
}

function byCount(rule: DeductionRule, row: ScoredRow, text: DecimalText): Outcome {
  const actual = exact(text)
  const counted = countSteps(actual, rule.partSteps)
  const per = `每次扣 ${term(rule.per)}`
  // A count is never shown in another unit: 3 events stay 3.
  if (isBelowZero(actual)) return remaining(row, ZERO, ONE, `${row.input.name} ${figure(text)} 小于 0，按 0 次计，`, `0 × ${per}`, null)
  const lead = counted.eq(actual) ? '' : `${row.input.name} ${figure(text)} ${PART_STEP_NAMES[rule.partSteps]}为 ${number(counted)} 次，`
  const shown = lead === '' ? `${row.input.name} ${numberTerm(counted)}` : numberTerm(counted)
  return remaining(row, counted.times(recurring(rule.per)), ONE, lead, `${shown} × ${per}`, null)
}

function byDistance(rule: DeductionRule, row: ScoredRow, text: DecimalText, targetText: DecimalText): Outcome {
  const { input, shift } = row
  const [actual, target, step, per] = [exact(text), exact(targetText), recurring(rule.step), recurring(rule.per)]
  if (!isWorse(row, actual, target)) return points(row.weight, `${input.name} ${figure(text, shift)} 达到目标 ${figure(targetText, shift)}，不扣分，`)
  const distance = actual.minus(target).abs()
  const a = `${input.name} ${term(text, shift)}`
  const t = `目标 ${term(targetText, shift)}`
  const far = row.higher ? `(${t} − ${a})` : `(${a} − ${t})`
  const stepText = term(rule.step, shift)
  const size = stepText === '1' ? '' : ` ÷ 步长 ${stepText}`
  const each = `每步扣 ${term(rule.per)}`
  if (rule.partSteps === 'continuous') {
    const products = (): [string, string] | null =>
      (isEndless(distance.times(per), step) ? [`(权重 ${row.weight.toFixed()} × ${stepText} − ${far} × ${each})`, stepText] : null)
    return remaining(row, distance.times(per), step, '', `${far} × ${each}${size}`, products)
  }
  const raw = distance.div(step)
  const steps = countSteps(raw, rule.partSteps)
  const how = steps.eq(raw) ? ' 步' : `，${PART_STEP_NAMES[rule.partSteps]}为 ${number(steps)} 步`
  return remaining(row, steps.times(per), ONE, `${far}${size} = ${number(raw)}${how}；`, `${number(steps)} × ${each}`, null)
}

/** 减分法. W − n × d, never below 0; n counts events, or steps on the bad side of the target. */
export function scoreDeduction(rule: DeductionRule, row: ScoredRow): Outcome {
  const { actual, figures } = row.input
  const finding = checkDeduction(rule)[0]
  if (finding) return refused(finding.refusal, finding.sentence)
  if (rule.basis === 'distance' && figures.target === null) return missing(row, 'target')
  if (actual === null) return missing(row, 'actual')
  return rule.basis === 'count' ? byCount(rule, row, actual) : byDistance(rule, row, actual, figures.target as DecimalText)
}
