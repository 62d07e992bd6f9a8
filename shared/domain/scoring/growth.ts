import type { DecimalText } from '../brand.ts'
import { exact, isAboveZero, isBelowZero, twoPlaces } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { number, numberTerm, percent, term } from './figure-text.ts'
import { missing, points, refused } from './outcome.ts'
import type { Outcome, RuleFinding, ScoredRow } from './outcome.ts'
import { countSteps, PART_STEP_NAMES } from './part-steps.ts'
import type { GrowthRule } from './rule.ts'

const ZERO = recurring('0')
const ONE = recurring('1')
const HUNDRED = recurring('100')

export const BASE_NAMES: Record<GrowthRule['base'], string> = { rate: '基期', 'last-month': '上月', 'last-year': '去年同月', typed: '基期' }

export function checkGrowth(rule: GrowthRule, weight: Exact): RuleFinding[] {
  const findings: RuleFinding[] = []
  const base = recurring(rule.basePoints)
  if (isBelowZero(base) || base.gt(weight)) findings.push({ refusal: 'points-out-of-range', sentence: `基础分 ${number(base)} 须在 0 与权重 ${weight.toFixed()} 之间；请改正` })
  if (!isAboveZero(recurring(rule.perPercent))) findings.push({ refusal: 'rule-invalid', sentence: '每 1 % 的分须大于 0；请改正' })
  return findings
}

/** Growth in percent as `top / bottom`, with its sum as [products, divisor]. A rate carries its own sign; a change is never negative. */
interface Growth { top: Exact; bottom: Exact; up: boolean; products: string; divisor: string; note: string }

const ofRate = (row: ScoredRow, text: DecimalText): Growth =>
  ({ top: exact(text), bottom: ONE, up: true, products: `${row.input.name} ${term(text)}`, divisor: '', note: '' })

function ofFigures(row: ScoredRow, rule: GrowthRule, text: DecimalText, baseText: DecimalText): Growth {
  const [actual, base] = [exact(text), exact(baseText)]
  const up = !actual.lt(base)
  const a = `${row.input.name} ${term(text, row.shift)}`
  const b = `${BASE_NAMES[rule.base]} ${term(baseText, row.shift)}`
  const change = actual.minus(base).abs()
  const turn = !base.isNegative() ? '' : isAboveZero(actual) ? '扭亏，' : up ? '减亏，' : '亏损扩大，'
  return {
    top: change.times(HUNDRED), bottom: base.abs(), up, note: `（${turn}${up ? '增长' : '下降'} ${percent(change, base.abs())}）`,
    products: `${up ? `(${a} − ${b})` : `(${b} − ${a})`} × 100`, divisor: ` ÷ ${term(baseText.replace('-', ''), row.shift)}`,
  }
}

/** 增长率法. Base points ± points for each percent of growth, within 0..W; lower-is-better turns the sign. */
export function scoreGrowth(rule: GrowthRule, row: ScoredRow): Outcome {
  const { input, weight } = row
  const finding = checkGrowth(rule, weight)[0]
  if (finding) return refused(finding.refusal, finding.sentence)
  const baseText = input.figures.base
  if (rule.base !== 'rate') {
    if (baseText === null) return missing(row, 'base', `基期值（${BASE_NAMES[rule.base]}）`)
    if (exact(baseText).isZero()) return refused('base-zero', '基期为 0，增长率无法计算；请改用比率法或加分法，或填写不为 0 的基期值')
  }
  if (input.actual === null) return missing(row, 'actual')
  const growth = rule.base === 'rate' ? ofRate(row, input.actual) : ofFigures(row, rule, input.actual, baseText as DecimalText)
  return awarded(rule, row, growth)
}

/** What the growth counts for: itself, or its whole percents, with the words that lead from one to the other. */
function counted(rule: GrowthRule, growth: Growth): { top: Exact; bottom: Exact; lead: string; sum: string } {
  const each = ` × 每个百分点 ${term(rule.perPercent)}`
  const asIs = { top: growth.top, bottom: growth.bottom, lead: '', sum: `${growth.products}${each}${growth.divisor}` }
  if (rule.partSteps === 'continuous') return asIs
  const raw = growth.top.div(growth.bottom)
  const whole = countSteps(raw, rule.partSteps)
  if (rule.base === 'rate' && whole.eq(raw)) return asIs
  const how = whole.eq(raw) ? ' %' : ` %，${PART_STEP_NAMES[rule.partSteps]}为 ${number(whole)} %`
  const lead = rule.base === 'rate' ? `${growth.products}${how}；` : `${growth.products}${growth.divisor} = ${number(raw)}${how}；`
  return { top: whole, bottom: ONE, lead, sum: `${numberTerm(whole)}${each}` }
}

function awarded(rule: GrowthRule, row: ScoredRow, growth: Growth): Outcome {
  const { weight } = row
  const base = recurring(rule.basePoints)
  const gain = growth.up === row.higher
  const { top, bottom, lead, sum } = counted(rule, growth)
  const change = top.times(recurring(rule.perPercent))
  const total = gain ? base.times(bottom).plus(change) : base.times(bottom).minus(change)
  const chain = `基础分 ${term(rule.basePoints)} ${gain ? '+' : '−'} ${sum}`
  const result = (): string => twoPlaces(total.div(bottom)).replace('-', '−')
  if (isBelowZero(total)) return points(ZERO, `${lead}${chain} = ${result()}，低于 0，按 0 计，`, growth.note)
  if (total.gt(weight.times(bottom))) return points(weight, `${lead}${chain} = ${result()}，超过权重，按权重 ${weight.toFixed()} 计，`, growth.note)
  return { state: 'worth', top: total, bottom, lead, chain, open: true, note: growth.note, byProducts: null }
}
