import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { IndicatorId, Month } from '../../../shared/domain/brand.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'
import { compareMonths, signed } from '../../../shared/domain/history/compare.ts'
import type { MonthSide, PastPart, PastRow } from '../../../shared/domain/history/month-side.ts'
import { rowTrend, type TrendPoint } from '../../../shared/domain/history/row-trend.ts'

const row = (id: number, name: string, score: string | null, form: Partial<PastRow> = {}): PastRow =>
  ({ indicatorId: id as IndicatorId, name, unit: '元', displayUnit: '元', weight: '50', target: '100', actual: '90', score, state: score === null ? 'exempt' : 'scored', ruleKind: 'ratio', rule: 'r', ...form })
const part = (rows: PastRow[], total: string | null, form: Partial<PastPart> = {}): PastPart => ({ days: 30, total, adjustment: '0.00', okrWeight: null, rows, ...form })
const side = (month: string, total: string | null, ...parts: PastPart[]): MonthSide => ({ month: month as Month, total, grade: null, parts })

describe('two months compared', () => {
  it('says what moved the total, largest first, adjustments last; the figures add up', () => {
    // 40.00 + 42.00 + 0 = 82.00; 43.20 + 43.80 − 0.50 = 86.50. 3.20 + 1.80 − 0.50 = 4.50.
    // Catches: a sentence whose parts do not make the difference.
    const left = side('2026-09', '82.00', part([row(1, '新客户', '42.00'), row(2, '回款额', '40.00')], '82.00'))
    const right = side('2026-10', '86.50', part([row(1, '新客户', '43.80'), row(2, '回款额', '43.20')], '86.50', { adjustment: '-0.50' }))
    const { sentence, difference, remainder } = compareMonths(left, right)
    expect(sentence).toBe('总分 82.00 → 86.50（+4.50）：回款额 +3.20，新客户 +1.80，加减分 −0.50。')
    expect([difference, remainder?.difference]).toEqual(['4.50', '0.00'])
  })
  it('names rows of one month only, other weights, other rules and exemptions', () => {
    // Catches: a new row read as an improvement of the person.
    const left = side('2026-09', '80.00', part([row(1, '回款额', '50.00', { weight: '60' }), row(2, '拜访', '30.00'), row(4, '退货', '0.00')], '80.00'))
    const right = side('2026-10', '85.00', part([row(1, '回款额', '45.00', { weight: '40', rule: 'x', ruleKind: 'bands' }), row(3, '毛利', '40.00'), row(4, '退货', null)], '85.00'))
    expect(compareMonths(left, right).sentence).toBe('总分 80.00 → 85.00（+5.00）：新增的毛利 +40.00，不再考核的拜访 −30.00，回款额 −5.00。权重变了：回款额 60 → 40；规则变了：回款额（比率法 → 层差法）；退货在2026年10月免考。')
  })
  it('names what the cap, OKR and joined parts leave over', () => {
    // Rows 118 + 8 = 126 are capped at 120: 6.00 are lost. Parts 80 × 10 + 95 × 20 over 30 days: row 26.67 + 63.33 = 90.00 exactly.
    const plain = side('2026-09', '100.00', part([row(1, '甲', '100.00')], '100.00'))
    expect(compareMonths(plain, side('2026-10', '120.00', part([row(1, '甲', '118.00')], '120.00', { adjustment: '8.00' }))).sentence).toBe('总分 100.00 → 120.00（+20.00）：甲 +18.00，加减分 +8.00，总分上下限 −6.00。')
    expect(compareMonths(plain, side('2026-10', '94.00', part([row(1, '甲', '100.00')], '94.00', { okrWeight: '20' }))).remainder).toEqual({ name: 'OKR 并入', difference: '-6.00' })
    expect(compareMonths(plain, side('2026-10', '90.00', part([row(1, '甲', '80.00')], '80.00', { days: 10 }), part([row(1, '甲', '95.00')], '95.00', { days: 20 })))).toMatchObject({ rows: [{ rightScore: '90.00', difference: '-10.00' }], remainder: { name: '分段按天合并', difference: '0.00' } })
  })
  it('without one of the totals lays rows side by side and says so', () => {
    const open = side('2026-10', null, part([row(1, '甲', null, { state: 'missing' })], null))
    const found = compareMonths(side('2026-09', '100.00', part([row(1, '甲', '100.00')], '100.00')), open)
    expect([found.difference, found.remainder, found.sentence]).toEqual([null, null, '2026年10月还没有总分，只能逐行看。'])
  })
  it('sums the rows past the fourth, so that the sentence stays a sum', () => {
    const rows = (by: number) => [1, 2, 3, 4, 5, 6].map((id) => row(id, `行${id}`, (10 + by * id).toFixed(2)))
    expect(compareMonths(side('2026-09', '60.00', part(rows(0), '60.00')), side('2026-10', '81.00', part(rows(1), '81.00'))).sentence)
      .toBe('总分 60.00 → 81.00（+21.00）：行6 +6.00，行5 +5.00，行4 +4.00，行3 +3.00，其余 2 行 +3.00。')
  })
  it('differences of rows, adjustments and remainder always make the difference of the totals', () => {
    const cents = (max: number) => fc.integer({ min: 0, max }).map((value) => (value / 100).toFixed(2))
    const parts = fc.array(fc.record({ days: fc.integer({ min: 1, max: 30 }), total: cents(12000), adjustment: cents(1000), scores: fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 6 }), score: cents(6000) }), { selector: ({ id }) => id, maxLength: 6 }) }), { minLength: 1, maxLength: 3 })
    fc.assert(fc.property(parts, parts, cents(12000), cents(12000), (a, b, leftTotal, rightTotal) => {
      const made = (of: typeof a) => of.map(({ scores, ...rest }) => part(scores.map(({ id, score }) => row(id, `行${id}`, score)), rest.total, rest))
      const found = compareMonths(side('2026-09', leftTotal, ...made(a)), side('2026-10', rightTotal, ...made(b)))
      const all = [...found.rows.map(({ difference }) => difference), found.adjustment.difference, found.remainder?.difference ?? '0']
      expect(all.reduce((total, each) => total.plus(exact(each)), exact('0')).toFixed(2)).toBe(exact(rightTotal).minus(exact(leftTotal)).toFixed(2))
    }))
  })
  it.each([['4.5', '+4.50'], ['-0.5', '−0.50'], ['0', '0.00']])('%s is written %s', (points, words) => expect(signed(points)).toBe(words))
})

