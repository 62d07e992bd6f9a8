import { describe, expect, it } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { checkPrinciples, organisationShare, valueShare } from '../../../shared/domain/principle/principle.ts'
import type { PrincipleRow } from '../../../shared/domain/principle/principle.ts'

const row = (weight: string, changes: Partial<PrincipleRow> = {}): PrincipleRow => ({ name: `指标${weight}`, weight, scope: 'person', kind: 'duty', objectiveId: 1 as ObjectiveId, duty: '跟催到期货款', ...changes })
const team = (weight: string, changes: Partial<PrincipleRow> = {}) => row(weight, { scope: 'team', ...changes })
const value = (weight: string, changes: Partial<PrincipleRow> = {}) => row(weight, { kind: 'value', ...changes })
const codes = (...rows: PrincipleRow[]) => checkPrinciples(rows).map(each => `${each.principle} ${each.code}`)

describe('the principles over a sheet', () => {
  it('are kept at exactly 10 % on either side', () => expect(codes(row('80'), team('10'), value('10'))).toEqual([]))
  it('1: ask for organisation or team rows, together', () => {
    expect(codes(row('90.01'), team('9.99'))).toEqual(['1 organisation-share'])
    expect(codes(row('90'), team('5'), row('5', { scope: 'organisation' }))).toEqual([])
    expect(checkPrinciples([row('100')])[0]?.sentence).toContain('没有组织或团队的指标，至少要占 10 %')
    expect(checkPrinciples([row('90.01'), team('9.99')])[0]?.sentence).toContain('只占 9.99 %')
  })
  it('1: ask every row that counts for its objective', () => {
    expect(checkPrinciples([row('40', { objectiveId: null }), team('50'), row('10', { name: '台账', objectiveId: null })])).toMatchObject([{ principle: 1, code: 'objective-missing', rows: [0, 2], sentence: expect.stringMatching(/^“指标40”、“台账”没有写服务于哪个目标。/) }])
  })
  it('2: cap what value rows weigh together, and let them be comment only', () => {
    expect(codes(row('80'), team('9.99'), value('5.01'), value('5'))).toContain('2 value-share')
    expect(checkPrinciples([row('70'), team('10'), value('20', { name: '协作' })])[0]).toMatchObject({ rows: [2], sentence: expect.stringContaining('（“协作”）占 20 %，最多 10 %') })
    expect(codes(row('90'), team('10'), value('0', { objectiveId: null, duty: '' }))).toEqual([])
  })
  it('2: ask every row that counts for its duty', () => {
    expect(codes(row('90', { duty: ' ' }), team('10'))).toEqual(['2 duty-missing'])
  })
  it('follow the limits the owner set', () => {
    const rows = [row('80'), team('10'), value('10')]
    expect(checkPrinciples(rows, { organisationShare: '20', valueShare: '5' }).map(each => each.code)).toEqual(['organisation-share', 'value-share'])
    expect(checkPrinciples([row('100')], { organisationShare: '0', valueShare: '10' })).toEqual([])
  })
  it('name five rows and count the rest', () => {
    expect(checkPrinciples([...Array.from({ length: 6 }, () => row('15', { duty: '' })), team('10')])[0]?.sentence).toMatch(/等 6 行没有写来自哪条职责/)
  })
  it('give shares of what the sheet weighs, also before it totals 100', () => {
    expect([organisationShare([row('30'), team('10')]), valueShare([row('40'), value('20')]), organisationShare([]), organisationShare([row('0')])]).toEqual(['25', '33.333333333333', '0', '0'])
    expect(codes()).toEqual([])
  })
})
