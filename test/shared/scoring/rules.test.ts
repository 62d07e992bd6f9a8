import { describe, expect, it } from 'vitest'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import type { DeductionRule, GrowthRule, Rule } from '../../../shared/domain/scoring/rule.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { lower, outcomeOf, rowOf, sentenceOf } from './rows.ts'

describe('插值法', () => {
  const rule: Rule = { kind: 'interpolation', points: ['60', '100', '120'] }
  const row = (actual: string | null, more: Partial<RowInput> = {}, figures: Partial<RowInput['figures']> = { floor: '22', target: '28', stretch: '32' }): RowInput =>
    rowOf(rule, '15', figures, actual, { name: '毛利率', ...more })
  it('says which anchor was reached or passed instead of a sum', () => {
    expect(['21.9', '22', '28', '32', '35'].map(actual => sentenceOf(row(actual)))).toEqual([
      '毛利率 21.9 低于底线 22，得 0.00', '毛利率 22 正好在底线 22，按 60 % × 权重 15 = 9.00', '毛利率 28 达到目标 28，按 100 % × 权重 15 = 15.00',
      '毛利率 32 达到挑战 32，按 120 % × 权重 15 = 18.00', '毛利率 35 高于挑战 32，按 120 % × 权重 15 = 18.00',
    ])
  })
  it('names only the anchors that are lacking', () => {
    expect(scoreRow(row('25', {}, { target: '28' }))).toEqual({ state: 'missing', wants: 'anchors', sentence: '待录：毛利率的底线、挑战' })
    expect(outcomeOf(row(null))).toBe('missing actual')
  })
  it('refuses equal anchors and anchors that run against the direction: 底线 and 挑战 were swapped', () => {
    expect(outcomeOf(row('25', {}, { floor: '28', target: '28', stretch: '32' }))).toBe('refused anchors-not-monotonic')
    expect(outcomeOf(row('25', lower))).toBe('refused anchors-not-monotonic')
    expect(sentenceOf(row('25', lower))).toBe('底线 22、目标 28、挑战 32 的次序不对：越低越好，须 底线 > 目标 > 挑战；请改正这三个数')
  })
  it('takes other points, and refuses falling ones', () => {
    expect(outcomeOf({ ...row('30'), rule: { kind: 'interpolation', points: ['50', '100', '100'] } })).toBe('15.00')
    expect(outcomeOf({ ...row('25'), rule: { kind: 'interpolation', points: ['50', '100', '90'] } })).toBe('refused rule-invalid')
  })
})

describe('层差法', () => {
  const band = (from: string | null, to: string | null, points: string, fromInclusive = true, toInclusive = false): { from: string | null; to: string | null; points: string; fromInclusive: boolean; toInclusive: boolean } =>
    ({ from, to, points, fromInclusive, toInclusive })
  it('shows the band in the display unit and finds it whatever the order of the list', () => {
    const rule: Rule = { kind: 'bands', award: 'percent', bands: [band('50000', null, '100'), band(null, '20000', '0', true, false), band('20000', '50000', '60')] }
    const row = rowOf(rule, '20', {}, '20000', { name: '销售额', unit: '元', displayUnit: '万元' })
    expect(sentenceOf(row)).toBe('销售额 2 属于「≥2 且 <5」一档，按 60 % × 权重 20 = 12.00')
    expect(outcomeOf({ ...row, actual: '19999.99' })).toBe('0.00')
    expect(outcomeOf({ ...row, actual: '50000' })).toBe('20.00')
  })
  it('has a band for one single value', () => {
    const rule: Rule = { kind: 'bands', award: 'points', bands: [band(null, '4', '3'), band('4', '4', '7', true, true), band('4', null, '9', false)] }
    const bestFirst: Rule = { ...rule, bands: rule.bands.toReversed() }
    for (const each of [rule, bestFirst]) expect(['3.9', '4', '4.1'].map(actual => outcomeOf(rowOf(each, '10', {}, actual)))).toEqual(['3.00', '7.00', '9.00'])
    expect(sentenceOf(rowOf(rule, '10', {}, '4'))).toContain('「=4」')
  })
  it('refuses to score on bands with a hole, even where the actual lies in a band', () => {
    const rule: Rule = { kind: 'bands', award: 'points', bands: [band(null, '3', '0'), band('4', null, '9')] }
    expect(outcomeOf(rowOf(rule, '10', {}, '9'))).toBe('refused bands-hole')
  })
})

