import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRule } from '../../../shared/domain/scoring/check-rule.ts'
import { defaultRule } from '../../../shared/domain/scoring/default-rule.ts'
import { describeRule } from '../../../shared/domain/scoring/describe-rule.ts'
import { RULE_KINDS } from '../../../shared/domain/scoring/rule.ts'
import type { RuleKind } from '../../../shared/domain/scoring/rule.ts'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { anyRow, anyWeight, scaled } from './any-row.ts'

const scoreOf = (row: RowInput): number => {
  const scored = scoreRow(row)
  if (scored.state !== 'scored') throw new Error(scored.sentence)
  return Number(scored.score)
}
const most = ({ rule, weight }: RowInput): number => Number(weight) * (rule.kind === 'ratio' ? Number(rule.cap) : rule.kind === 'interpolation' ? Number(rule.points[2]) / 100 : 1)

describe('every rule', () => {
  for (const kind of RULE_KINDS) {
    it(`${kind} gives 0 to W × cap with two decimals, never a negative score or one above the cap`, () => {
      fc.assert(fc.property(anyRow(kind), row => {
        const scored = scoreRow(row)
        expect(scored.state === 'scored' && scored.score, scored.sentence).toMatch(/^\d+\.\d\d$/)
        expect(scoreOf(row)).toBeLessThanOrEqual(most(row) + 0.00501)
      }), { seed: 1, numRuns: 300 })
    })
    it(`${kind} starts from a default that may be saved at any weight, and is described in one or two sentences`, () => {
      fc.assert(fc.property(anyWeight, fc.constantFrom('higher' as const, 'lower' as const), (weight, direction) => {
        const rule = defaultRule(kind, weight, direction)
        expect(checkRule(rule, weight)).toEqual([])
        const text = describeRule(rule, { weight, direction, unit: '%', displayUnit: '%' })
        expect(text).toMatch(/^[^。]+。([^。]+。)?$/)
        expect(text).not.toMatch(/undefined|null|NaN|-\d/)
      }), { seed: 2, numRuns: 60 })
    })
  }

  const monotonic: RuleKind[] = ['ratio', 'interpolation', 'deduction', 'bonus', 'growth']
  for (const kind of monotonic) {
    it(`${kind} never scores a better result lower`, () => {
      fc.assert(fc.property(anyRow(kind), fc.integer({ min: 1, max: 100_000 }), (row, gain) => {
        const moreIsBetter = row.rule.kind === 'deduction' && row.rule.basis === 'count' ? false : row.direction === 'higher'
        const units = Math.round(Number(row.actual) * 1000) + (moreIsBetter ? gain : -gain)
        expect(scoreOf({ ...row, actual: scaled(units, 3) })).toBeGreaterThanOrEqual(scoreOf(row))
      }), { seed: 3, numRuns: 400 })
    })
  }

  it('nearness never scores a result further away higher', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), (target, near, more) => {
      const at = (off: number): number => scoreOf({ name: '预测', unit: '元', displayUnit: '元', direction: 'higher', weight: '10', rule: { kind: 'nearness' },
        figures: { floor: null, target: String(target), stretch: null, base: null }, actual: String(target + off), judged: null })
      expect(at(near + more)).toBeLessThanOrEqual(at(near))
      expect(at(-near)).toBe(at(near))
    }), { seed: 4 })
  })
})
