import { describe, expect, test } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { onePerLever, stretchesAfter } from '../../../shared/domain/improvement/plan90.ts'
import { suggestActions } from '../../../shared/domain/improvement/suggest.ts'
import { tallyOf, type Tally } from '../../../shared/domain/improvement/worked.ts'
import { LEVER_ACTIONS } from '../../../shared/library/levers.ts'

describe('what worked', () => {
  // Catches: a plan given up, or one that nobody can judge, that is counted as a success or a failure.
  test('only judged plans count as worked or not; dropped ones say nothing', () => {
    expect(tallyOf([
      { verdict: 'effective', state: 'done' }, { verdict: 'effective', state: 'open' }, { verdict: 'ineffective', state: 'done' },
      { verdict: 'watch', state: 'open' }, { verdict: 'unmeasured', state: 'done' }, { verdict: 'effective', state: 'dropped' },
    ])).toEqual({ tried: 5, effective: 2, ineffective: 1, watch: 2 })
  })
})

describe('which actions are offered first', () => {
  const order = (codes: string[], causes: string[] = [], tried: [string, Tally][] = []) => suggestActions(LEVER_ACTIONS, new Set(codes), new Set(causes), new Map(tried))
  const tally = (effective: number, ineffective: number): Tally => ({ tried: effective + ineffective, effective, ineffective, watch: 0 })

  test('those that move the indicator, those that move its causes, the others; nothing is lost', () => {
    const all = order(['B13'], ['E11'])
    const fits = all.map(({ fit }) => fit)
    expect(all).toHaveLength(LEVER_ACTIONS.length)
    expect([...new Set(fits)]).toEqual(['shows', 'cause', 'other'])
    expect(all.filter(({ fit }) => fit === 'shows').every(({ action }) => action.shows.includes('B13'))).toBe(true)
    // S05 names B13 first, S06 second.
    expect(all[0]?.action.code).toBe('S05')
    expect(all.find(({ action }) => action.code === 'M04')?.fit).toBe('cause')
  })

  // Catches: what failed here offered before what helped here, or an unrelated success before what fits.
  test('what worked here stands before what was not tried, and that before what failed', () => {
    const codes = order(['B13'], [], [['S06', tally(1, 0)], ['S05', tally(0, 2)], ['K01', tally(9, 0)]]).map(({ action }) => action.code)
    expect(codes[0]).toBe('S06')
    expect(codes.indexOf('M02')).toBeLessThan(codes.indexOf('S05'))
    expect(codes.indexOf('S05')).toBeLessThan(codes.indexOf('K01'))
  })
})

describe('90 days', () => {
  // Catches: thirteen weeks that are not 91 days, or that slip over a leap February.
  test('run from the first day after the month for 13 weeks', () => {
    expect(stretchesAfter('2027-12' as Month).map(({ from, to }) => [from, to])).toEqual([['2028-01-01', '2028-01-28'], ['2028-01-29', '2028-02-25'], ['2028-02-26', '2028-03-31']])
    expect(stretchesAfter('1997-06' as Month).map(({ from, to }) => [from, to])).toEqual([['1997-07-01', '1997-07-28'], ['1997-07-29', '1997-08-25'], ['1997-08-26', '1997-09-29']])
  })

  test('take the latest open plan of each lever, and no plan without one', () => {
    const plan = (id: number, lever: 1 | 2 | 3 | null, month: string) => ({ id, lever, month: month as Month })
    expect(onePerLever([plan(1, 3, '1997-05'), plan(2, 1, '1997-04'), plan(3, 1, '1997-06'), plan(4, 1, '1997-06'), plan(5, null, '1997-06')]).map(({ id }) => id)).toEqual([4, 1])
  })
})
