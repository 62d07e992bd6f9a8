import { describe, expect, it } from 'vitest'
import type { AdjustmentId, Day, EmployeeId, EvaluationId, Month } from '../../../shared/domain/brand.ts'
import { entryName, ledgerOf, type LedgerLine, type LedgerSheet } from '../../../shared/domain/evaluation/ledger.ts'
import { ratioOf } from '../../../shared/domain/evaluation/reward-ratio.ts'

let next = 0
const line = (points: string, kind: LedgerLine['kind'] = 'merit'): LedgerLine => ({ id: (next += 1) as AdjustmentId, kind, points, reason: '客户表扬', on: '2026-11-05' as Day, evidence: '', attachments: 0 })
const sheet = (employee: number, month: string, counted: string, lines: LedgerLine[], given: Partial<LedgerSheet> = {}): LedgerSheet => ({
  evaluationId: (next += 1) as EvaluationId, month: month as Month, employeeId: employee as EmployeeId, number: `XG00${employee}`, name: `员工${employee}`, department: '销售部',
  managerName: '欧阳澈', veto: null, counted, lines, ...given,
})

describe('the ratio of rewards to penalties', () => {
  // Catches: a ratio of points with the sign of the penalties, a division by zero, equal sides told as 1.00.
  it('is told in counts and in points, worked by hand', () => {
    // 12 ÷ 3 = 4; 18 ÷ 5 = 3.6.
    expect(ratioOf({ rewards: 12, rewardPoints: '18', penalties: 3, penaltyPoints: '-5', vetoes: 0 })).toEqual({ count: '4 : 1', points: '3.6 : 1', sentence: '奖 12 次共 18 分，惩 3 次共 −5 分，次数比 4 : 1，分数比 3.6 : 1。' })
    // 5 ÷ 2 = 2.5 on the other side; 7 ÷ 3 = 2.333… → 2.33.
    expect(ratioOf({ rewards: 2, rewardPoints: '3', penalties: 5, penaltyPoints: '-7', vetoes: 1 })).toEqual({ count: '1 : 2.5', points: '1 : 2.33', sentence: '奖 2 次共 3 分，惩 5 次共 −7 分，次数比 1 : 2.5，分数比 1 : 2.33。另有一票否决 1 次。' })
    expect(ratioOf({ rewards: 1, rewardPoints: '2', penalties: 1, penaltyPoints: '-2', vetoes: 0 }).count).toBe('1 : 1')
  })
  it('says in words when one side is missing', () => {
    const none = { rewards: 0, rewardPoints: '0', penalties: 0, penaltyPoints: '0', vetoes: 0 }
    expect(ratioOf(none).sentence).toBe('没有奖，也没有惩。')
    expect(ratioOf({ ...none, vetoes: 2 }).sentence).toBe('没有奖，也没有惩。另有一票否决 2 次。')
    expect(ratioOf({ ...none, rewards: 2, rewardPoints: '3.5' })).toEqual({ count: null, points: null, sentence: '奖 2 次共 3.5 分，没有惩，算不出比例。' })
    expect(ratioOf({ ...none, penalties: 2, penaltyPoints: '-3' }).sentence).toBe('惩 2 次共 −3 分，没有奖，算不出比例。')
  })
})

describe('the ledger', () => {
  // Catches: a clamped sheet whose points count whole, a sheet of two lines counted twice, a month's sums mixed with another's.
  it('keeps what was given apart from what counted', () => {
    const ledger = ledgerOf([sheet(1, '2026-10', '10.00', [line('8'), line('5.5')]), sheet(1, '2026-11', '-2.00', [line('-2')]), sheet(2, '2026-11', '1.00', [line('1')], { department: '市场部' })])
    expect(ledger.entries.map(({ kind, sum, counted, clamped }) => [kind, sum, counted, clamped])).toEqual([
      ['reward', '13.5', '10.00', true], ['reward', '13.5', '10.00', true], ['penalty', '-2', '-2.00', false], ['reward', '1', '1.00', false],
    ])
    // Person 1: 8 + 5.5 = 13.5 given, −2 taken: net 11.5; counted 10 − 2 = 8.
    expect(ledger.people[0]).toMatchObject({ rewards: 2, rewardPoints: '13.5', penalties: 1, penaltyPoints: '-2', net: '11.5', counted: '8' })
    expect(ledger.departments.map(({ department, people, net }) => [department, people, net])).toEqual([['销售部', 1, '11.5'], ['市场部', 1, '1']])
    expect(ledger.ratio.count).toBe('3 : 1')
  })

  // Catches: calibration or a line of nought told as a reward, a veto told with points.
  it('counts calibration, lines of 0 and vetoes as neither reward nor penalty', () => {
    const veto = { kind: 'leak', reason: '泄露报价', on: '2026-11-08' as Day } as const
    const ledger = ledgerOf([sheet(1, '2026-11', '3.00', [line('3', 'calibration'), line('0')], { veto })])
    expect(ledger.entries.map(entryName)).toEqual(['校准', '记事', '一票否决 · 泄密'])
    expect(ledger.total).toMatchObject({ rewards: 0, penalties: 0, calibrations: 1, vetoes: 1, net: '3' })
    expect(ledger.entries[2]?.points).toBeNull()
  })
})
