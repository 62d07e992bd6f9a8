import { describe, expect, it } from 'vitest'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import { breakdownOf, formOfBreakdown, resplit, stateOf, type Measured } from '../../../renderer/stores/breakdown-draft.ts'

const sales: Measured = { id: 1 as IndicatorId, name: '销售额', unit: '元', formula: '' }
const NOTHING = Array.from({ length: 12 }, () => null)
const lastYear = ['100000', ...Array.from({ length: 11 }, () => '300000')]

describe('a year in months', () => {
  it('splits a total that does not go into twelve without losing a 分 of it', () => {
    const form = resplit({ ...formOfBreakdown(null, '元', false), total: '1000' }, sales, NOTHING)
    const sent = breakdownOf(form, sales, 2026, NOTHING)
    expect(form.basis).toBe('even')
    expect(sent?.months.reduce((sum, { target }) => sum + Number(target), 0)).toBe(10_000_000)
    expect([sent?.total, sent?.months[0]?.month, sent?.months[11]?.month]).toEqual(['10000000', '2026-01', '2026-12'])
  })

  it('follows last year: a weak January stays weak', () => {
    const form = resplit({ ...formOfBreakdown(null, '元', true), total: '340' }, sales, lastYear)
    expect(form.months.slice(0, 2)).toEqual(['10', '30'])
    expect(stateOf(form, sales).quarters[0]).toBe('70')
    expect(stateOf(form, sales).shares[0]).toBe('2.94')
  })

  it('leaves months filled by hand when the total changes, and names the difference', () => {
    const typed = { total: '120', basis: 'typed' as const, months: Array.from({ length: 12 }, (_, at) => (at === 0 ? '20' : '10')) }
    expect(resplit(typed, sales, NOTHING)).toBe(typed)
    expect(stateOf(typed, sales).difference?.sentence).toContain('多 100000')
    expect(breakdownOf(typed, sales, 2026, NOTHING)).toBeNull()
  })

  it('does not send a month that is no number, and keeps its text', () => {
    const typed = { total: '120', basis: 'typed' as const, months: Array.from({ length: 12 }, (_, at) => (at === 3 ? '十' : '10')) }
    expect(breakdownOf(typed, sales, 2026, NOTHING)).toBeNull()
    expect([stateOf(typed, sales).quarters[0], stateOf(typed, sales).quarters[1], stateOf(typed, sales).year]).toEqual(['30', null, null])
  })

  it('reads back what it saved', () => {
    const form = resplit({ ...formOfBreakdown(null, '元', true), total: '340' }, sales, lastYear)
    expect(formOfBreakdown(breakdownOf(form, sales, 2026, lastYear), '元', true)).toEqual(form)
  })
})
