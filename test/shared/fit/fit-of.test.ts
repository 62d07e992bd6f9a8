import { describe, expect, it } from 'vitest'
import { fitOf, isFitDue } from '../../../shared/domain/fit/fit-of.ts'
import type { Quarter } from '../../../shared/domain/quarter/quarter.ts'

const modeOf = (...answers: number[]) => fitOf(answers)?.mode

describe('what suits a person', () => {
  it('turns at 5 and at 8 of 12', () => {
    expect([modeOf(0, 0, 0, 0, 0, 0), modeOf(1, 1, 1, 1, 0, 0), modeOf(1, 1, 1, 1, 1, 0), modeOf(2, 1, 1, 1, 1, 1), modeOf(2, 2, 1, 1, 1, 1), modeOf(2, 2, 2, 2, 2, 2)]).toEqual(['kpi-only', 'kpi-only', 'trial', 'trial', 'kpi-okr', 'kpi-okr'])
  })
  it('is at most a trial for whoever tries nothing without a bonus', () => {
    expect(modeOf(2, 0, 2, 2, 2, 2)).toBe('trial')
    expect(fitOf([2, 0, 2, 2, 2, 2])?.sentence).toContain('没有奖金时还不太愿意尝试')
    expect(modeOf(2, 1, 2, 2, 2, 2)).toBe('kpi-okr')
    expect(fitOf([1, 0, 1, 1, 1, 1])?.sentence).not.toContain('没有奖金时还不太愿意尝试')
  })
  it('is said without shame', () => {
    expect(fitOf([0, 0, 0, 0, 0, 0])).toEqual({ mode: 'kpi-only', points: 0, sentence: '0 分（满分 12），建议仅KPI。这位员工在目标清楚、结果当月兑现时最出力，用 KPI 更直接。没有好坏，只有更适合的；下季度再看。' })
  })
  it('is not known before every question has one of the three answers', () => {
    expect([fitOf([]), fitOf([2, 2, 2, 2, 2]), fitOf([2, 2, 2, 2, 2, null]), fitOf([2, 2, 2, 2, 2, 3]), fitOf([2, 2, 2, 2, 2, 0.5])]).toEqual([null, null, null, null, null])
  })
  it('is asked again each quarter', () => {
    const of = (text: string) => text as Quarter
    expect([isFitDue(null, of('2026-Q4')), isFitDue(of('2026-Q3'), of('2026-Q4')), isFitDue(of('2026-Q4'), of('2026-Q4')), isFitDue(of('2026-Q4'), of('2027-Q1'))]).toEqual([true, true, false, true])
  })
})
