import { expect, it } from 'vitest'
import { differenceWords, rowDifference, sheetDifference, type SelfRow } from '../../../shared/domain/evaluation/self-difference.ts'

const row = (selfScore: string | null, score: string | null, given: Partial<SelfRow> = {}): SelfRow => ({ weight: '40', effectiveWeight: '40', selfScore, score, ...given })

// Catches: a difference with the sign turned, a row without self score counted as 0.
it('tells a row by its sign in words', () => {
  expect(rowDifference(row('38', '36.00'))).toEqual({ self: '38.00', difference: '2.00', conversion: '' })
  expect(rowDifference(row(null, '36.00'))).toBeNull()
  expect(rowDifference(row('38', null))).toBeNull()
  expect([differenceWords('2.00'), differenceWords('-0.5'), differenceWords('0')]).toEqual(['▲ 自评高 2.00', '▼ 自评低 0.50', '自评与得分一致'])
})

// Catches: a self score on the published weight compared with a score on the redistributed one.
it('brings a self score to the redistributed weight', () => {
  // Domain 2: 40/30/30, the third exempt, 90 % of the first: 51.43 of 57.14. Self 36 of 40: 36 × 57.14 ÷ 40 = 51.426 → 51.43, no difference.
  expect(rowDifference(row('36', '51.43', { effectiveWeight: '57.14' }))).toEqual({ self: '51.43', difference: '0.00', conversion: '自评 36 × 有效权重 57.14 ÷ 权重 40 = 51.43' })
})

// Catches: totals over different rows on the two sides, which no calculator can repeat.
it('compares the same rows on both sides', () => {
  // 38 + 28 = 66 against 36 + 29.5 = 65.5; the third row has no self score, the fourth no score.
  expect(sheetDifference([row('38', '36.00'), row('28', '29.50'), row(null, '20.00'), row('10', null)])).toEqual({
    selfTotal: '66.00', scored: '65.50', difference: '0.50', rows: 2, without: 1,
    sentence: '自评合计 66.00 − 同样 2 行得分 65.50 = 0.50，▲ 自评高 0.50；另有 1 行没有自评，两边都不计。',
  })
  expect(sheetDifference([row('30', '36.00')])?.sentence).toBe('自评合计 30.00 − 同样 1 行得分 36.00 = −6.00，▼ 自评低 6.00。')
  expect(sheetDifference([row(null, '36.00')])).toBeNull()
})
