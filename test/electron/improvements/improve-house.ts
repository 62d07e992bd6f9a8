import type { Input, Output } from '../../../shared/api/contract.ts'
import type { EmployeeId, ImprovementId, IndicatorId } from '../../../shared/domain/brand.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { importClean, indicatorId, laySheets } from '../intake/intake-house.ts'

export const MONTHS = ['1997-01', '1997-02', '1997-03', '1997-04', '1997-05', '1997-06', '1997-07']
const ratio: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
const interpolation: Rule = { kind: 'interpolation', points: ['60', '100', '120'] }

export type Draft = Input<'improvements.save'>
export type Effects = Output<'improvements.effects'>

/** Northwind as an owner would have it: the file imported, a sheet for everybody in every month to July. */
export async function openImproving(): Promise<TestHouse> {
  const house = openTestHouse()
  await importClean(house)
  for (const month of MONTHS) await laySheets(house, month, [{ name: '销售额', weight: '60', rule: ratio }, { name: '平均发货天数', weight: '40', rule: interpolation }])
  return house
}

export const employee = (house: TestHouse, number: string): EmployeeId => house.db.prepare('SELECT id FROM employee WHERE number = ?').pluck().get(number) as EmployeeId
export const indicator = (house: TestHouse, name: string): IndicatorId => indicatorId(house.db, name)

/** Opens a plan and answers its id. */
export async function openPlan(house: TestHouse, month: string, number: string, change: Partial<Draft> = {}): Promise<ImprovementId> {
  await house.call('improvements.save', {
    id: null, month, employeeIds: [employee(house, number)], kind: 'plan', lever: 2, action: `${number} 的办法`, expected: '', dueOn: null, indicatorId: indicator(house, '销售额'), reason: '', ...change,
  })
  return house.db.prepare('SELECT max(id) FROM improvement').pluck().get() as ImprovementId
}

export async function planIn(house: TestHouse, month: string, id: number): Promise<Effects['plans'][number]> {
  const plan = (await house.call('improvements.effects', { month })).plans.find((each) => each.id === id)
  if (plan === undefined) throw new Error(`no plan ${id} in ${month}`)
  return plan
}
