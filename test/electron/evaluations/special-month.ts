import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import type { EvaluationId, IndicatorId } from '../../../shared/domain/brand.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { at, JUNE, openNorthwind, sitDown, type Northwind } from './northwind.ts'

const ratio: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
const interpolation: Rule = { kind: 'interpolation', points: ['60', '100', '120'] }
const SALES_ROWS = [['销售额', '元', '40', ratio], ['订单数', '单', '15', ratio], ['新客户数', '家', '10', ratio], ['平均发货天数', '天', '15', interpolation], ['平均折扣率', '%', '10', interpolation], ['季度客户评分', '分', '10', ratio]] as const
const TYPED = ['销售额', '订单数', '新客户数', '平均发货天数', '平均折扣率'] as const
/** 季度客户评分 of the quarter; its target is 90 for everybody. */
const SATISFACTION: Record<string, string> = { '001': '95', '002': '90', '003': '81', '004': '85', '005': '91', '006': '88', '007': '90', '009': '93' }

export interface SpecialMonth extends Northwind {
  /** By 工号; 008 has two: '008-1' under 002 and '008-2' under 005. */
  sheets: Map<string, EvaluationId>
}

/**
 * June 1997 with every special case of a month, up to agreed targets: 009 came on the 11th, 004 left on the 20th, 008 went on the
 * 13th from Seattle (002) to London (005), 005 answers for a team. June ends a quarter, so 季度客户评分 (季) counts.
 */
export async function openSpecialMonth(): Promise<SpecialMonth> {
  const world = await openNorthwind({ figures: false })
  const { test, month, people, indicators } = world
  const satisfaction = await test.call('indicators.save', { id: null, name: '季度客户评分', unit: '分', direction: 'higher', dimension: 'utility', formula: '', source: '季度问卷', frequency: 'quarter', kind: 'duty' })
  indicators.set('季度客户评分', satisfaction.id)
  const row = (name: string, displayUnit: string, weight: string, rule: Rule) => ({ indicatorId: at(indicators, name), name: '', weight, rule, displayUnit, source: '' })
  const sales = await test.call('templates.save', { id: null, name: '外贸销售（季末）', why: '', rows: SALES_ROWS.map(([name, unit, weight, rule]) => row(name, unit, weight, rule)) })
  const leader = await test.call('templates.save', { id: null, name: '团队经理（季末）', why: '', rows: [
    { ...row('销售额', '元', '60', ratio), scope: 'team', feed: 'team-sum' }, { ...row('平均发货天数', '天', '30', interpolation), scope: 'team', feed: 'team-mean' }, row('季度客户评分', '分', '10', ratio),
  ] })
  await changePeople(world)
  await test.call('evaluations.apply', { month, employeeIds: [...people].flatMap(([number, id]) => (number === '005' ? [] : [id])), templateId: sales.id })
  await test.call('evaluations.apply', { month, employeeIds: [at(people, '005')], templateId: leader.id })
  const { evaluations } = await test.call('evaluations.list', { month })
  const sheets = new Map(evaluations.map(({ number, part, parts, id }) => [parts === 1 ? number : `${number}-${part}`, id]))
  const special = { ...world, sheets }
  await agreeTargets(special)
  return special
}

/** Whoever is in the office. */
async function changePeople({ test, people }: Northwind): Promise<void> {
  const { employees } = await test.call('employees.list', {})
  const dated = async (number: string, days: { joinedOn?: string; leftOn?: string }) => {
    const found = employees.find((each) => each.number === number)
    if (found === undefined) throw new Error(`no ${number}`)
    const { id, name, department, position, managerId, joinedOn, leftOn, baseFen } = found
    await test.call('employees.save', { id, number, name, department, position, managerId, joinedOn, leftOn, baseFen, ...days })
  }
  await dated('009', { joinedOn: '1997-06-11' })
  await dated('004', { leftOn: '1997-06-20' })
  await test.call('employees.change', { employeeId: at(people, '008'), on: '1997-06-13', department: '伦敦销售部', position: '销售代表', managerId: at(people, '005'), note: '伦敦缺人' })
}

