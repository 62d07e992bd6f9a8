import { describe, expect, it } from 'vitest'
import type { RowInput } from '../../../shared/domain/scoring/row-score.ts'
import type { RatioRule } from '../../../shared/domain/scoring/rule.ts'
import { scoreRow } from '../../../shared/domain/scoring/score-row.ts'
import { lower, outcomeOf, rowOf, sentenceOf } from './rows.ts'

const rule = (more: Partial<RatioRule> = {}): RatioRule => ({ kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T', ...more })
const received = (actual: string | null, figures: Partial<RowInput['figures']> = { target: '300000' }, ratio = rule()): RowInput =>
  rowOf(ratio, '40', figures, actual, { name: '回款额', unit: '元', displayUnit: '万元' })
const late = (actual: string, figures: Partial<RowInput['figures']> = { target: '10' }, ratio = rule()): RowInput =>
  rowOf(ratio, '10', figures, actual, { ...lower, name: '逾期率' })

describe('比率法', () => {
  it('shows 万元 for a row stored in 元, down to the 分', () => {
    expect(sentenceOf(received('285000'))).toBe('回款额 28.5 ÷ 目标 30 × 权重 40 = 38.00（完成率 95.00 %）')
    expect(sentenceOf(received('123456.78'))).toBe('回款额 12.345678 ÷ 目标 30 × 权重 40 = 16.46（完成率 41.15 %）')
    expect(sentenceOf(received('5'))).toBe('回款额 0.0005 ÷ 目标 30 × 权重 40 = 0.00（完成率 0.00 %）')
  })
  it('says that it was capped and by how much', () => {
    expect(sentenceOf(received('390000'))).toBe('回款额 39 ÷ 目标 30，完成率 130.00 % 超过封顶 120 %，按 120 % × 权重 40 = 48.00')
    expect(sentenceOf(received('360000'))).toBe('回款额 36 ÷ 目标 30 × 权重 40 = 48.00（完成率 120.00 %）')
  })
  it('never prints "120.00 % 超过 120 %": a limit passed by a hair gets more decimals', () => {
    expect(sentenceOf(received('360001'))).toContain('完成率 120.0003 % 超过封顶 120 %')
    expect(sentenceOf(received('179999', { target: '300000' }, rule({ floorRatio: '0.6' })))).toContain('完成率 59.9997 % 低于下限 60 %')
  })
  it('takes the row\'s 底线 before the rule\'s floor ratio; exactly on it counts', () => {
    const figures = { floor: '150000', target: '300000' }
    const strict = rule({ floorRatio: '0.6' })
    expect(outcomeOf(received('150000', figures, strict))).toBe('20.00')
    expect(sentenceOf(received('149999.99', figures, strict))).toBe('回款额 14.999999 低于底线 15，得 0.00')
    expect(outcomeOf(received('170000', { target: '300000' }, strict))).toBe('0.00')
  })
  it('reads 底线 on the bad side of a lower-is-better row', () => {
    const figures = { floor: '12', target: '10' }
    expect(outcomeOf(late('12', figures))).toBe('8.00')
    expect(sentenceOf(late('12.01', figures))).toBe('逾期率 12.01 高于底线 12，得 0.00')
    expect(outcomeOf(late('9', figures))).toBe('11.00')
    expect(outcomeOf(late('14', { target: '10' }, rule({ floorRatio: '0.6' })))).toBe('6.00')
    expect(outcomeOf(late('14.1', { target: '10' }, rule({ floorRatio: '0.6' })))).toBe('0.00')
  })
  it('refuses a 底线 better than the target: everyone on target would get 0', () => {
    expect(outcomeOf(received('300000', { floor: '350000', target: '300000' }))).toBe('refused anchors-not-monotonic')
    expect(outcomeOf(late('10', { floor: '8', target: '10' }))).toBe('refused anchors-not-monotonic')
    expect(outcomeOf(received('300000', { floor: '300000', target: '300000' }))).toBe('40.00')
  })
  it('gives the full weight exactly on target in both lower variants: 1 − A/T would give 0', () => {
    expect(outcomeOf(late('10'))).toBe('10.00')
    expect(outcomeOf(late('10', { target: '10' }, rule({ lowerVariant: 'T/A' })))).toBe('10.00')
    expect(sentenceOf(late('12'))).toBe('(2 − 逾期率 12 ÷ 目标 10) × 权重 10 = 8.00（完成率 80.00 %）')
    expect(sentenceOf(late('12', { target: '10' }, rule({ lowerVariant: 'T/A' })))).toBe('目标 10 ÷ 逾期率 12 × 权重 10 = 8.33（完成率 83.33 %）')
  })
  it('gives the cap for T/A at 0 and below, and says why', () => {
    expect(sentenceOf(late('0', { target: '10' }, rule({ lowerVariant: 'T/A' })))).toBe('逾期率 0 不大于 0，达到封顶，按 120 % × 权重 10 = 12.00')
  })
  it('turns round for negative targets and puts them in parentheses', () => {
    const loss = rowOf(rule({ cap: '1.5' }), '10', { target: '-100' }, '-60', { name: '净利润' })
    expect(sentenceOf(loss)).toBe('(2 − 净利润 (−60) ÷ 目标 (−100)) × 权重 10 = 14.00（目标为负，按 2 − 实际 ÷ 目标，完成率 140.00 %）')
    expect(outcomeOf({ ...loss, actual: '-100' })).toBe('10.00')
    expect(outcomeOf({ ...loss, actual: '-200' })).toBe('0.00')
    expect(outcomeOf({ ...loss, actual: '-250' })).toBe('0.00')
    expect(outcomeOf({ ...loss, actual: '50' })).toBe('15.00')
    expect(outcomeOf({ ...loss, figures: { ...loss.figures, floor: '-120' }, actual: '-121' })).toBe('0.00')
  })
  it('says that a negative result counts as 0', () => {
    expect(sentenceOf(received('-50000'))).toBe('回款额 (−5) ÷ 目标 30，完成率 −16.67 % 低于 0，按 0 计，得 0.00')
  })
  it('multiplies before it divides where a desk calculator would lose the half-cent', () => {
    const row = rowOf(rule(), '15', { target: '30' }, '28.45', { name: '产量' })
    expect(sentenceOf(row)).toBe('产量 28.45 × 权重 15 ÷ 目标 30 = 14.23（完成率 94.83 %）')
    expect(sentenceOf({ ...row, actual: '28.47' })).toBe('产量 28.47 ÷ 目标 30 × 权重 15 = 14.24（完成率 94.90 %）')
  })
  it('names what is missing, the target first; a target of 0 is refused before the month even has results', () => {
    expect(scoreRow(received(null))).toEqual({ state: 'missing', wants: 'actual', sentence: '待录：回款额的实际值' })
    expect(scoreRow(received(null, {}))).toEqual({ state: 'missing', wants: 'target', sentence: '待录：回款额的目标值' })
    expect(scoreRow(received(null, { target: '0' }))).toMatchObject({ refusal: 'target-zero', sentence: '目标为 0，比率法无法计算；请改用减分法或层差法，或填写目标值' })
    expect(outcomeOf(late('1', { target: '-10' }, rule({ lowerVariant: 'T/A' })))).toBe('refused target-negative')
  })
  it('rounds once, half-up, on exact decimals', () => {
    expect(outcomeOf(rowOf(rule(), '35', { target: '200' }, '201'))).toBe('35.18')
    expect(outcomeOf(rowOf(rule(), '10', { target: '1' }, '0.1005'))).toBe('1.01')
    expect(outcomeOf(rowOf(rule(), '10', { target: '1' }, '0.10049'))).toBe('1.00')
  })
})

describe('a row', () => {
  const light = (actual: string, weight = '10', limits?: { redBelow: string; amberBelow: string }): string => {
    const scored = scoreRow(rowOf(rule(), weight, { target: '100' }, actual), limits)
    return scored.state === 'scored' ? scored.light : scored.state
  }
  it('is red below 80 % of its weight, amber below 100 %, green from there, with the limits of the settings', () => {
    expect(['79', '80', '99', '100', '115'].map(actual => light(actual))).toEqual(['red', 'amber', 'amber', 'green', 'green'])
    expect(['79', '80', '95'].map(actual => light(actual, '10', { redBelow: '0.7', amberBelow: '0.9' }))).toEqual(['amber', 'amber', 'green'])
  })
  it('is not red for a rounding: exactly 80 % of 33.33 prints 26.66 and is amber', () => {
    expect(light('80', '33.33')).toBe('amber')
    expect(light('79.9', '33.33')).toBe('red')
  })
  it('shows the effective weight and rounds once, from the unrounded score', () => {
    expect(scoreRow(received('270000'), undefined, '57.14')).toMatchObject({ score: '51.43', sentence: '回款额 27 ÷ 目标 30 × 权重 40 × 有效权重 57.14 ÷ 公布权重 40 = 51.43（完成率 90.00 %）' })
    // 1/3 of 10 is 3.333…: rounded first it would give 3.33 × 3 = 9.99.
    expect(scoreRow(rowOf(rule(), '10', { target: '3' }, '1'), undefined, '30.00')).toMatchObject({ score: '10.00' })
  })
  it('refuses a negative weight and lets a weight of 0 pass with 0.00', () => {
    expect(outcomeOf(rowOf(rule(), '-5', { target: '1' }, '1'))).toBe('refused rule-invalid')
    expect(scoreRow(rowOf(rule(), '0', { target: '1' }, '1'), undefined, '0.00')).toMatchObject({ score: '0.00', light: 'green' })
  })
})
