import { describe, expect, it } from 'vitest'
import { checkRule } from '../../../shared/domain/scoring/check-rule.ts'
import { defaultRule } from '../../../shared/domain/scoring/default-rule.ts'
import { describeRule } from '../../../shared/domain/scoring/describe-rule.ts'
import type { Band, BandsRule, Rule } from '../../../shared/domain/scoring/rule.ts'
import { RULE_KINDS } from '../../../shared/domain/scoring/rule.ts'
import { DISPLAY_FACTORS } from '../../../shared/domain/indicator/indicator.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { rowOf } from './rows.ts'

const band = (from: string | null, to: string | null, points = '5', fromInclusive = true, toInclusive = false): Band => ({ from, fromInclusive, to, toInclusive, points })
const bands = (...list: Band[]): BandsRule => ({ kind: 'bands', award: 'points', bands: list })
const refusals = (rule: Rule, weight = '10'): string[] => checkRule(rule, weight).map(finding => finding.refusal)

describe('bands on saving', () => {
  it('are sound when every number lies in exactly one of them', () => {
    expect(refusals(bands(band(null, '3'), band('3', '5', '7', true, true), band('5', null, '9', false)))).toEqual([])
    expect(refusals(bands(band(null, null)))).toEqual([])
    expect(refusals(bands(band('3', null), band(null, '3')))).toEqual([])
  })
  it('have no hole between, below, above, or of a single value', () => {
    expect(refusals(bands(band(null, '3'), band('4', null)))).toEqual(['bands-hole'])
    expect(refusals(bands(band(null, '3'), band('3', null, '5', false)))).toEqual(['bands-hole'])
    expect(refusals(bands(band('0', '3'), band('3', '9')))).toEqual(['bands-hole', 'bands-hole'])
    expect(checkRule(bands(band(null, '90'), band('95', null)), '10')[0]).toEqual({ refusal: 'bands-hole', band: 1, sentence: '分段「<90」与「≥95」之间有空档，90 与 95 之间没有得分；请把两段接上' })
    expect(checkRule(bands(band(null, '3'), band('3', null, '5', false)), '10')[0]?.sentence).toContain('结果正好为 3 时没有得分')
  })
  it('do not overlap, not even in one boundary', () => {
    expect(refusals(bands(band(null, '3', '5', true, true), band('3', null)))).toEqual(['bands-overlap'])
    expect(refusals(bands(band(null, '4'), band('3', null)))).toEqual(['bands-overlap'])
    expect(refusals(bands(band(null, null), band('3', null)))).toContain('bands-overlap')
    expect(refusals(bands(band(null, '3'), band(null, '5'), band('5', null)))).toContain('bands-overlap')
  })
  it('give at most the weight, or 100 % of it, and never less than 0', () => {
    expect(refusals(bands(band(null, null, '10')))).toEqual([])
    expect(refusals(bands(band(null, null, '10.01')))).toEqual(['bands-over-weight'])
    expect(refusals({ ...bands(band(null, null, '100')), award: 'percent' }, '5')).toEqual([])
    expect(refusals({ ...bands(band(null, null, '101')), award: 'percent' }, '5')).toEqual(['bands-over-weight'])
    expect(refusals(bands(band(null, null, '-1')))).toEqual(['points-out-of-range'])
  })
  it('hold at least one number each, and there is at least one', () => {
    expect(refusals(bands())).toEqual(['bands-empty'])
    expect(refusals(bands(band(null, '3'), band('3', '3', '5', true, false), band('3', null)))).toContain('rule-invalid')
    expect(refusals(bands(band('9', '3')))).toContain('rule-invalid')
  })
  it('name their bounds in 万元 where the row is shown so', () => {
    const finding = checkRule(bands(band(null, '300000'), band('400000', null)), '10', { unit: '元', displayUnit: '万元' })[0]
    expect(finding?.sentence).toContain('「<30」与「≥40」')
  })
})

describe('the other rules on saving', () => {
  it.each<[string, Rule, string[]]>([
    ['a cap of 0', { kind: 'ratio', cap: '0', floorRatio: null, lowerVariant: '2-A/T' }, ['rule-invalid']],
    ['a floor above the cap', { kind: 'ratio', cap: '1', floorRatio: '1.1', lowerVariant: '2-A/T' }, ['rule-invalid']],
    ['falling points', { kind: 'interpolation', points: ['60', '50', '120'] }, ['rule-invalid']],
    ['negative points', { kind: 'interpolation', points: ['-1', '50', '120'] }, ['rule-invalid']],
    ['a step of 0', { kind: 'deduction', basis: 'distance', per: '2', step: '0', partSteps: 'ceil' }, ['step-not-positive']],
    ['a deduction of 0', { kind: 'deduction', basis: 'count', per: '0', step: '0', partSteps: 'ceil' }, ['rule-invalid']],
    ['a negative step', { kind: 'bonus', basePoints: '6', per: '1', step: '-1' }, ['step-not-positive']],
    ['base points over the weight', { kind: 'bonus', basePoints: '11', per: '1', step: '1' }, ['points-out-of-range']],
    ['growth worth nothing', { kind: 'growth', basePoints: '6', perPercent: '0', partSteps: 'ceil', base: 'rate' }, ['rule-invalid']],
    ['no written standard', { kind: 'judgement', standard: ' ' }, ['rule-invalid']],
  ])('%s is refused', (_, rule, expected) => expect(refusals(rule)).toEqual(expected))
  it('say which number is empty or no number, without throwing at a half-filled form', () => {
    const rule: Rule = { kind: 'bonus', basePoints: '', per: '一', step: '1' }
    expect(checkRule(rule, '10').map(finding => finding.sentence)).toEqual(['基础分没有填；请填数字', '每步加分「一」不是数；请填数字'])
    expect(describeRule(rule, { weight: '10', direction: 'higher', unit: '家', displayUnit: '家' })).toBe('评分标准尚未填完。')
    expect(refusals({ kind: 'nearness' }, '')).toEqual(['rule-invalid'])
    expect(refusals({ kind: 'nearness' }, '-1')).toEqual(['rule-invalid'])
  })
  it('every finding tells what to do', () => {
    const wrong: Rule[] = [bands(), bands(band('9', '3')), bands(band('0', '3'), band('3', '9')), { kind: 'judgement', standard: '' }, { kind: 'ratio', cap: '0', floorRatio: null, lowerVariant: 'T/A' }]
    for (const rule of wrong) for (const finding of checkRule(rule, '10')) expect(finding.sentence).toMatch(/请|留空|通常/)
  })
  it('what saving accepts, scoring never calls invalid', () => {
    for (const kind of RULE_KINDS) {
      const row = rowOf(defaultRule(kind, '10', 'higher'), '10', { floor: '1', target: '2', stretch: '3', base: '2' }, '1', { judged: { points: '5', reason: '有' } })
      expect(scoreRow(row).state, kind).toBe('scored')
    }
  })
})

