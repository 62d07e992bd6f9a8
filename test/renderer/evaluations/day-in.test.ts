import { expect, it } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { dayIn } from '../../../renderer/pages/evaluations/day-in.ts'

const day = (month: string, today: string) => dayIn(month as Month, today)

it('a reward entered in next month\'s first days is dated inside the month it belongs to', () => {
  expect(day('2026-11', '2026-12-05')).toBe('2026-11-30')
  expect(day('2028-02', '2028-03-01')).toBe('2028-02-29')
  expect(day('2026-11', '2026-11-23')).toBe('2026-11-23')
  expect(day('2026-12', '2026-11-23')).toBe('2026-12-01')
})
