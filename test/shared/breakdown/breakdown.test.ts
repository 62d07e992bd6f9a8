import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakDown, breakdownDifference, quarterSums } from '../../../shared/domain/breakdown/break-down.ts'
import { seasonality } from '../../../shared/domain/breakdown/seasonality.ts'
import { isSummable } from '../../../shared/domain/breakdown/summable.ts'
import { exact } from '../../../shared/domain/decimal/decimal.ts'

const MONEY = { unit: '元', name: '回款额' }
const sum = (texts: readonly string[]) => texts.reduce((all, text) => all.plus(exact(text)), exact('0')).toFixed()
const year = (...figures: (string | null)[]) => Array.from({ length: 12 }, (_, at) => (at < figures.length ? (figures[at] ?? null) : '100'))

describe('seasonality', () => {
  it('follows last year', () => {
    const found = seasonality(year('50', '150'))
    expect([found.basis, found.shares[0], found.shares[1], found.shares[2], sum(found.shares)]).toEqual(['last-year', '4.17', '12.50', '8.34', '100'])
    expect(found.sentence).toBe('按去年各月结果的比例分。')
  })
  it('gives a missing month an average share, and says so', () => {
    const found = seasonality(year(null, '1000', '100'))
    expect(exact(found.weights[0] ?? '').times(12).toFixed()).toBe(sum(found.weights))
    expect(found.sentence).toBe('按去年各月结果的比例分；1月没有去年的结果，各按平均的十二分之一算，其余月份按比例分。')
    expect(breakDown('1200', found.weights, MONEY).months[0]).toBe('100')
  })
  it('takes a month of returns for 0, never for a negative target', () => {
    const found = seasonality(year('-500', '0'))
    expect([found.shares[0], found.shares[1]]).toEqual(['0.00', '0.00'])
    expect(found.sentence).toContain('1月去年是负数，按 0 算')
  })
  it('is even without anything to go by', () => {
    expect([seasonality([]).basis, seasonality(year(...Array.from({ length: 12 }, () => '0'))).basis, seasonality(year(...Array.from({ length: 12 }, () => '-3'))).basis]).toEqual(['even', 'even', 'even'])
    expect(breakDown('3000000', seasonality([]).weights, MONEY).months).toEqual(Array.from({ length: 12 }, () => '250000'))
  })
})

describe('a year in months', () => {
  const even = seasonality([]).weights
  it('keeps the total with whole 元 and whole counts; the odd ones go to the earlier months', () => {
    const found = breakDown('100', even, { unit: '家', name: '新客户' })
    expect(found.months).toEqual(['9', '9', '9', '9', '8', '8', '8', '8', '8', '8', '8', '8'])
    expect([found.quarters, found.summed]).toEqual([['27', '25', '24', '24'], true])
    expect(breakDown('5', even, { unit: '单', name: '订单' }).months).toEqual(['1', '1', '1', '1', '1', '0', '0', '0', '0', '0', '0', '0'])
  })
  it('goes as fine as the year itself where that is finer', () => {
    expect(sum(breakDown('1000000.01', even, MONEY).months)).toBe('1000000.01')
    expect(breakDown('300', even, { unit: '万元', name: '销售额' }).months[0]).toBe('25')
    expect(breakDown('100', even, { unit: '万元', name: '销售额' }).months.slice(0, 5)).toEqual(['8.34', '8.34', '8.34', '8.34', '8.33'])
  })
  it('gives every month the year for what does not add up, and quarters too', () => {
    const found = breakDown('95', even, { unit: '%', name: '回款率' })
    expect([new Set(found.months), found.quarters, found.summed]).toEqual([new Set(['95']), ['95', '95', '95', '95'], false])
    expect(breakDown('3000', even, { unit: '元', name: '客单价' }).summed).toBe(false)
  })
  it('splits a loss as it splits a gain', () => expect(breakDown('-120', even, MONEY).months).toEqual(Array.from({ length: 12 }, () => '-10')))
  it('refuses weights that say nothing', () => {
    expect(() => breakDown('100', even.slice(1), MONEY)).toThrow(RangeError)
    expect(() => breakDown('100', even.map(() => '0'), MONEY)).toThrow(RangeError)
    expect(() => breakDown('100', ['-1', ...even.slice(1)], MONEY)).toThrow(RangeError)
  })
  it('always adds up, in order of the weights, and quarters add up to the year', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }).map(String), { minLength: 12, maxLength: 12 }).filter(each => each.some(weight => weight !== '0'))
    const total = fc.tuple(fc.integer({ min: 0, max: 2_000_000_000 }), fc.integer({ min: 0, max: 4 })).map(([digits, places]) => exact(String(digits)).div(10 ** places).toFixed())
    fc.assert(fc.property(total, weights, fc.constantFrom('元', '万元', '家', '小时'), (year, by, unit) => {
      const { months, quarters, shares } = breakDown(year, by, { unit, name: '合计' })
      expect(sum(months)).toBe(exact(year).toFixed())
      expect(sum(quarters)).toBe(exact(year).toFixed())
      expect(sum(shares)).toBe('100')
      months.forEach((month, i) => months.forEach((other, j) => { if (Number(by[i]) > Number(by[j])) expect(exact(month).gte(exact(other))).toBe(true) }))
    }))
  })
})

describe('months that were typed', () => {
  const typed = (first: string) => [first, ...Array.from({ length: 11 }, () => '100')]
  it('must come to the year, and the difference is named', () => {
    expect(breakdownDifference('1200', typed('100'), MONEY)).toBeNull()
    expect(breakdownDifference('1200', typed('90'), MONEY)).toEqual({ difference: '-10', sentence: '12 个月合计 1190 元，比全年目标 1200 元少 10 元。' })
    expect(breakdownDifference('1200', typed('100.5'), MONEY)?.difference).toBe('0.5')
    expect(breakdownDifference('95', typed('90'), { unit: '%', name: '回款率' })).toBeNull()
  })
  it('make quarters by sum or by mean', () => {
    expect([quarterSums(typed('90'), true)[0], quarterSums(typed('91'), false)[0], quarterSums(typed('90'), false)[0]]).toEqual(['290', '97', '96.666667'])
  })
})

describe('what adds up', () => {
  it('is a flow unit that is no average', () => {
    expect([['元', '回款额'], ['家', '新客户'], ['%', '毛利率'], ['分', '满意度'], ['天', '账期'], ['元', '客单价'], ['元', '人均毛利'], ['小时', '工单关闭时长'], ['元', '单条线索成本']].map(([unit, name]) => isSummable({ unit: unit ?? '', name: name ?? '' }))).toEqual([true, true, false, false, false, false, false, false, false])
    expect(isSummable({ unit: '元', name: '费用', formula: '费用/线索' })).toBe(false)
  })
})
