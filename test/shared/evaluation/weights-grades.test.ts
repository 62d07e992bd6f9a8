import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import type { Grade } from '../../../shared/domain/evaluation/evaluation.ts'
import { distributionQuota } from '../../../shared/domain/evaluation/distribution.ts'
import { checkGrades, gradeOf } from '../../../shared/domain/evaluation/grades.ts'
import { needsQuarterExemption } from '../../../shared/domain/evaluation/quarterly.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { redistribute, weightDifference } from '../../../shared/domain/evaluation/weights.ts'
import { RULE_KINDS } from '../../../shared/domain/scoring/rule.ts'
import { anyRow, anyWeight, scaled } from '../scoring/any-row.ts'
import { evaluate, halfUp, sumsIn } from '../scoring/calculator.ts'
import { NO_BUSINESS, sheetOf } from './sheet-of.ts'

const cents = (text: string | null): number => (text === null ? 0 : Number(text.replace('.', '')))

describe('effective weights', () => {
  it('give ties to the upper row and nothing to the exempt', () => {
    expect(redistribute(['40', '30', '30'], [false, false, true])).toEqual(['57.14', '42.86', null])
    expect(redistribute(['25', '25', '25', '25'], [false, false, false, true])).toEqual(['33.34', '33.33', '33.33', null])
    expect(redistribute(['10', '10', '10', '10', '10', '10', '40'], [false, false, false, false, false, false, true])).toEqual(['16.67', '16.67', '16.67', '16.67', '16.66', '16.66', null])
    expect(redistribute(['60', '40'], [false, false])).toEqual(['60', '40'])
    expect(redistribute(['60', '40'], [true, true])).toEqual([null, null])
    expect(redistribute(['60', '40', '0'], [true, false, false])).toEqual([null, '100.00', '0.00'])
  })
  it('always total 100.00 and stay within a cent of the exact share', () => {
    fc.assert(fc.property(fc.array(fc.tuple(anyWeight, fc.boolean()), { minLength: 1, maxLength: 12 }), rows => {
      const [weights, exempt] = [rows.map(row => row[0]), rows.map(row => row[1])]
      fc.pre(exempt.includes(true) && exempt.includes(false))
      const shared = redistribute(weights, exempt)
      expect(shared.reduce((sum, weight) => sum + cents(weight), 0)).toBe(10_000)
      const counted = weights.reduce((sum, weight, i) => sum + (exempt[i] ? 0 : Number(weight)), 0)
      weights.forEach((weight, i) => { if (!exempt[i]) expect(Math.abs(Number(shared[i]) - (Number(weight) * 100) / counted)).toBeLessThan(0.01001) })
    }))
  })
  it('differ from 100 by an exact, signed amount: 0.1 + 0.2 + 99.7 is 100', () => {
    expect([weightDifference(['0.1', '0.2', '99.7']), weightDifference(['60', '35']), weightDifference(['60', '42.5']), weightDifference([])]).toEqual(['0', '-5', '2.5', '-100'])
  })
})

describe('grades', () => {
  const grade = (total: string): string => gradeOf(total, DEFAULT_SETTINGS.grades).code
  it('are half-open intervals without holes and without rounding up', () => {
    expect(['120.00', '95.00', '94.99', '94.50', '85.00', '84.99', '84.79', '70.00', '69.99', '60.00', '59.99', '0.00'].map(grade)).toEqual(['S', 'S', 'A', 'A', 'A', 'B', 'B', 'B', 'C', 'C', 'D', 'D'])
  })
  it('must run strictly down to 0, with names and coefficients of their own', () => {
    const faults = (grades: Grade[]): [number, string][] => checkGrades(grades).map(({ index, sentence }) => [index, sentence])
    expect(faults(DEFAULT_SETTINGS.grades)).toEqual([])
    expect(faults([])).toHaveLength(1)
    const of = (code: string, from: string, coefficient = '1'): Grade => ({ code, from, coefficient })
    expect(faults([of('A', '80'), of('B', '80'), of('C', '0')])).toEqual([[1, '等级 B 的起始分 80 须低于上一等级 A 的 80；请改正']])
    expect(faults([of('A', '80'), of('B', '10')])).toEqual([[1, '最后一个等级 B 须从 0 分起，现为 10；请改为 0']])
    expect(faults([of('A', '80'), of('A', '0')])).toEqual([[1, '等级 A 重复；请换一个名称']])
    expect(faults([of(' ', '80'), of('B', '0', '-1')])).toEqual([[0, '第 1 个等级没有名称；请填写'], [1, '等级 B 的系数须是不小于 0 的数；请改正']])
    expect(faults([of('A', '高'), of('B', '0', '')]).map(([index]) => index)).toEqual([0, 1])
  })
})

