import { describe, expect, it } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { effectOf, type EffectInput, type EffectPoint } from '../../../shared/domain/improvement/effect.ts'

const month = (text: string) => text as Month
const points = (...figures: [string, string | null, string | null][]): EffectPoint[] => figures.map(([at, actual, target]) => ({ month: month(at), actual, target }))
const base: EffectInput = { name: '销售额', direction: 'higher', opened: month('1997-03'), upto: month('1997-06'), points: [], show: (figure) => `${figure} 元` }

describe('did a plan work', () => {
  // before: 80/100, 90/100, 70/100 -> mean 80 %; after: 95, 100, 90 of 100 -> 95 %. 95 − 80 = 15 > 80 × 5 % = 4.
  it('compares attainment over three months on each side', () => {
    const effect = effectOf({ ...base, points: points(['1997-01', '80', '100'], ['1997-02', '90', '100'], ['1997-03', '70', '100'], ['1997-04', '95', '100'], ['1997-05', '100', '100'], ['1997-06', '90', '100']) })
    expect(effect).toMatchObject({ verdict: 'effective', before: '80.00', after: '95.00', measure: 'attainment' })
    expect(effect.sentence).toBe('有效：销售额的完成率之前 3 个月平均 80.00 %（1997年1月、1997年2月、1997年3月），之后 3 个月平均 95.00 %（1997年4月、1997年5月、1997年6月）。同一时间也可能有别的原因。')
  })

  // Catches: a verdict on one month, or on months that have not come yet.
  it('waits until both sides have two months', () => {
    const few = points(['1997-05', '80', null], ['1997-06', '90', null], ['1997-07', '200', null], ['1997-08', '200', null])
    expect(effectOf({ ...base, opened: month('1997-06'), upto: month('1997-07'), points: few })).toMatchObject({ verdict: 'watch', afterMonths: ['1997-07'] })
    expect(effectOf({ ...base, opened: month('1997-06'), upto: month('1997-08'), points: few })).toMatchObject({ verdict: 'effective', before: '85', after: '200', measure: 'actual' })
    expect(effectOf({ ...base, points: [] })).toMatchObject({ verdict: 'watch', before: null, after: null })
    // An average of no months is none.
    expect(effectOf({ ...base, opened: month('1997-06'), upto: month('1997-06'), points: few }).sentence).toBe('待观察：销售额之前 2 个月平均 85 元（1997年5月、1997年6月），之后还没有数据；前后各满 2 个月才下结论。')
  })

  // Catches: praising a raised figure that only followed a lowered target, and the other way round.
  it('is not taken in by a target that moved', () => {
    const lowered = points(['1997-02', '80', '100'], ['1997-03', '80', '100'], ['1997-04', '90', '120'], ['1997-05', '90', '120'])
    expect(effectOf({ ...base, points: lowered })).toMatchObject({ verdict: 'ineffective', before: '80.00', after: '75.00' })
  })

  // 10 -> 9.5 is 5 % exactly, and not more than 5 %: no effect. 10 -> 9 is.
  it('takes lower as better where it is, and calls 5 % no effect', () => {
    const days = (after: string) => effectOf({ ...base, direction: 'lower', points: points(['1997-02', '10', null], ['1997-03', '10', null], ['1997-04', after, null], ['1997-05', after, null]) })
    expect(days('9.5').verdict).toBe('ineffective')
    expect(days('9').verdict).toBe('effective')
    expect(days('12').verdict).toBe('ineffective')
  })
})
