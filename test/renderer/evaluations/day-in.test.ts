import { expect, it } from 'vitest'
import type { Day, Month } from '../../../shared/domain/brand.ts'
import { dayIn } from '../../../renderer/pages/evaluations/day-in.ts'

const day = (month: string, today: string, from: string | null = null, to: string | null = null) => dayIn({ month: month as Month, from: from as Day | null, to: to as Day | null }, today)

it('a reward entered in next month\'s first days is dated inside the month it belongs to', () => {
  expect(day('2026-11', '2026-12-05')).toBe('2026-11-30')
  expect(day('2028-02', '2028-03-01')).toBe('2028-02-29')
  expect(day('2026-11', '2026-11-23')).toBe('2026-11-23')
  expect(day('2026-12', '2026-11-23')).toBe('2026-12-01')
})

// Catches: a reward on the first manager's part dated in the days of the second.
it('of a part-sheet it lies in the days of that part', () => {
  expect(day('2026-11', '2026-12-05', '2026-11-01', '2026-11-15')).toBe('2026-11-15')
  expect(day('2026-11', '2026-11-10', '2026-11-16', '2026-11-30')).toBe('2026-11-16')
  expect(day('2026-11', '2026-11-20', '2026-11-16', '2026-11-30')).toBe('2026-11-20')
})
