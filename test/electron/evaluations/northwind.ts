import fs from 'node:fs'
import path from 'node:path'
import type { EmployeeId, EvaluationId, IndicatorId, Month, TemplateId } from '../../../shared/domain/brand.ts'
import type { Direction } from '../../../shared/domain/indicator/indicator.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

interface Fixture {
  month: Month
  employees: { number: string; name: string; department: string; position: string; manager: string | null; joinedOn: string }[]
  figures: { number: string; indicator: string; floor: string | null; target: string | null; stretch: string | null; actual: string | null }[]
}
/** June 1997 of test/data/clean-1997.xlsx. */
export const JUNE = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../data/northwind-1997-06.json'), 'utf8')) as Fixture

const ratio: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
const interpolation: Rule = { kind: 'interpolation', points: ['60', '100', '120'] }
const ROWS: { name: string; unit: string; direction: Direction; weight: string; rule: Rule }[] = [
  { name: '销售额', unit: '元', direction: 'higher', weight: '40', rule: ratio },
  { name: '订单数', unit: '单', direction: 'higher', weight: '15', rule: ratio },
  { name: '新客户数', unit: '家', direction: 'higher', weight: '10', rule: ratio },
  { name: '平均发货天数', unit: '天', direction: 'lower', weight: '15', rule: interpolation },
  { name: '平均折扣率', unit: '%', direction: 'lower', weight: '10', rule: interpolation },
  { name: '逾期发货数', unit: '单', direction: 'lower', weight: '10', rule: { kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'continuous' } },
]

export interface Northwind {
  test: TestHouse
  month: Month
  /** By 工号. */
  people: Map<string, EmployeeId>
  sheets: Map<string, EvaluationId>
  indicators: Map<string, IndicatorId>
  templateId: TemplateId
}

export const at = <T>(map: ReadonlyMap<string, T>, key: string): T => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`no ${key}`)
  return value
}

/** Nine people with sheets of June 1997 in a new house, their figures typed unless told otherwise. */
export async function openNorthwind({ figures = true } = {}): Promise<Northwind> {
  const test = openTestHouse()
  const indicators = new Map<string, IndicatorId>()
  for (const { name, unit, direction } of ROWS) {
    const saved = await test.call('indicators.save', { id: null, name, unit, direction, dimension: 'benefit', formula: '', source: '销售系统', frequency: 'month', kind: 'duty' })
    indicators.set(name, saved.id)
  }
  const template = await test.call('templates.save', {
    id: null, name: '外贸销售', why: '',
    rows: ROWS.map(({ name, unit, weight, rule }) => ({ indicatorId: at(indicators, name), name: '', weight, rule, displayUnit: unit, source: '' })),
  })
  const people = new Map<string, EmployeeId>()
  const managerFirst = JUNE.employees.toSorted((a, b) => rank(a.number) - rank(b.number))
  for (const { number, name, department, position, manager, joinedOn } of managerFirst) {
    const saved = await test.call('employees.save', {
      id: null, number, name, department, position, managerId: manager === null ? null : at(people, manager), joinedOn, leftOn: null, baseFen: null,
    })
    people.set(number, saved.id)
  }
  const month = JUNE.month
  await test.call('evaluations.apply', { month, employeeIds: [...people.values()], templateId: template.id })
  const { evaluations } = await test.call('evaluations.list', { month })
  const sheets = new Map(evaluations.map((sheet) => [sheet.number, sheet.id]))
  const world = { test, month, people, sheets, indicators, templateId: template.id }
  if (figures) await test.call('figures.save', { month, entries: entriesOf(world) })
  return world
}

/** 002 leads 005, who leads the rest of London. */
const rank = (number: string): number => (number === '002' ? 0 : number === '005' ? 1 : 2)

export const entriesOf = ({ people, indicators }: Pick<Northwind, 'people' | 'indicators'>) => JUNE.figures.flatMap((figure) =>
  (['floor', 'target', 'stretch', 'actual'] as const).flatMap((field) => {
    const text = figure[field]
    return text === null ? [] : [{ employeeId: at(people, figure.number), indicatorId: at(indicators, figure.indicator), field, text }]
  }))

/** Whoever sits at the keyboard next: 'owner', 'hr' or a 工号. */
export async function sitDown({ test, people }: Pick<Northwind, 'test' | 'people'>, who: string): Promise<void> {
  await test.call('operator.choose', who === 'owner' || who === 'hr' ? { kind: who } : { kind: 'employee', employeeId: at(people, who) })
}

export const auditCount = (test: TestHouse): number => test.db.prepare('SELECT count(*) FROM audit').pluck().get() as number
