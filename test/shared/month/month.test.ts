import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { addMonths, daysInMonth, isDay, isMonth, isQuarterEnd, monthLabel, monthOf, monthsBetween, parseMonth, quarterOf } from '../../../shared/domain/month/month.ts'

const month = (text: string): Month => {
  const parsed = parseMonth(text)
  if (parsed === null) throw new Error(text)
  return parsed
}
const anyMonth = fc.tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 })).map(([year, index]) => month(`${year}-${String(index).padStart(2, '0')}`))

describe('months', () => {
  it('are canonical text: a loose form would sort and compare wrongly', () => {
    expect(['2026-11', '2026-01', '1999-12'].every(isMonth)).toBe(true)
    expect(['2026-13', '2026-00', '2026-1', '26-01', '2026/01', '2026-011', ' 2026-01', '2026-01 ', '', '0999-01'].some(isMonth)).toBe(false)
    expect(parseMonth('2026-13')).toBeNull()
  })
  it('step across the year end in both directions', () => {
    expect(addMonths(month('2026-11'), 2)).toBe('2027-01')
    expect(addMonths(month('2026-01'), -1)).toBe('2025-12')
    expect(addMonths(month('2026-12'), 0)).toBe('2026-12')
    expect(addMonths(month('2026-06'), -18)).toBe('2024-12')
    expect(() => addMonths(month('9999-12'), 1)).toThrow(RangeError)
    expect(() => addMonths(month('1000-01'), -1)).toThrow(RangeError)
  })
  it('add and subtract exactly, and keep text order equal to time order', () => {
    fc.assert(fc.property(anyMonth, fc.integer({ min: -2000, max: 2000 }), (from, count) => {
      const to = addMonths(from, count)
      expect(monthsBetween(from, to)).toBe(count)
      expect(to > from).toBe(count > 0)
      expect(addMonths(to, -count)).toBe(from)
    }))
  })
  it('know their quarter and its last month: a quarterly row must count in 3, 6, 9, 12 only', () => {
    const year = Array.from({ length: 12 }, (_, i) => addMonths(month('2026-01'), i))
    expect(year.map(quarterOf)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    expect(year.filter(isQuarterEnd)).toEqual(['2026-03', '2026-06', '2026-09', '2026-12'])
  })
  it('are named without a leading zero', () => {
    expect(monthLabel(month('2026-11'))).toBe('2026年11月')
    expect(monthLabel(month('2026-03'))).toBe('2026年3月')
  })
})

describe('days', () => {
  it('follow the calendar, with the century rule of leap years', () => {
    expect(['2026-01', '2026-02', '2028-02', '2000-02', '2400-02', '1900-02', '2100-02', '2026-04'].map(text => daysInMonth(month(text)))).toEqual([31, 28, 29, 29, 29, 28, 28, 30])
    expect(isDay('2028-02-29')).toBe(true)
    expect(['2026-02-29', '2100-02-29', '2026-04-31', '2026-11-00', '2026-11-32', '2026-13-01', '2026-11-1', '2026-11', '2026-11-011', ''].some(isDay)).toBe(false)
  })
  it('agree with the platform calendar for two centuries', () => {
    fc.assert(fc.property(anyMonth, from => {
      const [year, index] = from.split('-').map(Number) as [number, number]
      expect(daysInMonth(from)).toBe(new Date(Date.UTC(year, index, 0)).getUTCDate())
    }))
  })
  it('lie in their month', () => {
    const day = '2026-11-30'
    expect(isDay(day) && monthOf(day)).toBe('2026-11')
  })
})
