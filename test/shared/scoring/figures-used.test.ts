import { expect, it } from 'vitest'
import { figuresUsed } from '../../../shared/domain/scoring/figures-used.ts'
import { defaultRule } from '../../../shared/domain/scoring/default-rule.ts'
import { RULE_KINDS, type Rule } from '../../../shared/domain/scoring/rule.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'

const VARIANTS: Rule[] = [
  ...RULE_KINDS.map((kind) => defaultRule(kind, '20', 'higher')),
  { kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'continuous' }, { kind: 'deduction', basis: 'distance', per: '2', step: '1', partSteps: 'continuous' },
  { kind: 'binary', meetsTarget: true }, { kind: 'binary', meetsTarget: false },
  ...(['rate', 'last-month', 'last-year', 'typed'] as const).map((base): Rule => ({ kind: 'growth', basePoints: '10', perPercent: '1', partSteps: 'continuous', base })),
]

it.each(VARIANTS)('the grid asks for exactly the figures without which %o waits for a target', (rule) => {
  const row = { name: '指标', unit: '个', displayUnit: '个', direction: 'higher' as const, weight: '20', rule, actual: '1', judged: { points: '5', reason: '按标准' } }
  const whole = { floor: '1', target: '2', stretch: '3', base: '1' }
  for (const field of figuresUsed(rule).needs) expect(scoreRow({ ...row, figures: { ...whole, [field]: null } }).state, field).toBe('missing')
  const enough = { ...NO_FIGURES, ...Object.fromEntries(figuresUsed(rule).needs.map((field) => [field, whole[field]])) }
  expect(scoreRow({ ...row, figures: enough }).state).not.toBe('missing')
})
