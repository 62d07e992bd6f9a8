import { expect, it } from 'vitest'
import type { Day } from '../../../shared/domain/brand.ts'
import { addDays, readDay, weekdayOf } from '../../../shared/domain/month/read-day.ts'

const NEAR = '2026-11-30' as Day

// Catches: a day typed as people write it refused, or 31 April taken for 1 May.
it.each([
  ['2026-12-31', '2026-12-31'], ['2026/1/5', '2026-01-05'], ['2026年2月8日', '2026-02-08'], ['20261231', '2026-12-31'], ['１２-３１', '2026-12-31'], ['12.5', '2026-12-05'], ['3月9日', '2026-03-09'], [' 2026-12-31 ', '2026-12-31'],
  ['2026-04-31', null], ['2026-2-29', null], ['31', null], ['2026-12', null], ['', null], ['明天', null], ['2026-12-3x1', null], ['13-01', null],
])('%j is %s', (typed, day) => { expect(readDay(typed, NEAR)).toBe(day) })

// Catches: a step over a month's or a year's end, or over a change of clocks, that lands on another day.
it('steps by days over every border', () => {
  expect(addDays('2026-12-31' as Day, 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01' as Day, -1)).toBe('2028-02-29')
  expect(addDays('2026-03-28' as Day, 2)).toBe('2026-03-30')
  expect(weekdayOf('2026-11-27' as Day)).toBe(5)
})
