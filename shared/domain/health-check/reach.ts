import { exact, isAboveZero } from '../decimal/decimal.ts'
import type { Exact } from '../decimal/decimal.ts'
import { recurring } from '../decimal/recurring.ts'
import { figuresUsed } from '../scoring/figures-used.ts'
import type { Rule } from '../scoring/rule.ts'
import type { HealthRow } from './snapshot.ts'

/** Rules whose 目标 is a line to be reached; 接近型 is met from both sides. */
export const wantsTarget = (rule: Rule): boolean => rule.kind !== 'nearness' && figuresUsed(rule).needs.includes('target')

/** Whether a scored row reached its target; null where there is none to be reached. */
export function reached({ rule, figures, actual, direction, state }: HealthRow): boolean | null {
  if (state !== 'scored' || actual === null || figures.target === null || !wantsTarget(rule)) return null
  const [value, target] = [exact(actual), exact(figures.target)]
  return direction === 'higher' ? value.gte(target) : value.lte(target)
}

/** The most a row may earn beyond its weight, as a ratio; null for rules that stop at the weight. */
function capOf(rule: Rule): Exact | null {
  if (rule.kind === 'ratio') return recurring(rule.cap)
  return rule.kind === 'interpolation' ? recurring(rule.points[2]).div(100) : null
}

/** True where a row was beaten by so much that its cap cut the score. */
export function hitCap({ rule, score, effectiveWeight, weight, state }: HealthRow): boolean {
  const cap = capOf(rule)
  if (state !== 'scored' || score === null || cap === null || !isAboveZero(exact(weight)) || cap.lte(1)) return false
  return exact(score).gte(exact(effectiveWeight ?? weight).times(cap).toDP(2))
}

/** Figures that have to be agreed before the month and are not; the base of 增长率法 may come from earlier results. */
export const lacksTarget = ({ rule, figures, exempt }: HealthRow): boolean =>
  exempt === null && figuresUsed(rule).needs.some((field) => field !== 'base' && figures[field] === null)
