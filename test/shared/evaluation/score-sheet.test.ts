import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import type { Exemption, SheetInput, SheetScore } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { attained, NO_BUSINESS, sheetOf } from './sheet-of.ts'
import { rowOf } from '../scoring/rows.ts'

interface Total { id: string; subtotal?: string; adjustments?: string[]; veto?: boolean; total: string | null; grade?: string; rows?: [string, string | null][] }
const { totals } = JSON.parse(readFileSync(new URL('../../data/scoring.json', import.meta.url), 'utf8')) as { totals: Total[] }
const score = (input: SheetInput, more: Partial<typeof DEFAULT_SETTINGS> = {}): SheetScore => scoreSheet(input, { ...DEFAULT_SETTINGS, ...more })
const veto = { kind: 'kickback' } as const

/** One ratio row of weight 100 whose score is the subtotal, or the case's own rows. */
function inputOf(each: Total): SheetInput {
  const rows = each.rows?.map(([weight, actual]) => ({ ...attained(weight, actual === 'missing' ? null : actual), exempt: actual === null ? NO_BUSINESS : null }))
  return sheetOf(rows ?? [rowOf({ kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, '100', { target: '100' }, each.subtotal ?? null)],
    { adjustments: (each.adjustments ?? []).map(points => ({ points })), veto: each.veto ? veto : null })
}

describe('the worked totals', () => {
  it('are all there', () => expect(totals).toHaveLength(7))
  it.each(totals.map(each => [each.id, each] as const))('%s', (_, each) => {
    const sheet = score(inputOf(each))
    expect(sheet.total).toBe(each.total)
    if (each.subtotal !== undefined) expect(Number(sheet.subtotal)).toBe(Number(each.subtotal))
    if (each.grade !== undefined) expect(sheet.grade).toBe(each.grade)
  })
})

describe('a sheet', () => {
  it('has no total while a result is missing, and names what it waits for', () => {
    const sheet = score(sheetOf([attained('60', '1', '回款额'), attained('20', null, '拜访'), attained('20', null, '毛利率')], { adjustments: [{ points: '2' }] }))
    expect(sheet).toMatchObject({ state: 'incomplete', subtotal: null, total: null, grade: null, coefficient: null, adjustment: '2.00', sentence: '待录 2 项：拜访、毛利率。尚无总分' })
    expect(sheet.rows[0]?.score.state).toBe('scored')
  })
  it('has no total while a row is refused, and passes on the advice', () => {
    const zero = { ...attained('40', '1', '销售额'), figures: { floor: null, target: '0', stretch: null, base: null } }
    const sheet = score(sheetOf([attained('40', null), zero, { ...zero, weight: '20', name: '回款额' }]))
    expect(sheet).toMatchObject({ state: 'refused', total: null, grade: null })
    expect(sheet.sentence).toBe('「销售额」无法计分：目标为 0，比率法无法计算；请改用减分法或层差法，或填写目标值。另有 1 项无法计分：回款额。尚无总分')
  })
  it('refuses weights that do not make 100 and names the difference, before anything else', () => {
    const off = (...weights: string[]): string => score(sheetOf(weights.map(weight => attained(weight, null)))).sentence
    expect(score(sheetOf([attained('60', '1'), attained('35', '1')]))).toMatchObject({ state: 'weights-wrong', total: null })
    expect(off('60', '35')).toBe('权重合计 95，还差 5；请改到正好 100')
    expect(off('60', '42.5')).toBe('权重合计 102.5，多出 2.5；请改到正好 100')
    expect(off('33.33', '33.33', '33.33')).toBe('权重合计 99.99，还差 0.01；请改到正好 100')
    expect(off()).toBe('考核表还没有指标，请先选用模板')
    expect(score(sheetOf([attained('33.33', '1'), attained('33.33', '1'), attained('33.34', '1')])).total).toBe('100.00')
  })
  it('shares an exempt row out: 57.14 and 42.86, with sums that show it', () => {
    const sheet = score(sheetOf([attained('40', '0.9', '甲'), attained('30', '0.8', '乙'), { ...attained('30', null, '丙'), exempt: NO_BUSINESS }]))
    expect(sheet.rows.map(row => row.effectiveWeight)).toEqual(['57.14', '42.86', null])
    expect(sheet.rows.map(row => row.score.sentence)).toEqual([
      '甲 0.9 ÷ 目标 1 × 权重 40 × 有效权重 57.14 ÷ 公布权重 40 = 51.43（完成率 90.00 %）',
      '乙 0.8 ÷ 目标 1 × 权重 30 × 有效权重 42.86 ÷ 公布权重 30 = 34.29（完成率 80.00 %）', '免考：当月无业务',
    ])
    expect(sheet).toMatchObject({ total: '85.72', sentence: '小计 51.43 + 34.29 = 85.72；总分 85.72；等级 A（85 分以上，不足 95 分），系数 1.2' })
  })
  it('prints the published weights while nothing is exempt', () => {
    expect(score(sheetOf([attained('60', '1'), attained('40', '1')])).rows.map(row => row.effectiveWeight)).toEqual(['60', '40'])
  })
  it('says why a row is exempt', () => {
    const why = (exempt: Exemption): string | undefined => score(sheetOf([attained('50', '1'), { ...attained('50', null), exempt }])).rows[1]?.score.sentence
    expect([why(NO_BUSINESS), why({ kind: 'quarterly', reason: '' }), why({ kind: 'other', reason: ' 产假 ' })]).toEqual(['免考：当月无业务', '季度指标，本月不计', '免考：产假'])
  })
  it('is excused when every row is exempt, also where the rest weighs nothing', () => {
    const all = sheetOf([{ ...attained('60', null), exempt: NO_BUSINESS }, { ...attained('40', null), exempt: NO_BUSINESS }])
    expect(score(all)).toMatchObject({ state: 'excused', total: null, grade: null, sentence: '全部指标免考，本月不计总分' })
    expect(score(sheetOf([{ ...attained('100', null), exempt: NO_BUSINESS }, attained('0', '1')]))).toMatchObject({ state: 'excused', total: null })
  })
  it('cannot be excused out of a veto', () => {
    const all = sheetOf([{ ...attained('100', null), exempt: NO_BUSINESS }], { veto })
    expect(score(all)).toMatchObject({ state: 'excused', total: null, grade: 'D', coefficient: '0', sentence: '全部指标免考，本月不计总分；一票否决（回扣）：等级定为 D，系数 0' })
  })
  it('keeps the total on a veto and takes the last grade, whatever it is called', () => {
    const sheet = sheetOf([attained('100', '0.912')], { veto })
    expect(score(sheet)).toMatchObject({ total: '91.20', grade: 'D', coefficient: '0', sentence: '小计 91.20；总分 91.20；一票否决（回扣）：总分不变，等级定为 D，系数 0' })
    expect(score(sheet, { grades: [{ code: '优', from: '80', coefficient: '1' }, { code: '差', from: '0', coefficient: '0.2' }] })).toMatchObject({ grade: '差', coefficient: '0.2' })
  })
  it('clamps the sum of the adjustments, not each of them, and says so', () => {
    const adjusted = (...points: string[]): SheetScore => score(sheetOf([attained('100', '0.8')], { adjustments: points.map(each => ({ points: each })) }))
    expect(adjusted('15', '-8')).toMatchObject({ adjustment: '7.00', total: '87.00' })
    expect(adjusted('-8', '-8').sentence).toBe('小计 80.00；加减分 −8 − 8 = −16，超过 ±10，按 −10.00 计；总分 80.00 − 10.00 = 70.00；等级 B（70 分以上，不足 85 分），系数 1')
    expect(adjusted('15').sentence).toContain('；加减分 15，超过 ±10，按 10.00 计；总分 80.00 + 10.00 = 90.00；')
    expect(adjusted('3').sentence).toContain('；加减分 3.00；总分 80.00 + 3.00 = 83.00；')
    expect(adjusted('3', '-3').sentence).toContain('；加减分 3 − 3 = 0.00；总分 80.00；')
  })
  it('clamps the total to 0..120, with the limits of the settings', () => {
    const total = (actual: string, points: string, more: Partial<typeof DEFAULT_SETTINGS> = {}): SheetScore => score(sheetOf([attained('100', actual)], { adjustments: [{ points }] }), more)
    expect(total('1.18', '10')).toMatchObject({ total: '120.00', grade: 'S' })
    expect(total('1.18', '10').sentence).toContain('总分 118.00 + 10.00 = 128.00，超过上限 120，按 120.00 计；等级 S（95 分以上）')
    expect(total('0.05', '-10')).toMatchObject({ total: '0.00', grade: 'D' })
    expect(total('0.05', '-10').sentence).toContain('总分 5.00 − 10.00 = −5.00，低于下限 0，按 0.00 计')
    expect(total('1.1', '30', { adjustmentLimit: '20', totalCap: '125.5' }).total).toBe('125.50')
  })
  it('adds the printed rows: three thirds that print 3.33 make 9.99, not 10', () => {
    const sheet = score(sheetOf([...[1, 2, 3].map(() => ({ ...attained('10', '1'), figures: { floor: null, target: '3', stretch: null, base: null } })), attained('70', '1')]))
    expect(sheet.total).toBe('79.99')
  })
})
