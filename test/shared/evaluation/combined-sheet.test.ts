import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../../../shared/domain/decimal/decimal.ts'
import { DEFAULT_SETTINGS, type ScoringSettings, type SheetOkr, type SheetScore } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { attained, sheetOf } from './sheet-of.ts'

const okr = (weight: string, score: string | null, more: Partial<SheetOkr> = {}): SheetOkr => ({ weight, score, objectives: 1, scored: score === null ? 0 : 1, ...more })
const score = (attainment: string, part: SheetOkr | null, settings: Partial<ScoringSettings> = {}, points: string[] = []): SheetScore =>
  scoreSheet(sheetOf([attained('100', attainment)], { okr: part, adjustments: points.map((each) => ({ points: each })) }), { ...DEFAULT_SETTINGS, ...settings })

describe('a combined score', () => {
  it('joins KPI and OKR before the grade, and says the sum', () => {
    const sheet = score('0.9', okr('20', '0.6'), {}, ['3'])
    expect(sheet).toMatchObject({ subtotal: '90.00', adjustment: '3.00', total: '86.40', grade: 'A' })
    expect(sheet.sentence).toBe('小计 90.00；加减分 3.00；KPI 得分 90.00 + 3.00 = 93.00；总分 KPI 93.00 × 80 % + OKR 60.00 × 20 % = 86.40（OKR 得分 × 100 = 60.00）；等级 A（85 分以上，不足 95 分），系数 1.2')
  })

  it('is off unless the position asks for it: not a word of OKR, not a point', () => {
    const sheet = score('0.9', null)
    expect(sheet.total).toBe('90.00')
    expect(sheet.sentence).toBe('小计 90.00；总分 90.00；等级 A（85 分以上，不足 95 分），系数 1.2')
  })

  it('stands on the KPI alone while no objective has a score, and says so: nobody waits for it or gets a zero', () => {
    const sheet = score('0.9', okr('20', null))
    expect(sheet).toMatchObject({ state: 'scored', total: '90.00' })
    expect(sheet.sentence).toContain('；OKR 应占 20 %，本季个人目标还没有得分，总分只计 KPI：90.00；等级 A')
  })

  it('takes the mean of those that have a score, and says that some have none', () => {
    expect(score('1', okr('30', '0.5', { objectives: 3, scored: 2 })).sentence).toContain('= 85.00（OKR 得分 × 100 = 50.00）；3 个目标中 2 个有得分，取其平均；等级')
  })

  it('multiplies the clamped KPI, and clamps what comes out of a cap below 100', () => {
    expect(score('1.2', okr('50', '0.5'), {}, ['10']).total).toBe('85.00')
    const capped = score('1', okr('20', '1'), { totalCap: '90' })
    expect(capped.total).toBe('90.00')
    expect(capped.sentence).toContain('总分 KPI 90.00 × 80 % + OKR 100.00 × 20 % = 92.00（OKR 得分 × 100 = 100.00），超过上限 90，按 90.00 计；')
  })

  it('never rounds a total up into a grade', () => {
    expect(score('0.849', okr('50', '0.85'))).toMatchObject({ total: '84.95', grade: 'B' })
  })

  it('prints a sum that a calculator gives again, whatever the figures', () => {
    const hundredths = (least: number, most: number) => fc.integer({ min: least, max: most }).map((value) => String(new Exact(value).div(100)))
    fc.assert(fc.property(hundredths(0, 120), hundredths(1, 9999), fc.integer({ min: 0, max: 10 ** 6 }), (attainment, weight, part) => {
      const sheet = score(attainment, okr(weight, new Exact(part).div(10 ** 6).toFixed()))
      const sum = /KPI ([\d.]+) × ([\d.]+) % \+ OKR ([\d.]+) × ([\d.]+) % = ([\d.]+)/.exec(sheet.sentence)
      const [kpi, rest, points, share, said] = (sum ?? []).slice(1).map((text) => new Exact(text))
      if (!kpi || !rest || !points || !share || !said) throw new Error(`no sum in: ${sheet.sentence}`)
      expect(rest.plus(share).toFixed()).toBe('100')
      expect(kpi.times(rest).plus(points.times(share)).div(100).toFixed(2, Exact.ROUND_HALF_UP)).toBe(said.toFixed(2))
      expect(sheet.total).toBe(said.toFixed(2))
    }))
  })
})
