import { describe, expect, it } from 'vitest'
import type { Fen } from '../../../shared/domain/brand.ts'
import { payByGrade, payByTotal, proratedBase } from '../../../shared/domain/pay/performance-pay.ts'

const fen = (value: number) => value as Fen

describe('绩效工资', () => {
  // Catches: a cent lost by binary floats, or rounding twice.
  it('the base for the days served', () => {
    expect(proratedBase(fen(300_000), 15, 30)).toBe(150_000)
    expect(proratedBase(fen(300_000), 17, 31)).toBe(164_516) // 3000 × 17 ÷ 31 = 1645.1612…
    expect(proratedBase(fen(1), 1, 2)).toBe(1)
    expect(proratedBase(fen(300_000), 30, 30)).toBe(300_000)
  })
  it('by grade and by total', () => {
    expect(payByGrade(fen(300_000), '1.2')).toBe(360_000)
    expect(payByGrade(fen(300_000), '0')).toBe(0)
    expect(payByTotal(fen(300_000), '65.00')).toBe(195_000) // domain.md 8
    expect(payByTotal(fen(164_516), '86.25')).toBe(141_895) // 1645.16 × 0.8625 = 1418.9505
  })
  it('two parts of a month: the base of all days served, times the coefficient of the joined total', () =>
    expect(payByGrade(proratedBase(fen(300_000), 11 + 10, 30), '1.2')).toBe(252_000))
})
