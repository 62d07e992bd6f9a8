import type { DecimalText, Points } from '../brand.ts'
import { plain } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import type { Direction } from '../indicator/indicator.ts'
import { NO_FIGURES } from '../target/target.ts'
import type { TargetFigures } from '../target/target.ts'
import { bandText, inOrder } from './bands.ts'
import { unreadNumbers } from './check-rule.ts'
import { shiftOf, figure, number, percentSetting } from './figure-text.ts'
import { BASE_NAMES } from './growth.ts'
import type { BandsRule, BonusRule, DeductionRule, GrowthRule, InterpolationRule, PartSteps, RatioRule, Rule } from './rule.ts'

/** The row a rule is described for. Without `figures` the text names 目标 and 底线 instead of their numbers. */
export interface RuleContext { weight: Points; direction: Direction; unit: string; displayUnit: string; figures?: TargetFigures }

/** What the describing functions share: words and numbers in the display unit. */
interface Words {
  weight: Exact
  higher: boolean
  figures: TargetFigures
  shift: number
  /** '18 万元'. */
  amount: (text: DecimalText) => string
  /** '目标 30 万元', or just '目标' while there is no number. */
  named: (name: string, text: DecimalText | null) => string
}

/** A percentage of the weight in points, at most two decimals: 60 of 15 -> '9'. */
const pointsOf = (percent: DecimalText, weight: Exact): string => plain(recurring(percent).times(weight).div(100).toDP(2))

/** What becomes of a part step; `step` reads like '1 %'. */
const partText = (part: PartSteps, step: string): string => `不满 ${step}的${part === 'continuous' ? '按比例' : part === 'ceil' ? `按 ${step}算` : '不算'}`

/** 评分标准 as the sheet prints it: one or two short sentences that need no training to read. */
export function describeRule(rule: Rule, context: RuleContext): string {
  if (rule.kind !== 'judgement' && unreadNumbers(rule, context.weight).length > 0) return '评分标准尚未填完。'
  const text = textOf(rule, context)
  return rule.kind === 'judgement' ? text : text.replace(/([%\d])(?=\p{Script=Han})/gu, '$1 ')
}

function textOf(rule: Rule, context: RuleContext): string {
  const shift = shiftOf(context.unit, context.displayUnit)
  const unit = context.displayUnit === '' ? '' : ` ${context.displayUnit}`
  const amount = (text: DecimalText): string => `${figure(text, shift)}${unit}`
  const words: Words = {
    weight: recurring(context.weight), higher: context.direction === 'higher', figures: context.figures ?? NO_FIGURES, shift, amount,
    named: (name, text) => (text === null ? name : `${name} ${amount(text)}`),
  }
  const full = words.weight.toFixed()
  switch (rule.kind) {
    case 'ratio': return describeRatio(rule, words)
    case 'interpolation': return describeInterpolation(rule, words)
    case 'bands': return describeBands(rule, words, unit)
    case 'deduction': return describeDeduction(rule, words, context.displayUnit)
    case 'bonus': return describeBonus(rule, words)
    case 'growth': return describeGrowth(rule, words)
    case 'binary':
      if (!rule.meetsTarget) return `达成得 ${full} 分，未达成得 0 分。`
      return `${words.higher ? '不低于' : '不高于'}${words.named('目标', words.figures.target)}得 ${full} 分，否则得 0 分。`
    case 'judgement': return `直接上级对照标准给 0 到 ${full} 分，并写明理由。${rule.standard.trim() === '' ? '' : `标准：${rule.standard.trim()}`}`
    case 'nearness': return `正好等于${words.named('目标', words.figures.target)}得 ${full} 分；每偏差目标的 1 %，少得满分的 1 %，扣完为止。`
  }
}

function describeRatio(rule: RatioRule, { weight, higher, figures, named }: Words): string {
  const full = weight.toFixed()
  const cap = recurring(rule.cap)
  const target = figures.target
  const mirrored = higher ? target !== null && recurring(target).isNegative() : rule.lowerVariant === '2-A/T'
  const sum = mirrored ? `(2 − 实际 ÷ 目标) × ${full}` : higher ? `实际 ÷ 目标 × ${full}` : `目标 ÷ 实际 × ${full}`
  const worse = higher ? '低于' : '高于'
  const limit = figures.floor !== null ? `${worse}${named('底线', figures.floor)}得 0 分；`
    : rule.floorRatio !== null && !recurring(rule.floorRatio).isZero() ? `完成率低于 ${percentSetting(recurring(rule.floorRatio))} 得 0 分；` : ''
  return `得分 = ${sum}。${limit}完成率最高按 ${percentSetting(cap)} 计，即 ${plain(cap.times(weight).toDP(2))} 分。`
}

function describeInterpolation(rule: InterpolationRule, { weight, higher, figures, named }: Words): string {
  const at = (name: string, text: DecimalText | null, i: 0 | 1 | 2): string => `${named(name, text)}得 ${pointsOf(rule.points[i], weight)} 分`
  const all = [at('底线', figures.floor, 0), at('目标', figures.target, 1), at('挑战', figures.stretch, 2)].join('，')
  return `${all}，中间按比例。${higher ? '低于' : '高于'}底线得 0 分，${higher ? '高于' : '低于'}挑战不再加分。`
}

function describeBands(rule: BandsRule, { weight, higher, shift }: Words, unit: string): string {
  const bands = inOrder(rule.bands)
  const best = higher ? bands.toReversed() : bands
  const points = (text: DecimalText): string => (rule.award === 'points' ? number(recurring(text)) : pointsOf(text, weight))
  return `${best.map(band => `${bandText(band, shift)}${band.from === null && band.to === null ? '' : unit}得 ${points(band.points)} 分`).join('；')}。`
}

function describeDeduction(rule: DeductionRule, { weight, higher, figures, amount, named }: Words, unit: string): string {
  const per = number(recurring(rule.per))
  if (rule.basis === 'count') return `满分 ${weight.toFixed()} 分，每 1 ${unit === '' ? '次' : unit}扣 ${per} 分，扣完为止。`
  return `满分 ${weight.toFixed()} 分，${higher ? '低于' : '高于'}${named('目标', figures.target)}时每差 ${amount(rule.step)}扣 ${per} 分（${partText(rule.partSteps, amount(rule.step))}），扣完为止。`
}

function describeBonus(rule: BonusRule, { weight, higher, figures, amount, named }: Words): string {
  const base = number(recurring(rule.basePoints))
  return `基础分 ${base} 分；${higher ? '高于' : '低于'}${named('目标', figures.target)}时每满 ${amount(rule.step)}加 ${number(recurring(rule.per))} 分，最高 ${weight.toFixed()} 分。`
}

function describeGrowth(rule: GrowthRule, { weight, higher, figures, named }: Words): string {
  const per = number(recurring(rule.perPercent))
  const against = rule.base === 'rate' ? '' : `比${named(BASE_NAMES[rule.base], figures.base)}`
  const part = rule.partSteps === 'continuous' ? '' : `（${partText(rule.partSteps, '1 %')}）`
  const [gain, loss] = higher ? ['增长', '下降'] : ['下降', '增长']
  return `基础分 ${number(recurring(rule.basePoints))} 分；${against}每${gain} 1 % 加 ${per} 分，每${loss} 1 % 扣 ${per} 分${part}，在 0 到 ${weight.toFixed()} 分之间。`
}