describe('减分法', () => {
  const rule = (more: Partial<DeductionRule> = {}): DeductionRule => ({ kind: 'deduction', basis: 'distance', per: '2', step: '1', partSteps: 'continuous', ...more })
  const rate = (actual: string | null, more: Partial<DeductionRule> = {}, target: string | null = '80'): RowInput => rowOf(rule(more), '20', { target }, actual, { name: '合格率' })
  it('counts on the bad side only, whichever side that is', () => {
    expect(sentenceOf(rate('76'))).toBe('权重 20 − (目标 80 − 合格率 76) × 每步扣 2 = 12.00')
    expect(sentenceOf(rate('80'))).toBe('合格率 80 达到目标 80，不扣分，得 20.00')
    expect(outcomeOf(rate('84'))).toBe('20.00')
    expect(outcomeOf({ ...rate('84'), ...lower })).toBe('12.00')
    expect(outcomeOf({ ...rate('76'), ...lower })).toBe('20.00')
  })
  it('says when nothing is left', () => {
    expect(sentenceOf(rate('60'))).toBe('权重 20 − (目标 80 − 合格率 60) × 每步扣 2 = −20.00，低于 0，按 0 计，得 0.00')
    expect(sentenceOf(rate('70'))).toBe('权重 20 − (目标 80 − 合格率 70) × 每步扣 2 = 0.00')
  })
  it('counts part steps as the row states, and shows the step', () => {
    const step = { step: '1.5' }
    expect(sentenceOf(rate('78', { ...step, partSteps: 'ceil' }))).toBe('(目标 80 − 合格率 78) ÷ 步长 1.5 = 1.333333，进位为 2 步；权重 20 − 2 × 每步扣 2 = 16.00')
    expect(sentenceOf(rate('78', { ...step, partSteps: 'floor' }))).toBe('(目标 80 − 合格率 78) ÷ 步长 1.5 = 1.333333，舍去为 1 步；权重 20 − 1 × 每步扣 2 = 18.00')
    expect(sentenceOf(rate('77', { ...step, partSteps: 'ceil' }))).toBe('(目标 80 − 合格率 77) ÷ 步长 1.5 = 2 步；权重 20 − 2 × 每步扣 2 = 16.00')
    expect(sentenceOf(rate('78', step))).toBe('权重 20 − (目标 80 − 合格率 78) × 每步扣 2 ÷ 步长 1.5 = 17.33')
  })
  it('shows a step stored in 元 in 万元', () => {
    const row = rowOf(rule({ step: '10000' }), '20', { target: '300000' }, '285000', { name: '回款额', unit: '元', displayUnit: '万元' })
    expect(sentenceOf(row)).toBe('权重 20 − (目标 30 − 回款额 28.5) × 每步扣 2 = 17.00')
  })
  it('works with a target of 0 and needs a target only for a distance', () => {
    expect(outcomeOf({ ...rate('3', {}, '0'), ...lower })).toBe('14.00')
    expect(outcomeOf(rate('3', {}, null))).toBe('missing target')
    expect(outcomeOf(rate('3', { basis: 'count' }, null))).toBe('14.00')
  })
  it('never adds points for a negative count', () => {
    expect(sentenceOf(rate('-3', { basis: 'count' }))).toBe('合格率 −3 小于 0，按 0 次计，权重 20 − 0 × 每次扣 2 = 20.00')
  })
  it('refuses a step of 0 instead of dividing by it', () => {
    expect(outcomeOf(rate('76', { step: '0' }))).toBe('refused step-not-positive')
    expect(outcomeOf(rate('76', { per: '-2' }))).toBe('refused rule-invalid')
  })
})

