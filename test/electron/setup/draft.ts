import type { Input } from '../../../shared/api/contract.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import type { TestHouse } from '../../helpers/house.ts'

export type Draft = Input<'setup.finish'>
type Person = Draft['people'][number]

export const person = (number: string, name: string, position: string, managerNumber: string | null, more: Partial<Person> = {}): Person =>
  ({ number, name, department: '销售部', position, managerNumber, joinedOn: null, baseFen: null, ...more })

/** Three people, two positions of which one has a template, one objective, one target. */
export async function smallDraft(house: TestHouse, more: Partial<Draft> = {}): Promise<Draft> {
  const { templates } = await house.call('templates.list', {})
  const sales = templates.find(({ suggestedFor }) => suggestedFor.includes('销售代表'))
  const row = sales?.rows[0]
  if (sales === undefined || row === undefined) throw new Error('the library has no template for 销售代表')
  return {
    companyName: ' 杭州某某贸易 ', month: '2026-11',
    profile: { whoWeAre: '配送干货', whereFrom: '去年 1,200 万', whereTo: '第一个想到的供应商', industry: '贸易批发', headcount: 3 },
    people: [person('001', '王总', '总经理', null), person('002', '李销', '销售代表', '001'), person('003', '赵销', '销售代表', '001')],
    positions: [{ name: '总经理', templateId: null, mode: 'kpi-okr' }, { name: '销售代表', templateId: sales.id, mode: 'kpi-only' }],
    grades: DEFAULT_SETTINGS.grades,
    objectives: [{ title: '让老客户愿意多买一次', keyResults: [{ id: null, title: '复购率', kind: 'increase', start: '20', target: '30', unit: '%', weight: '100', indicatorId: null }] }],
    targets: [{ number: '002', indicatorId: row.indicatorId, floor: null, target: '300000', stretch: null }],
    ...more,
  }
}

/** Every table with its number of rows but the audit's and the library's. */
export function rowCounts({ db }: TestHouse): Record<string, number> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
  return Object.fromEntries(tables.filter((name) => name !== 'audit' && name !== 'undo_step').map((name) => [name, db.prepare(`SELECT count(*) FROM ${name}`).pluck().get() as number]))
}
