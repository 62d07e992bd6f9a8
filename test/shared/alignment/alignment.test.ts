import { describe, expect, it } from 'vitest'
import type { EmployeeId, IndicatorId, KeyResultId, ObjectiveId } from '../../../shared/domain/brand.ts'
import { alignmentTree, orphanRows } from '../../../shared/domain/alignment/alignment-tree.ts'
import type { ServingRow, TreeNode, TreeObjective } from '../../../shared/domain/alignment/alignment-tree.ts'
import { amountText, targetSums } from '../../../shared/domain/alignment/target-sum.ts'
import type { CompanyTarget, TargetRow } from '../../../shared/domain/alignment/target-sum.ts'

const target = (person: number, value: string | null, changes: Partial<TargetRow> = {}): TargetRow =>
  ({ employeeId: person as EmployeeId, indicatorId: 1 as IndicatorId, indicatorName: '回款额', unit: '元', target: value, ...changes })
const company = (value: string, changes: Partial<CompanyTarget> = {}): CompanyTarget => ({ indicatorId: 1 as IndicatorId, indicatorName: '回款额', unit: '元', target: value, ...changes })

describe('personal targets against the company’s', () => {
  it('name the gap in figures', () => {
    expect(targetSums([target(1, '1880000'), target(2, '1000000')], [company('3000000')])).toEqual([{
      indicatorId: 1, indicatorName: '回款额', unit: '元', people: 2, sum: '2880000', company: '3000000', gap: '120000',
      sentence: '目标缺口 12 万：个人目标合计 288 万，比公司目标 300 万少 12 万。',
    }])
  })
  it('say so when they reach it, pass it, or have nothing to be held against', () => {
    const said = (value: string, ...goals: CompanyTarget[]) => targetSums([target(1, value)], goals).map(({ gap, sentence }) => [gap, sentence])
    expect(said('3000000', company('3000000'))).toEqual([['0', '个人目标合计 300 万，正好等于公司目标 300 万。']])
    expect(said('3120000', company('3000000'))).toEqual([['-120000', '没有缺口：个人目标合计 312 万，比公司目标 300 万多 12 万。']])
    expect(said('3120000')).toEqual([[null, '个人目标合计 312 万，公司目标还没有填。']])
  })
  it('count who has no target yet, and a company target nobody carries', () => {
    expect(targetSums([target(1, '5000'), target(2, null)], [company('9500')])[0]).toMatchObject({ people: 1, sentence: '目标缺口 4500 元：个人目标合计 5000 元，比公司目标 9500 元少 4500 元；另有 1 人还没有填目标。' })
    expect(targetSums([], [company('9500')])[0]).toMatchObject({ people: 0, sum: '0', gap: '9500' })
  })
  it('do not count a team row on top of its people', () => {
    expect(targetSums([target(1, '10'), target(2, '90', { scope: 'team' }), target(3, '90', { scope: 'organisation' })], [])[0]).toMatchObject({ people: 1, sum: '10' })
  })
  it('are not added up for ratios and averages', () => {
    expect(targetSums([target(1, '95', { unit: '%' }), target(2, '3000', { indicatorId: 2 as IndicatorId, indicatorName: '客单价' })], [company('95', { unit: '%' })])).toEqual([])
  })
  it('turn round where lower is better: more than the company allows is what is wrong', () => {
    const limit = (value: string) => targetSums([target(1, value, { indicatorName: '费用', direction: 'lower' })], [company('30000', { indicatorName: '费用' })])[0]?.sentence
    expect([limit('40000'), limit('20000')]).toEqual(['超出上限 1 万：个人目标合计 4 万，比公司上限 3 万多 1 万。', '个人目标合计 2 万，比公司上限 3 万少 1 万，留有余地。'])
  })
  it('write money as people say it, without losing a 分', () => {
    expect([amountText('2880000', '元'), amountText('9999.99', '元'), amountText('10000.01', '元'), amountText('-120000', '元'), amountText('288', '万元'), amountText('12', '家')]).toEqual(['288 万', '9999.99 元', '1.000001 万', '−12 万', '288 万', '12 家'])
  })
})

const objective = (id: number, parent: number | null, ...keyResults: [number, number | null][]): TreeObjective =>
  ({ id: id as ObjectiveId, parentId: parent as ObjectiveId | null, keyResults: keyResults.map(([at, indicator]) => ({ id: at as KeyResultId, indicatorId: indicator as IndicatorId | null, weight: '50' })) })
const row = (objectiveId: number | null, person: number, indicator: number): ServingRow =>
  ({ objectiveId: objectiveId as ObjectiveId | null, employeeId: person as EmployeeId, employeeName: `员工${person}`, indicatorId: indicator as IndicatorId, indicatorName: `指标${indicator}`, unit: '元' })
const shape = (node: TreeNode<TreeObjective, ServingRow>): unknown => [node.objective.id, ...node.children.map(shape)]

describe('the tree of what serves what', () => {
  it('goes from objective to key result to indicator to person', () => {
    const { roots, orphans } = alignmentTree([objective(1, null, [11, 5], [12, null]), objective(2, 1)], [row(1, 7, 5), row(1, 8, 5), row(1, 7, 6), row(2, 8, 6), row(null, 9, 5), row(77, 9, 6)])
    expect(roots.map(shape)).toEqual([[1, [2]]])
    expect(roots[0]?.keyResults.map(each => each.indicators.map(({ indicatorId, rows }) => [indicatorId, rows.map(({ employeeId }) => employeeId)]))).toEqual([[[5, [7, 8]]], []])
    expect(roots[0]?.indicators.map(each => each.indicatorId)).toEqual([6])
    expect(roots[0]?.children[0]?.indicators[0]).toMatchObject({ name: '指标6', unit: '元', rows: [{ employeeId: 8 }] })
    expect(orphans.map(each => each.employeeId)).toEqual([9, 9])
  })
  it('lists people once where two key results share an indicator', () => {
    const [root] = alignmentTree([objective(1, null, [11, 5], [12, 5])], [row(1, 7, 5)]).roots
    expect(root?.keyResults.map(each => each.indicators.length)).toEqual([1, 0])
  })
  it('makes a root of what has lost its parent, and loses nothing to a loop', () => {
    expect(alignmentTree([objective(1, 99), objective(2, 3), objective(3, 2), objective(4, 4)], []).roots.map(shape)).toEqual([[1], [2, [3]], [4]])
  })
  it('calls a row an orphan when its objective is none of these', () => {
    expect(orphanRows([{ objectiveId: null }, { objectiveId: 1 as ObjectiveId }, { objectiveId: 2 as ObjectiveId }], [{ id: 1 as ObjectiveId }])).toEqual([{ objectiveId: null }, { objectiveId: 2 }])
  })
})
