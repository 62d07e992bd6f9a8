import { describe, expect, it } from 'vitest'
import { checkRule } from '../../../shared/domain/scoring/check-rule.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import type { SheetInput, SheetScore } from '../../../shared/domain/evaluation/evaluation.ts'
import { scoreSheet } from '../../../shared/domain/evaluation/score-sheet.ts'
import { manager, managerScores, representative, representativeScores, service, serviceScores } from './real-sheets.ts'

const score = (input: SheetInput): SheetScore => scoreSheet(input, DEFAULT_SETTINGS)
const printed = (sheet: SheetScore): string[] => sheet.rows.map(row => (row.score.state === 'scored' ? row.score.score : row.score.state))

describe('the three real sheets', () => {
  it('销售代表 comes to 84.79 and stays B: a rounded 85 would pay an A', () => {
    const sheet = score(representative)
    expect(printed(sheet)).toEqual(representativeScores)
    expect(sheet).toMatchObject({ state: 'scored', subtotal: '85.79', adjustment: '-1.00', total: '84.79', grade: 'B', coefficient: '1' })
    expect(sheet.sentence).toBe('小计 38.00 + 12.00 + 13.50 + 10.00 + 8.29 + 4.00 = 85.79；加减分 2 − 3 = −1.00；总分 85.79 − 1.00 = 84.79；等级 B（70 分以上，不足 85 分），系数 1')
  })
  it('销售代表 explains each row in figures the owner knows, money in 万元', () => {
    expect(score(representative).rows.map(row => row.score.sentence)).toEqual([
      '回款额 28.5 ÷ 目标 30 × 权重 40 = 38.00（完成率 95.00 %）',
      '新客户签约 4 属于「≥4 且 <5」一档，得 12.00',
      '毛利率 26.5 在底线 22（60 %）与目标 28（100 %）之间：(60 + (26.5 − 22) × (100 − 60) ÷ (28 − 22)) ÷ 100 × 权重 15 = 13.50',
      '有效拜访 66 ÷ 目标 60，完成率 110.00 % 超过封顶 100 %，按 100 % × 权重 10 = 10.00',
      '逾期应收率 11 在底线 15（60 %）与目标 8（100 %）之间：(60 + (15 − 11) × (100 − 60) ÷ (15 − 8)) ÷ 100 × 权重 10 = 8.29',
      '权重 10 − 台账及时 3 × 每次扣 2 = 4.00',
    ])
  })
  it('销售经理 comes to 84.79 with one interview missing and to 94.79 with all of them', () => {
    const missed = score(manager('90'))
    expect(printed(missed)).toEqual(managerScores('0.00'))
    expect(missed).toMatchObject({ total: '84.79', grade: 'B' })
    const held = score(manager('100'))
    expect(printed(held)).toEqual(managerScores('10.00'))
    expect(held).toMatchObject({ total: '94.79', grade: 'A', coefficient: '1.2' })
  })
  it('客服 comes to 82.50', () => {
    const sheet = score(service)
    expect(printed(sheet)).toEqual(serviceScores)
    expect(sheet).toMatchObject({ total: '82.50', grade: 'B' })
  })
  it('carry only rules that a template would accept', () => {
    for (const sheet of [representative, manager('90'), service]) {
      for (const row of sheet.rows) expect(checkRule(row.rule, row.weight, row), row.name).toEqual([])
    }
  })
})
