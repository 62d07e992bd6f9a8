import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { addQuarters, daysOfQuarter, isInQuarter, isQuarter, monthsOfQuarter, quarterLabel, quarterOfDay, quarterOfMonth, quartersBetween } from '../../../shared/domain/quarter/quarter.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'

const of = (text: string) => text as Quarter
const anyQuarter = fc.tuple(fc.integer({ min: 1100, max: 9000 }), fc.integer({ min: 1, max: 4 })).map(([year, number]) => of(`${year}-Q${number}`))

describe('a quarter', () => {
  it('is written one way only', () => expect(['2026-Q4', '2026-Q0', '2026-Q5', '2026Q4', '2026-q4', ' 2026-Q4'].map(isQuarter)).toEqual([true, false, false, false, false, false]))
  it('holds its three months and days, leap years too', () => {
    expect(monthsOfQuarter(of('2026-Q4'))).toEqual(['2026-10', '2026-11', '2026-12'])
    expect([daysOfQuarter(of('2026-Q4')), daysOfQuarter(of('2026-Q2'))]).toEqual([{ first: '2026-10-01', last: '2026-12-31' }, { first: '2026-04-01', last: '2026-06-30' }])
    expect([quarterOfDay('2028-02-29' as Day), quarterOfDay('2026-10-01' as Day), quarterOfMonth('2026-03' as Month)]).toEqual(['2028-Q1', '2026-Q4', '2026-Q1'])
    expect([isInQuarter(of('2026-Q4'), '2026-12' as Month), isInQuarter(of('2026-Q4'), '2027-01' as Month), isInQuarter(of('2026-Q4'), '2025-12' as Month)]).toEqual([true, false, false])
    expect(quarterLabel(of('2026-Q4'))).toBe('2026年第4季度')
  })
  it('moves over the year in both directions', () => {
    expect([addQuarters(of('2026-Q4'), 1), addQuarters(of('2026-Q1'), -1), addQuarters(of('2026-Q2'), -6)]).toEqual(['2027-Q1', '2025-Q4', '2024-Q4'])
    fc.assert(fc.property(anyQuarter, fc.integer({ min: -400, max: 400 }), (quarter, by) => {
      const moved = addQuarters(quarter, by)
      expect(isQuarter(moved)).toBe(true)
      expect(quartersBetween(quarter, moved)).toBe(by)
      expect(monthsOfQuarter(moved).every(month => quarterOfMonth(month) === moved)).toBe(true)
    }))
  })
})