describe('评分标准', () => {
  const text = (rule: Rule, weight: string, unit: string, more: Partial<Parameters<typeof describeRule>[1]> = {}): string =>
    describeRule(rule, { weight, direction: 'higher', unit, displayUnit: unit, ...more })
  const figures = { floor: '180000', target: '300000', stretch: null, base: null }
  it('reads like the paper it is printed on', () => {
    const wan = { unit: '元', displayUnit: '万元' }
    expect(text({ kind: 'ratio', cap: '1.2', floorRatio: '0.6', lowerVariant: '2-A/T' }, '40', '元', { ...wan, figures })).toBe('得分 = 实际 ÷ 目标 × 40。低于底线 18 万元得 0 分；完成率最高按 120 % 计，即 48 分。')
    expect(text({ kind: 'ratio', cap: '1.2', floorRatio: '0.6', lowerVariant: '2-A/T' }, '40', '元', wan)).toBe('得分 = 实际 ÷ 目标 × 40。完成率低于 60 % 得 0 分；完成率最高按 120 % 计，即 48 分。')
    expect(text({ kind: 'ratio', cap: '1', floorRatio: null, lowerVariant: '2-A/T' }, '10', '%', { direction: 'lower' })).toBe('得分 = (2 − 实际 ÷ 目标) × 10。完成率最高按 100 % 计，即 10 分。')
    expect(text({ kind: 'interpolation', points: ['60', '100', '120'] }, '15', '%', { figures: { floor: '22', target: '28', stretch: '32', base: null } }))
      .toBe('底线 22 % 得 9 分，目标 28 % 得 15 分，挑战 32 % 得 18 分，中间按比例。低于底线得 0 分，高于挑战不再加分。')
    expect(text(bands(band(null, '3', '0'), band('3', '5', '9'), band('5', null, '15')), '15', '家')).toBe('≥5 家得 15 分；≥3 且 <5 家得 9 分；<3 家得 0 分。')
    expect(text({ kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'continuous' }, '10', '次')).toBe('满分 10 分，每 1 次扣 2 分，扣完为止。')
    expect(text({ kind: 'deduction', basis: 'distance', per: '2', step: '1', partSteps: 'ceil' }, '20', '%', { figures: { ...figures, target: '80' } }))
      .toBe('满分 20 分，低于目标 80 % 时每差 1 % 扣 2 分（不满 1 % 的按 1 % 算），扣完为止。')
    expect(text({ kind: 'bonus', basePoints: '6', per: '1', step: '1' }, '10', '家', { figures: { ...figures, target: '20' } })).toBe('基础分 6 分；高于目标 20 家时每满 1 家加 1 分，最高 10 分。')
    expect(text({ kind: 'growth', basePoints: '10', perPercent: '1', partSteps: 'floor', base: 'last-month' }, '15', '元')).toBe('基础分 10 分；比上月每增长 1 % 加 1 分，每下降 1 % 扣 1 分（不满 1 % 的不算），在 0 到 15 分之间。')
    expect(text({ kind: 'binary', meetsTarget: true }, '10', '%', { figures: { ...figures, target: '100' } })).toBe('不低于目标 100 % 得 10 分，否则得 0 分。')
    expect(text({ kind: 'nearness' }, '5', '%')).toBe('正好等于目标得 5 分；每偏差目标的 1 %，少得满分的 1 %，扣完为止。')
    expect(text({ kind: 'judgement', standard: '全部完成得满分' }, '10', '分')).toBe('直接上级对照标准给 0 到 10 分，并写明理由。标准：全部完成得满分')
  })
  it('lists the best band first where lower is better', () => {
    expect(text(bands(band(null, '10', '5', true, true), band('10', null, '0', false)), '5', '%', { direction: 'lower' })).toBe('≤10 % 得 5 分；>10 % 得 0 分。')
  })
  it('rests on display units that are powers of ten: figures are moved, not divided', () => {
    for (const units of Object.values(DISPLAY_FACTORS)) for (const factor of Object.values(units)) expect(factor).toMatch(/^10*$/)
  })
})