describe('加分法', () => {
  const rule: Rule = { kind: 'bonus', basePoints: '6', per: '1', step: '2' }
  const row = (actual: string | null): RowInput => rowOf(rule, '10', { target: '20' }, actual, { name: '拜访' })
  it('adds for full steps only', () => {
    expect(sentenceOf(row('24'))).toBe('(拜访 24 − 目标 20) ÷ 步长 2 = 2 步；基础分 6 + 2 × 每步加 1 = 8.00')
    expect(sentenceOf(row('25.9'))).toBe('(拜访 25.9 − 目标 20) ÷ 步长 2 = 2.95，舍去为 2 步；基础分 6 + 2 × 每步加 1 = 8.00')
    expect(sentenceOf(row('21'))).toBe('(拜访 21 − 目标 20) ÷ 步长 2 = 0.5，舍去为 0 步；基础分 6 + 0 × 每步加 1 = 6.00')
  })
  it('gives the base points at the target and below it, and the weight at most', () => {
    expect(sentenceOf(row('20'))).toBe('拜访 20 没有超过目标 20，只得基础分，得 6.00')
    expect(outcomeOf(row('3'))).toBe('6.00')
    expect(sentenceOf(row('40'))).toBe('(拜访 40 − 目标 20) ÷ 步长 2 = 10 步；基础分 6 + 10 × 每步加 1 = 16.00，超过权重，按权重 10 计，得 10.00')
  })
  it('counts downwards where lower is better', () => expect(outcomeOf({ ...row('14'), ...lower })).toBe('9.00'))
  it('refuses base points above the weight', () => expect(outcomeOf({ ...row('24'), weight: '5' })).toBe('refused points-out-of-range'))
})

describe('增长率法', () => {
  const rule = (more: Partial<GrowthRule> = {}): GrowthRule => ({ kind: 'growth', basePoints: '10', perPercent: '0.1', partSteps: 'continuous', base: 'last-month', ...more })
  const row = (actual: string | null, base: string | null, more: Partial<GrowthRule> = {}): RowInput => rowOf(rule(more), '15', { base }, actual, { name: '销售额' })
  it('names the base period and shows growth and decline alike', () => {
    expect(sentenceOf(row('120', '100'))).toBe('基础分 10 + (销售额 120 − 上月 100) × 100 × 每个百分点 0.1 ÷ 100 = 12.00（增长 20.00 %）')
    expect(sentenceOf(row('80', '100', { base: 'last-year' }))).toBe('基础分 10 − (去年同月 100 − 销售额 80) × 100 × 每个百分点 0.1 ÷ 100 = 8.00（下降 20.00 %）')
  })
  it('prints 扭亏 only when a loss became a gain', () => {
    expect(sentenceOf(row('120', '-80', { base: 'typed', perPercent: '0.01' }))).toContain('= 12.50（扭亏，增长 250.00 %）')
    expect(sentenceOf(row('-40', '-80'))).toContain('（减亏，增长 50.00 %）')
    expect(sentenceOf(row('-120', '-80'))).toContain('（亏损扩大，下降 50.00 %）')
    expect(sentenceOf(row('120', '80'))).not.toContain('亏')
  })
  it('clamps to 0..W and says so', () => {
    expect(sentenceOf(row('300', '100'))).toContain('= 30.00，超过权重，按权重 15 计，得 15.00（增长 200.00 %）')
    expect(sentenceOf(row('-100', '100'))).toContain('= −10.00，低于 0，按 0 计，得 0.00（下降 200.00 %）')
  })
  it('rounds part percents away from and towards zero alike: a decline is not treated better than a rise', () => {
    const parts = (actual: string, partSteps: GrowthRule['partSteps']): string => outcomeOf(row(actual, '100', { partSteps, perPercent: '1' }))
    expect([parts('103.5', 'ceil'), parts('103.5', 'floor'), parts('96.5', 'ceil'), parts('96.5', 'floor')]).toEqual(['14.00', '13.00', '6.00', '7.00'])
    expect(sentenceOf(row('103.5', '100', { partSteps: 'floor' }))).toBe('(销售额 103.5 − 上月 100) × 100 ÷ 100 = 3.5 %，舍去为 3 %；基础分 10 + 3 × 每个百分点 0.1 = 10.30（增长 3.50 %）')
  })
  it('takes a rate as it is and asks for no base', () => {
    expect(sentenceOf(row('3', null, { base: 'rate', perPercent: '1' }))).toBe('基础分 10 + 销售额 3 × 每个百分点 1 = 13.00')
    expect(sentenceOf(row('-12', null, { base: 'rate', perPercent: '1' }))).toBe('基础分 10 + 销售额 (−12) × 每个百分点 1 = −2.00，低于 0，按 0 计，得 0.00')
  })
  it('counts a part percent of a negative rate as a whole one down, not as one less', () => {
    const falling = row('-2.3', null, { base: 'rate', perPercent: '1', partSteps: 'ceil' })
    expect(sentenceOf(falling)).toBe('销售额 (−2.3) %，进位为 −3 %；基础分 10 + (−3) × 每个百分点 1 = 7.00')
    expect(outcomeOf({ ...falling, rule: rule({ base: 'rate', perPercent: '1', partSteps: 'floor' }) })).toBe('8.00')
  })
  it('turns the sign where lower is better', () => expect(outcomeOf({ ...row('80', '100'), ...lower })).toBe('12.00'))
  it('needs a base that is not 0', () => {
    expect(sentenceOf(row('80', null))).toBe('待录：销售额的基期值（上月）')
    expect(sentenceOf(row(null, '0'))).toBe('基期为 0，增长率无法计算；请改用比率法或加分法，或填写不为 0 的基期值')
    expect(outcomeOf(row('80', '-0.0'))).toBe('refused base-zero')
  })
})

