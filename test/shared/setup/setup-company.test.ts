import { describe, expect, it } from 'vitest'
import type { EmployeeId, IndicatorId, Month, TemplateId } from '../../../shared/domain/brand.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { planOf, setupCompany, setupProblems, type SetupHouse } from '../../../shared/domain/setup/setup-company.ts'
import { orderAdvice } from '../../../shared/domain/setup/target-lines.ts'
import { readSetupTyped } from '../../../shared/domain/setup/typed.ts'
import { row, typedWith } from './rows.ts'

const MONTH = '2026-11' as Month
const money = 1 as IndicatorId
const rate = 2 as IndicatorId
const sales = 10 as TemplateId
const house: SetupHouse = {
  templates: [{
    id: sales, name: '销售表', why: '', suggestedFor: ['销售'], rows: [
      { indicatorId: money, name: '', weight: '60', displayUnit: '万元', rule: { kind: 'ratio', floorRatio: null, cap: '1.2', lower: 'complement' } as never },
      { indicatorId: rate, name: '逾期率', weight: '40', displayUnit: '%', rule: { kind: 'interpolation', floorPoints: '60', targetPoints: '100', stretchPoints: '120' } as never },
    ],
  }],
  indicators: new Map([[money, { id: money, name: '回款额', unit: '元', frequency: 'month', direction: 'higher' }], [rate, { id: rate, name: '逾期率', unit: '%', frequency: 'month', direction: 'lower' }]]),
  positions: new Map(), left: new Map(), employees: new Map(), figures: [], grades: DEFAULT_SETTINGS.grades,
}
const people = [row(1, '王', { position: '总经理' }), row(2, '李', { position: '销售', manager: 1 }), row(3, '赵', { position: '销售', manager: '王' }), row(4, '', { number: '' })]

describe('what the wizard asks the house to build', () => {
  it('people with managers by number, positions with what is suggested, the rest as typed', () => {
    const built = setupCompany(typedWith({ rows: people, industry: '贸易批发', headcount: '3', whereTo: '前三' }), house, MONTH)
    expect(built.people.map(({ number, managerNumber }) => [number, managerNumber])).toEqual([['001', null], ['002', '001'], ['003', '001']])
    expect(built.positions).toEqual([{ name: '总经理', templateId: null, mode: 'kpi-okr' }, { name: '销售', templateId: sales, mode: 'kpi-only' }])
    expect([built.profile.headcount, built.profile.whereTo, built.grades, built.targets]).toEqual([3, '前三', DEFAULT_SETTINGS.grades, []])
  })

  it('what a position shares goes to everybody of it, in the stored unit, but to whom has a figure of their own', () => {
    const { targets } = setupCompany(typedWith({ rows: people, common: { '销售|1|target': '28.5' }, targets: { '3|1|target': '30' } }), house, MONTH)
    expect(targets).toEqual([{ number: '002', indicatorId: money, floor: null, target: '285000', stretch: null }, { number: '003', indicatorId: money, floor: null, target: '300000', stretch: null }])
  })

  it('leaves figures of the house alone, and empties one that was wiped out here', () => {
    const running = { ...house, employees: new Map([['002', 7 as EmployeeId], ['003', 8 as EmployeeId]]), figures: [{ employeeId: 7 as EmployeeId, indicatorId: rate, floor: '9', target: '6', stretch: '3' }, { employeeId: 8 as EmployeeId, indicatorId: money, floor: null, target: '100000', stretch: null }] }
    expect(setupCompany(typedWith({ rows: people }), running, MONTH).targets).toEqual([])
    expect(setupCompany(typedWith({ rows: people, targets: { '2|2|target': '5', '3|1|target': '' } }), running, MONTH).targets).toEqual([
      { number: '002', indicatorId: rate, floor: '9', target: '5', stretch: '3' }, { number: '003', indicatorId: money, floor: null, target: null, stretch: null },
    ])
  })

  it('keeps the figure that left an objective, with or without its start', () => {
    const keyResult = { title: '年销售额', kind: 'increase' as const, target: '1500', unit: '万元', start: '1,200' }
    const built = (start: string) => setupCompany(typedWith({ rows: people, objectives: [{ title: ' 上台阶 ', keyResult: { ...keyResult, start } }, { title: ' ', keyResult: null }] }), house, MONTH).objectives
    expect(built('1,200')).toEqual([{ title: '上台阶', keyResults: [{ id: null, title: '年销售额', kind: 'increase', start: '1200', target: '1500', unit: '万元', weight: '100', indicatorId: null }] }])
    expect(built('')[0]?.keyResults[0]).toMatchObject({ kind: 'at-least', start: null, target: '1500' })
    expect(built('1500')[0]?.keyResults[0]).toMatchObject({ kind: 'at-least', start: null })
  })

  it('a template taken away on purpose does not come back as a suggestion', () => {
    expect(planOf(typedWith({ rows: people, templates: { 销售: null } }), house).positions[1]).toMatchObject({ template: null, suggested: { template: { id: sales } } })
  })
})

describe('what keeps the company from being built', () => {
  const pagesWrong = (more: Parameters<typeof typedWith>[0]) => Object.entries(setupProblems(typedWith({ rows: people, ...more }), house, MONTH)).flatMap(([page, sentences]) => (sentences.length > 0 ? [page] : []))

  it('nothing, when only the needful is typed', () => expect(pagesWrong({})).toEqual([]))
  it.each([
    ['profile', { companyName: ' ' }], ['business', { headcount: '约10' }], ['people', { rows: [] }], ['people', { rows: [row(1, '王', { number: '' })] }], ['managers', { rows: [row(1, '王', { manager: 1 })] }],
    ['grades', { grades: [{ code: 'A', from: '6x', coefficient: '1' }, { code: 'B', from: '0', coefficient: '0' }] }], ['grades', { grades: [{ code: 'A', from: '0', coefficient: '1' }, { code: 'B', from: '50', coefficient: '0' }] }],
    ['targets', { targets: { '2|1|target': '很多' } }], ['targets', { common: { '销售|1|target': '很多' } }],
  ])('%s: %j', (page, more) => expect(pagesWrong(more)).toEqual([page]))
})

describe('small things', () => {
  it('advises on the order of floor, target and stretch by direction', () => {
    const line = { indicatorId: rate, name: '逾期率', unit: '%', displayUnit: '%', weight: '40', quarterly: false, direction: 'lower' as const }
    const lines = (['floor', 'target', 'stretch'] as const).map((field) => ({ ...line, field }))
    const advice = (values: Record<string, string | null>) => orderAdvice(lines, [row(2, '李')], (_, { field }) => values[field] ?? null)
    expect(advice({ floor: '9', target: '6', stretch: '3' })).toEqual([])
    expect(advice({ floor: '9', target: null, stretch: '3' })).toEqual([])
    expect(advice({ floor: '3', target: '6', stretch: '9' })[0]).toContain('底线 > 目标 > 挑战')
  })

  it('a draft of another version is not misread', () => {
    expect(readSetupTyped({ version: 0 })).toBeNull()
    expect(readSetupTyped(JSON.parse(JSON.stringify(typedWith({ rows: people }))))).toEqual(typedWith({ rows: people }))
  })
})