describe('the sentence over a row', () => {
  const points = (...given: [string | null, TrendPoint['light']][]): TrendPoint[] => given.map(([actual, light], at) => ({ month: `2026-0${at + 1}` as Month, actual, score: light === null ? null : '10', light }))
  const higher = { direction: 'higher' as const, judged: false }
  it('counts months met and names three in one direction', () => {
    const six = points(['5', 'green'], ['4', 'green'], ['3', 'red'], ['3', 'amber'], ['4', 'green'], ['5', 'green'])
    expect(rowTrend(six, 6, higher)).toBe('近 6 个月有 4 个月达标，最近三个月在上升。')
    expect(rowTrend(points(['5', 'red'], ['4', 'red'], ['3', 'red']), 3, { direction: 'lower', judged: false })).toBe('近 3 个月没有一个月达标，最近三个月在下降（越低越好）。')
  })
  it('does not call two months a movement, and counts what is missing', () => {
    // Catches: a month without a figure read as zero.
    expect(rowTrend(points(['5', 'green'], [null, null], ['6', 'red']), 6, higher)).toBe('近 6 个月里 2 个月有得分，其中有 1 个月达标。')
    expect(rowTrend([], 6, higher)).toBe('近 6 个月还没有得分。')
    expect(rowTrend(points(['1', 'green']), 6, higher)).toBe('近 6 个月里 1 个月有得分，其中这个月达标。')
  })
})
