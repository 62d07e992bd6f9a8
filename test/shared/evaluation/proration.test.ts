import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveRow, followsDays, prorate, type ProratedRow } from '../../../shared/domain/evaluation/proration.ts'
import { RULE_KINDS, type Rule } from '../../../shared/domain/scoring/rule.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { NO_FIGURES } from '../../../shared/domain/target/target.ts'
import { LIBRARY_INDICATORS } from '../../../shared/library/indicators.ts'
import { anyRow } from '../scoring/any-row.ts'
import { evaluate, halfUp, scoreIn, sumsIn } from '../scoring/calculator.ts'

const ratio: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
const HALF = { days: 15, daysOfMonth: 30 }
const row = (more: Partial<ProratedRow> = {}): ProratedRow =>
  ({ name: '回款额', unit: '元', displayUnit: '万元', definition: '当月到账金额', rule: ratio, figures: { ...NO_FIGURES, target: '300000' }, proration: 'auto', ...more })
const scored = (prorated: ProratedRow, actual: string, served: typeof HALF | null = HALF) => {
  const { rule, figures, lead } = effectiveRow(prorated, served)
  return scoreRow({ name: prorated.name, unit: prorated.unit, displayUnit: prorated.displayUnit, direction: 'higher', weight: '40', rule, figures, actual, judged: null, lead })
}

describe('a figure for the days served', () => {
  // Catches: rounding in the stored unit (7096.77 元 would print as 0.709677 万元), or to a vanishing target.
  it.each([
    ['300000', 15, 30, '元', '万元', '150000'],
    ['300000', 17, 31, '元', '万元', '164500'], // 30 × 17 ÷ 31 = 16.4516… → 16.45 万元
    ['5', 15, 30, '家', '家', '2.5'],
    ['1', 1, 31, '次', '次', '0.03'],
    ['100', 1, 31, '元', '万元', '3.226'], // 0.01 × 1 ÷ 31 = 0.00032258… → 0.0003226 万元
    // 3600 元 shown as 0.36 万元: 0.144 and not 0.14, or the row would score otherwise than in 元.
    ['3600', 12, 30, '元', '万元', '1440'], // 0.36 × 12 ÷ 30 = 0.144 万元
    ['0', 1, 31, '次', '次', '0'],
    ['-300000', 17, 31, '元', '万元', '-164500'],
    ['0.01', 15, 30, '次', '次', '0.01'], // 0.005 half-up
  ])('%s × %i ÷ %i %s as %s = %s', (stored, days, daysOfMonth, unit, shown, effective) => expect(prorate(stored, { days, daysOfMonth }, unit, shown)).toBe(effective))
})

describe('which rows follow the days', () => {
  // Catches: an average in 元 or a ratio cut in half for somebody who came in the middle of the month.
  it.each([
    ['回款额', '元', '当月到账金额', 'auto', true], ['回款率', '%', '回款 ÷ 应收', 'auto', false], ['客单价', '元', '销售额 ÷ 订单数', 'auto', false],
    ['满意度', '分', '', 'auto', false], ['拜访', '次', '', 'auto', true], ['拜访', '次', '', 'whole', false], ['满意度', '分', '', 'days', true],
  ] as const)('%s in %s (%s, %s): %s', (name, unit, definition, proration, follows) => expect(followsDays({ name, unit, definition, proration })).toBe(follows))
})

it('no average of the library follows the days, though it is in 元 or 小时; every amount and count does', () => {
  const follows = LIBRARY_INDICATORS.filter(({ name, unit, formula }) => followsDays({ name, unit, definition: formula, proration: 'auto' })).map(({ code }) => code)
  expect(['B16', 'E14', 'C01', 'E16'].filter((code) => follows.includes(code))).toEqual([])
  expect(LIBRARY_INDICATORS.filter(({ code, flow }) => flow && code !== 'E16' && !follows.includes(code)).map(({ code }) => code)).toEqual([])
})

describe('a row of part of a month', () => {
  it('is scored on the target for its days, and says so', () =>
    expect(scored(row(), '142500')).toMatchObject({ score: '38.00', sentence: '目标 30 × 15 ÷ 30 天 = 15.00；回款额 14.25 ÷ 目标 15 × 权重 40 = 38.00（完成率 95.00 %）' }))
  it('says nothing of days in a whole month', () => expect(scored(row(), '285000', null)).toMatchObject({ score: '38.00', sentence: '回款额 28.5 ÷ 目标 30 × 权重 40 = 38.00（完成率 95.00 %）' }))
  it('takes the bounds of bands for the days, not their points', () => {
    const bands: Rule = { kind: 'bands', award: 'points', bands: [
      { from: '5', fromInclusive: true, to: null, toInclusive: false, points: '40' }, { from: '3', fromInclusive: true, to: '5', toInclusive: false, points: '20' },
      { from: null, fromInclusive: true, to: '3', toInclusive: false, points: '0' },
    ] }
    const bound = row({ name: '签约', unit: '家', displayUnit: '家', definition: '', rule: bands, figures: NO_FIGURES })
    expect(scored(bound, '2')).toMatchObject({ score: '20.00', sentence: '分段界限 5 × 15 ÷ 30 天 = 2.50，分段界限 3 × 15 ÷ 30 天 = 1.50；签约 2 属于「≥1.5 且 <2.5」一档，得 20.00' })
  })
  it('leaves the steps of deductions as they are', () => {
    const deduction: Rule = { kind: 'deduction', basis: 'distance', per: '2', step: '1', partSteps: 'continuous' }
    expect(effectiveRow(row({ unit: '次', displayUnit: '次', rule: deduction, figures: { ...NO_FIGURES, target: '80' } }), HALF)).toMatchObject({ rule: deduction, figures: { target: '40' } })
  })
  it('prorates the base of growth', () => {
    const growth: Rule = { kind: 'growth', basePoints: '20', perPercent: '1', partSteps: 'continuous', base: 'last-month' }
    expect(scored(row({ rule: growth, figures: { ...NO_FIGURES, base: '200000' } }), '110000').sentence).toMatch(/^基期 20 × 15 ÷ 30 天 = 10\.00；/)
  })

  // Catches: a prorated row whose sentence a calculator no longer repeats.
  it.each(RULE_KINDS)('%s: a calculator repeats every sum of the sentence', (kind) => {
    fc.assert(fc.property(anyRow(kind), fc.integer({ min: 1, max: 30 }), (input, days) => {
      const { rule, figures, lead } = effectiveRow({ ...input, definition: '', proration: 'days' }, { days, daysOfMonth: 31 })
      const score = scoreRow({ ...input, rule, figures, lead })
      if (score.state !== 'scored') return
      for (const { sum, result } of sumsIn(score.sentence)) expect(`${sum} = ${halfUp(evaluate(sum), result.split('.')[1]?.length ?? 0)}`, score.sentence).toBe(`${sum} = ${result}`)
      expect(scoreIn(score.sentence), score.sentence).toBe(score.score)
    }), { numRuns: 200, seed: 20261124 })
  })
})