describe('非此即彼', () => {
  const row = (actual: string | null, meetsTarget = false): RowInput => rowOf({ kind: 'binary', meetsTarget }, '10', { target: meetsTarget ? '100' : null }, actual, { name: '面谈' })
  it('reads 1 and 0 only', () => {
    expect([sentenceOf(row('1')), sentenceOf(row('0'))]).toEqual(['面谈：达成，得 10.00', '面谈：未达成，得 0.00'])
    expect([outcomeOf(row('1.0')), outcomeOf(row('0.5')), outcomeOf(row('2'))]).toEqual(['10.00', 'refused not-binary', 'refused not-binary'])
  })
  it('compares a figure with the target on the right side; equality is met', () => {
    expect(['99.99', '100', '101'].map(actual => outcomeOf(row(actual, true)))).toEqual(['0.00', '10.00', '10.00'])
    expect(['99.99', '100', '101'].map(actual => outcomeOf({ ...row(actual, true), ...lower }))).toEqual(['10.00', '10.00', '0.00'])
    expect(sentenceOf(row('90', true))).toBe('面谈 90 未达到目标 100，未达成，得 0.00')
  })
})

describe('说明法', () => {
  const row = (judged: RowInput['judged'], actual: string | null = null): RowInput => rowOf({ kind: 'judgement', standard: '按标准' }, '10', {}, actual, { name: '协作', judged })
  it('takes points from 0 to the weight with a reason', () => {
    expect(sentenceOf(row({ points: '8.5', reason: ' 主动支援两次 ' }))).toBe('协作：上级对照标准评分，得 8.50（理由：主动支援两次）')
    expect([outcomeOf(row({ points: '0', reason: '未参加' })), outcomeOf(row({ points: '10', reason: '满分' }))]).toEqual(['0.00', '10.00'])
  })
  it('refuses blanks for a reason and points outside, and never takes the actual for points', () => {
    expect(outcomeOf(row({ points: '8', reason: ' \n ' }))).toBe('refused reason-missing')
    expect(['-0.01', '10.01', '', '八'].map(points => outcomeOf(row({ points, reason: '有' })))).toEqual(Array(4).fill('refused points-out-of-range'))
    expect(outcomeOf(row(null, '8'))).toBe('missing judgement')
  })
  it('lets no other rule be overtyped', () => {
    expect(outcomeOf(rowOf({ kind: 'nearness' }, '10', { target: '100' }, '50', { judged: { points: '10', reason: '好' } }))).toBe('5.00')
  })
})

describe('接近型', () => {
  const row = (actual: string, target: string | null = '100'): RowInput => rowOf({ kind: 'nearness' }, '10', { target }, actual, { name: '预测' })
  it('shows the distance the way a calculator can type it', () => {
    expect(sentenceOf(row('87'))).toBe('(1 − (目标 100 − 预测 87) ÷ 100) × 权重 10 = 8.70（偏差 13.00 %）')
    expect(sentenceOf(row('113'))).toBe('(1 − (预测 113 − 目标 100) ÷ 100) × 权重 10 = 8.70（偏差 13.00 %）')
    expect(sentenceOf(row('-90', '-100'))).toBe('(1 − (预测 (−90) − 目标 (−100)) ÷ 100) × 权重 10 = 9.00（偏差 10.00 %）')
  })
  it('ends at 0, and needs a target other than 0', () => {
    expect(sentenceOf(row('201'))).toBe('(预测 201 − 目标 100) ÷ 100，偏差 101.00 % 超过 100 %，按 0 计，得 0.00')
    expect([outcomeOf(row('200')), outcomeOf(row('1', null)), outcomeOf(row('1', '0'))]).toEqual(['0.00', 'missing target', 'refused target-zero'])
  })
})
