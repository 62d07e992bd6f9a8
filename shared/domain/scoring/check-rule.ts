import type { Points } from '../brand.ts'
import { isBelowZero, isDecimalText } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { checkBands } from './bands.ts'
import { checkBonus } from './bonus.ts'
import { checkDeduction } from './deduction.ts'
import { shiftOf } from './figure-text.ts'
import { checkGrowth } from './growth.ts'
import { checkInterpolation } from './interpolation.ts'
import { checkJudgement } from './judgement.ts'
import type { RuleFinding } from './outcome.ts'
import { checkRatio } from './ratio.ts'
import type { Rule } from './rule.ts'

export type { RuleFinding } from './outcome.ts'

/** Every number a rule carries, with the word a form shows beside it. */
function numbersOf(rule: Rule): [string, string | null][] {
  switch (rule.kind) {
    case 'ratio': return [['封顶', rule.cap], ['得 0 的完成率', rule.floorRatio]]
    case 'interpolation': return rule.points.map((points, i) => [['底线得分比例', '目标得分比例', '挑战得分比例'][i] ?? '', points])
    case 'bands': return rule.bands.flatMap((band): [string, string | null][] => [['分段下限', band.from], ['分段上限', band.to], ['分段得分', band.points]])
    case 'deduction': return [['每次（步）扣分', rule.per], ['步长', rule.step]]
    case 'bonus': return [['基础分', rule.basePoints], ['每步加分', rule.per], ['步长', rule.step]]
    case 'growth': return [['基础分', rule.basePoints], ['每 1 % 的分', rule.perPercent]]
    case 'binary': case 'judgement': case 'nearness': return []
  }
}

/** The numbers that are still empty or no number at all. */
export const unreadNumbers = (rule: Rule, weight: Points): [string, string | null][] =>
  [['权重', weight] satisfies [string, string], ...numbersOf(rule)].filter(([, text]) => text !== null && !isDecimalText(text))

/**
 * What keeps a rule from being saved on a template row of `weight` points, each with a Chinese sentence; empty when sound.
 * `shown` gives the units that band bounds are printed in.
 */
export function checkRule(rule: Rule, weight: Points, shown: { unit: string; displayUnit: string } = { unit: '', displayUnit: '' }): RuleFinding[] {
  const unread = unreadNumbers(rule, weight)
  if (unread.length > 0) return unread.map(([name, text]) => ({ refusal: 'rule-invalid', sentence: text?.trim() ? `${name}「${text}」不是数；请填数字` : `${name}没有填；请填数字` }))
  const points = recurring(weight)
  if (isBelowZero(points) || points.gt(100)) return [{ refusal: 'rule-invalid', sentence: `权重 ${points.toFixed().replace('-', '−')} 须在 0 与 100 之间；请改正` }]
  switch (rule.kind) {
    case 'ratio': return checkRatio(rule)
    case 'interpolation': return checkInterpolation(rule)
    case 'bands': return checkBands(rule, points, shiftOf(shown.unit, shown.displayUnit))
    case 'deduction': return checkDeduction(rule)
    case 'bonus': return checkBonus(rule, points)
    case 'growth': return checkGrowth(rule, points)
    case 'judgement': return checkJudgement(rule)
    case 'binary': case 'nearness': return []
  }
}
