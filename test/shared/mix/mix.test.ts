import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIBRARY_TEMPLATES } from '../../../shared/library/templates.ts'
import { balanceCheck } from '../../../shared/domain/mix/balance.ts'
import { COMBINED_COST, combinedScore } from '../../../shared/domain/mix/combined-score.ts'
import { industryKind, positionKind } from '../../../shared/domain/mix/position-kind.ts'
import { suggestMix } from '../../../shared/domain/mix/suggest-mix.ts'

const mix = (industry: string, headcount: number | null, ...names: string[]) => suggestMix({ industry, headcount, positions: names.map(name => ({ name })) })
const modes = (...given: Parameters<typeof mix>) => mix(...given).positions.map(({ mode, okrWeight }) => `${mode} ${okrWeight}`)

describe('what a position is about', () => {
  it('is read from the whole name, not from the first word that fits', () => {
    expect(['总经理', '总经理助理', '产品经理', '大客户经理', '客户经理', '销售经理', '销售代表', '销售内勤', '客服主管', '仓库管理员', '技术工人', '技术总监', '参谋'].map(positionKind))
      .toEqual(['lead', 'routine', 'creative', 'long-sale', 'sale', 'manager', 'sale', 'routine', 'manager', 'routine', 'routine', 'lead', 'unknown'])
  })
  it('is known for every position the library suggests a sheet for', () => {
    expect(LIBRARY_TEMPLATES.flatMap(template => template.positionNames).filter(name => positionKind(name) === 'unknown')).toEqual([])
  })
  it('takes the industry from its name', () => expect(['软件开发', '五金批发', '其他'].map(industryKind)).toEqual(['innovative', 'steady', 'unknown']))
})

describe('the mix of KPI and OKR', () => {
  it('gives OKR to the long run and new things, KPI to detail and efficiency', () => {
    expect(modes('', 40, '总经理', '研发工程师', '销售经理', '大客户经理', '销售代表', '会计', '参谋')).toEqual(['kpi-okr 40', 'kpi-okr 30', 'kpi-okr 20', 'trial 20', 'trial 10', 'kpi-only 0', 'kpi-only 0'])
  })
  it('follows the industry and the size', () => {
    expect(modes('软件', 40, '总经理', '设计师', '销售代表', '会计')).toEqual(['kpi-okr 50', 'kpi-okr 40', 'trial 10', 'kpi-only 0'])
    expect(modes('建材批发', 40, '总经理', '销售代表')).toEqual(['kpi-okr 40', 'kpi-only 0'])
    expect(modes('', 9, '总经理', '店长', '设计师')).toEqual(['kpi-okr 40', 'trial 20', 'trial 30'])
    expect(modes('', 10, '店长')).toEqual(['kpi-okr 20'])
    expect(modes('', null, '店长')).toEqual(['kpi-okr 20'])
  })
  it('counts in a sentence, warns of KPI alone, and gives reasons', () => {
    expect(mix('', 40, '总经理', '会计', '司机').sentence).toBe('建议 1 个岗位KPI+OKR、2 个岗位仅KPI。没有好的，只有更适合的，每个岗位都可以改。')
    expect(mix('', 40, '会计').sentence).toContain('全部只用 KPI 容易只看当月')
    expect(mix('', 40).sentence).toBe('还没有岗位，填好岗位后给出建议。')
    expect(mix('', 40, '会计').positions[0]).toMatchObject({ position: { name: '会计' }, kpiWeight: '100', reason: '做得准、做得快最要紧，KPI 关注细节和效率，正合适。' })
  })
  it('always totals 100, and a kpi-only position has no OKR in it', () => {
    fc.assert(fc.property(fc.constantFrom('软件', '批发', ''), fc.option(fc.integer({ min: 0, max: 200 })), fc.constantFrom('总经理', '设计师', '店长', '渠道经理', '业务员', '出纳', '某'), (industry, headcount, name) => {
      for (const each of mix(industry, headcount, name).positions) {
        expect(Number(each.kpiWeight) + Number(each.okrWeight)).toBe(100)
        expect(each.mode === 'kpi-only').toBe(each.okrWeight === '0')
      }
    }))
  })
})

describe('the balance of the two', () => {
  const check = (kpiRows: number, objectives: number) => balanceCheck({ kpiRows, objectives })
  it('says both counts and what is lacking', () => {
    expect(check(12, 0)).toEqual({ state: 'kpi-only', sentence: '12 项 KPI、0 个 O：单一使用 KPI，只看得到当月。先立 1 到 3 个公司目标，再看每项 KPI 为哪个目标服务。' })
    expect([check(0, 0), check(0, 2), check(24, 2), check(25, 2)].map(each => each.state)).toEqual(['empty', 'okr-only', 'balanced', 'kpi-heavy'])
  })
})

describe('the combined score', () => {
  it('weighs points with points and shows the sum', () => {
    expect(combinedScore('86.50', '0.775', '20')).toEqual({ score: '84.70', okrPoints: '77.50', sentence: 'KPI 86.50 × 80 % + OKR 77.50 × 20 % = 84.70（OKR 得分 × 100 = 77.50）' })
  })
  it('is what a calculator gives from the printed points, rounded half-up once', () => {
    expect([combinedScore('80.05', '0.5', '10').score, combinedScore('100', '0.333333333333333', '50').score, combinedScore('84.79', '1', '0.5').score]).toEqual(['77.05', '66.67', '84.87'])
  })
  it('waits for the OKR instead of taking it for 0, and leaves the KPI alone at weight 0', () => {
    expect(combinedScore('86.5', null, '20')).toMatchObject({ score: null, okrPoints: null })
    expect(combinedScore('86.5', null, '0')).toMatchObject({ score: '86.50', okrPoints: null })
    expect(combinedScore('86.5', '0.5', '100').score).toBe('50.00')
  })
  it('refuses a score in percent and weights past 100', () => {
    expect(() => combinedScore('86.5', '77.5', '20')).toThrow(RangeError)
    expect(() => combinedScore('86.5', '0.5', '101')).toThrow(RangeError)
    expect(() => combinedScore('86.5', '0.5', '-1')).toThrow(RangeError)
  })
  it('lies between its parts', () => {
    const hundredths = (max: number) => fc.integer({ min: 0, max }).map(each => (each / 100).toFixed(2))
    fc.assert(fc.property(hundredths(12_000), hundredths(100), hundredths(10_000), (kpi, okr, weight) => {
      const score = Number(combinedScore(kpi, okr, weight).score)
      expect(score).toBeGreaterThanOrEqual(Math.min(Number(kpi), Number(okr) * 100) - 0.005)
      expect(score).toBeLessThanOrEqual(Math.max(Number(kpi), Number(okr) * 100) + 0.005)
    }))
  })
  it('says what it costs', () => expect(COMBINED_COST).toContain('把 OKR 变成 KPI'))
})