describe('强制分布', () => {
  const { distribution } = JSON.parse(readFileSync(new URL('../../data/scoring.json', import.meta.url), 'utf8')) as { distribution: { n: number; shares: number[]; quota: number[] }[] }
  it.each(distribution.map(each => [each.n, each.shares, each.quota] as const))('%i people over %j make %j', (n, shares, quota) => expect(distributionQuota(n, shares)).toEqual(quota))
  it('always places everybody, and nobody where there is no share', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 500 }), fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 7 }), (n, shares) => {
      fc.pre(shares.some(share => share > 0))
      const quota = distributionQuota(n, shares)
      expect(quota.reduce((sum, each) => sum + each, 0)).toBe(n)
      shares.forEach((share, i) => { if (share === 0) expect(quota[i]).toBe(0) })
    }))
    expect(distributionQuota(7, [0, 0])).toEqual([0, 0])
  })
})

describe('季 rows', () => {
  it('count only in the last month of a quarter', () => {
    expect(['2026-09', '2026-10', '2026-11', '2026-12'].map(month => needsQuarterExemption('quarter', month as Month))).toEqual([false, true, true, false])
    expect(needsQuarterExemption('month', '2026-10' as Month)).toBe(false)
  })
})

describe('any sheet', () => {
  const anySheet = fc.tuple(
    fc.array(fc.tuple(fc.constantFrom(...RULE_KINDS).chain(anyRow), fc.boolean()), { minLength: 1, maxLength: 8 }),
    fc.array(fc.integer({ min: -1200, max: 1200 }).map(units => scaled(units, 2)), { maxLength: 4 }),
  )
  it('totals its printed rows plus its printed adjustment, within 0..120, and its sentence does the sum', () => {
    let exempted = 0
    fc.assert(fc.property(anySheet, ([rows, adjustments]) => {
      // Weights that make 100: the random ones, shared out. Rules that carry points in their own settings keep them below any weight of 1 or more.
      const weights = redistribute([...rows.map(([row]) => row.weight), '1'], [...rows.map(() => false), true])
      const sheet = sheetOf(rows.map(([row, exempt], i) => ({ ...row, weight: weights[i] as string, exempt: exempt ? NO_BUSINESS : null })), { adjustments: adjustments.map(points => ({ points })) })
      const scored = scoreSheet(sheet, DEFAULT_SETTINGS)
      if (scored.state !== 'scored') {
        expect(scored.total).toBeNull()
        return
      }
      const printed = scored.rows.reduce((sum, { score }) => sum + (score.state === 'scored' ? cents(score.score) : 0), 0)
      exempted += scored.rows.filter(row => row.score.state === 'exempt').length
      expect(cents(scored.subtotal)).toBe(printed)
      expect(Math.abs(cents(scored.adjustment))).toBeLessThanOrEqual(1000)
      expect(cents(scored.total)).toBe(Math.min(12_000, Math.max(0, printed + cents(scored.adjustment))))
      for (const { sum, result } of sumsIn(scored.sentence)) expect(halfUp(evaluate(sum), 2), scored.sentence).toBe(Number(result).toFixed(2))
    }), { numRuns: 500, seed: 5 })
    expect(exempted).toBeGreaterThan(20)
  })
})