type Entry = { number: string; indicator: string; field: 'floor' | 'target' | 'stretch' | 'actual'; text: string; part?: number }
export const type = ({ test, month, people, indicators }: Northwind, entries: readonly Entry[], change: { reason: string; on: string } | null = null) =>
  test.call('figures.save', { month, change, entries: entries.map(({ number, indicator, ...entry }) => ({ ...entry, employeeId: at(people, number), indicatorId: at<IndicatorId>(indicators, indicator) })) })

const partsOf = (number: string): number[] => (number === '008' ? [1, 2] : [1])

/** Agreed for a whole month; days served shrink them on the sheet. */
async function agreeTargets(world: SpecialMonth): Promise<void> {
  const entries = JUNE.figures.filter(({ number, indicator }) => number !== '005' && TYPED.includes(indicator as never)).flatMap(({ number, indicator, floor, target, stretch }) =>
    partsOf(number).flatMap((part) => Object.entries({ floor, target, stretch }).flatMap(([field, text]) => (text === null || (indicator === '销售额' && field !== 'target') ? [] : [{ number, indicator, part, field: field as Entry['field'], text }]))))
  const leader: Entry[] = [
    { number: '005', indicator: '销售额', field: 'target', text: '13000' },
    ...(['floor', 'target', 'stretch'] as const).map((field, step) => ({ number: '005', indicator: '平均发货天数', field, text: ['14', '8', '5'][step] ?? '' })),
  ]
  const quarter = [...world.people.keys()].flatMap((number) => partsOf(number).map((part): Entry => ({ number, indicator: '季度客户评分', part, field: 'target', text: '90' })))
  await type(world, [...entries, ...leader, ...quarter])
  await world.test.call('months.advance', { month: world.month, to: 'collecting' })
}

/** Results as counted in the fixture; those of 008 by parts. */
export async function collectResults(world: SpecialMonth): Promise<void> {
  const counted = JUNE.figures.filter(({ number, indicator, actual }) => !['005', '008'].includes(number) && TYPED.includes(indicator as never) && actual !== null)
    .map(({ number, indicator, actual }): Entry => ({ number, indicator, field: 'actual', text: actual ?? '' }))
  const parts = [['900', '1', '0', '9', '13.5', '88'], ['1362.91', '2', '1', '9', '5', '92']].flatMap((texts, at) =>
    [...TYPED, '季度客户评分'].map((indicator, column): Entry => ({ number: '008', indicator, part: at + 1, field: 'actual', text: texts[column] ?? '' })))
  const quarter = Object.entries(SATISFACTION).map(([number, text]): Entry => ({ number, indicator: '季度客户评分', field: 'actual', text }))
  await type(world, [...counted, ...parts, ...quarter])
}

export const sheetOf = (world: SpecialMonth, key: string): Promise<EvaluationDetail> => world.test.call('evaluations.get', { id: at(world.sheets, key) })

export async function rowOf(world: SpecialMonth, key: string, name: string): Promise<EvaluationDetail['rowsDetail'][number]> {
  const row = (await sheetOf(world, key)).rowsDetail.find((each) => each.name === name)
  if (row === undefined) throw new Error(`${key} has no ${name}`)
  return row
}

/** What the sheet prints: every row's points (or why there are none), subtotal, adjustments, total and grade. */
export async function printed(world: SpecialMonth, key: string): Promise<{ rows: string[]; sums: (string | null)[] }> {
  const { rowsDetail, subtotal, adjustment, total, grade } = await sheetOf(world, key)
  return { rows: rowsDetail.map(({ score }) => (score.state === 'scored' ? score.score : score.sentence)), sums: [subtotal, adjustment, total, grade] }
}

/** Each manager confirms their own people; the owner, who is nobody's stand-in there, confirms 002. */
export async function confirmAll(world: SpecialMonth): Promise<void> {
  for (const [who, keys] of [['002', ['001', '003', '004', '005', '008-1']], ['005', ['006', '007', '008-2', '009']], ['owner', ['002']]] as const) {
    await sitDown(world, who)
    for (const key of keys) await world.test.call('evaluations.confirm', { id: at(world.sheets, key) })
  }
  await sitDown(world, 'owner')
}
