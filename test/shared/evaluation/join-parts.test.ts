import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { joinParts, joinSums, type PartScore } from '../../../shared/domain/evaluation/join-parts.ts'
import { evaluate, halfUp, sumsIn } from '../scoring/calculator.ts'

const part = (days: number, total: string | null, more: Partial<PartScore> = {}): PartScore => ({ days, total, state: total === null ? 'incomplete' : 'scored', veto: false, ...more })
const join = (...parts: PartScore[]) => joinParts(parts, DEFAULT_SETTINGS.grades, 31)

describe('somebody’s month from its parts', () => {
  // Catches: a plain mean instead of one weighted by days.
  it('is the mean by days, half-up once, with its own grade', () => {
    expect(join(part(15, '82.50'), part(15, '90.00'))).toEqual({
      state: 'scored', total: '86.25', grade: 'A', coefficient: '1.2', sentence: '两段合计：(82.50 × 15 天 + 90.00 × 15 天) ÷ 30 天 = 86.25；等级 A（85 分以上，不足 95 分），系数 1.2',
    })
    // (82.50 × 10 + 90.00 × 21) ÷ 31 = 87.5806…
    expect(join(part(10, '82.50'), part(21, '90.00')).total).toBe('87.58')
  })
  it('84.995 is 85.00 before the grade is looked up, 84.99 is not', () => {
    expect(join(part(15, '84.99'), part(15, '85.00'))).toMatchObject({ total: '85.00', grade: 'A' })
    expect(join(part(15, '84.98'), part(15, '85.00'))).toMatchObject({ total: '84.99', grade: 'B' })
  })
  // Catches: a month graded on one manager's half while the other half is open.
  it('has no total while a part has none', () => expect(join(part(15, '90.00'), part(10, null), part(1, null, { state: 'refused' })))
    .toEqual({ state: 'open', total: null, grade: null, coefficient: null, sentence: '三段中第 2 段、第 3 段还没有总分，本月尚无总分' }))
  it('an excused part gives its days away', () => expect(join(part(15, null, { state: 'excused' }), part(15, '90.00')))
    .toMatchObject({ state: 'scored', total: '90.00', sentence: '两段合计：(90.00 × 15 天) ÷ 15 天 = 90.00（免考的段不计天数）；等级 A（85 分以上，不足 95 分），系数 1.2' }))
  // Catches: a sheet kept after its change was taken back counting twice over.
  it('has no total while days are counted twice', () => expect(join(part(31, '90.00'), part(15, '80.00'))).toMatchObject({ state: 'open', total: null }))
  it('all parts excused: excused', () => expect(join(part(15, null, { state: 'excused' }), part(15, null, { state: 'excused' }))).toMatchObject({ state: 'excused', total: null, grade: null }))
  it('a veto in any part sets the worst grade and leaves the total', () => {
    expect(join(part(15, '82.50', { veto: true }), part(15, '90.00'))).toMatchObject({ total: '86.25', grade: 'D', coefficient: '0' })
    expect(join(part(15, null, { state: 'excused', veto: true }), part(15, null, { state: 'excused' }))).toMatchObject({ total: null, grade: 'D' })
  })
  // Catches: a sum in the sentence that is not the total.
  it('a calculator repeats the sentence', () => {
    const any = fc.record({ days: fc.integer({ min: 1, max: 7 }), total: fc.integer({ min: 0, max: 12_000 }).map((cents) => (cents / 100).toFixed(2)) })
    fc.assert(fc.property(fc.array(any, { minLength: 2, maxLength: 4 }), (parts) => {
      const joined = join(...parts.map(({ days, total }) => part(days, total)))
      for (const { sum, result } of sumsIn(joined.sentence)) expect(halfUp(evaluate(sum), 2), joined.sentence).toBe(result)
      const [low, high] = [Math.min(...parts.map(({ total }) => Number(total))), Math.max(...parts.map(({ total }) => Number(total)))]
      expect(Number(joined.total)).toBeGreaterThanOrEqual(low)
      expect(Number(joined.total)).toBeLessThanOrEqual(high)
    }), { numRuns: 300, seed: 20261125 })
  })
})

describe('the sums of somebody’s parts, for a list that adds up', () => {
  const sums = (days: number, subtotal: string, adjustment: string, total: string | null = exact(subtotal).plus(exact(adjustment)).toFixed(2)) => ({ days, subtotal, adjustment, total })

  it('are means by days like the total', () => {
    // 小计 (60 × 12 + 80 × 18) ÷ 30 = 72.00; 加减 (−2 × 12 + 3 × 18) ÷ 30 = 1.00; 73.00.
    expect(joinSums([sums(12, '60.00', '-2'), sums(18, '80.00', '3')], '73.00')).toEqual({ subtotal: '72.00', adjustment: '1.00' })
    // A part with nothing to score gives its days away; without a total there is nothing to add.
    expect(joinSums([sums(12, '60.00', '-2', null), sums(18, '80.00', '3')], '83.00')).toEqual({ subtotal: '80.00', adjustment: '3.00' })
    expect(joinSums([sums(12, '60.00', '0', null), sums(18, '80.00', '0')], null)).toEqual({ subtotal: null, adjustment: null })
  })
  // Catches: 小计 + 加减 that misses 总分 by the hundredth each of them was rounded by.
  it('add up to the printed total whatever the days', () => {
    const cents = (least: number, most: number) => fc.integer({ min: least, max: most }).map((value) => (value / 100).toFixed(2))
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), cents(1100, 11000), cents(1100, 11000), cents(-1000, 1000), cents(-1000, 1000), (days, a, b, first, second) => {
      const parts = [sums(days, a, first), sums(31 - days, b, second)]
      const { total } = join(...parts.map((one) => part(one.days, one.total)))
      const { subtotal, adjustment } = joinSums(parts, total)
      expect(exact(subtotal ?? '0').plus(exact(adjustment ?? '0')).toFixed(2)).toBe(total)
    }))
  })
  it('stay their own where a limit or OKR keeps the total apart from them', () => {
    expect(joinSums([sums(15, '115.00', '10', '120.00'), sums(15, '100.00', '0', '100.00')], '110.00')).toEqual({ subtotal: '107.50', adjustment: '5.00' })
  })
})
