import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { person } from '../../helpers/person.ts'
import { checkIn, indicator, keyResult, objective, only, openTestHouse, QUARTER, type TestHouse } from './okr-house.ts'

const MONTH = '2026-11'
let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

type Row = Input<'templates.save'>['rows'][number]
const row = (indicatorId: number, weight: string, form: Partial<Row> = {}): Row =>
  ({ indicatorId, name: '', weight, rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '', source: '', ...form })

/** A person with a sheet of the month on these rows, and a target each. */
async function measured(number: string, rows: Row[], targets: Record<number, string>, month = MONTH): Promise<number> {
  const template = await house.call('templates.save', { id: null, name: `模板${number}${month}`, why: '', rows })
  const known = (await house.call('employees.list', {})).employees.find((each) => each.number === number)
  const { id } = known ?? await house.call('employees.save', person({ number, name: `员工${number}` }))
  await house.call('evaluations.apply', { month, employeeIds: [id], templateId: template.id })
  const entries = Object.entries(targets).map(([indicatorId, text]) => ({ employeeId: id, indicatorId: Number(indicatorId), field: 'target' as const, text }))
  if (entries.length > 0) await house.call('figures.save', { month, entries })
  return id
}

const alignment = (month = MONTH) => house.call('alignment.get', { month })
const sumOf = async (indicatorId: number, month = MONTH) => (await alignment(month)).sums.find((each) => each.indicatorId === indicatorId)

const year = (total: string, months: string[]): Input<'breakdown.save'> => ({
  year: 2026, indicatorId: 0, total, basis: 'typed', months: months.map((target, at) => ({ month: `2026-${String(at + 1).padStart(2, '0')}`, target, share: '8.33', lastYear: null })),
})

describe('alignment of a month', () => {
  test('has every row of every sheet with the objective it serves, orphans too, in the order of the sheets', async () => {
    const { id: objectiveId } = await house.call('objectives.save', objective())
    const [money, visits] = [await indicator(house, '订单额'), await indicator(house, '到访', { unit: '次' })]
    const employeeId = await measured('1', [row(money, '60', { objectiveId, name: '本人订单额' }), row(visits, '40')], { [money]: '1000' })
    await house.call('figures.save', { month: MONTH, entries: [{ employeeId, indicatorId: money, field: 'actual', text: '900' }] })
    expect(await alignment()).toMatchObject({
      quarter: QUARTER, rows: [
        { objectiveId, employeeId, employeeName: '员工1', indicatorId: money, indicatorName: '订单额', unit: '元', weight: '60', target: '1000', actual: '900', score: '54.00' },
        { objectiveId: null, indicatorId: visits, target: null, actual: null, score: null },
      ],
    })
    expect(await alignment('2026-10')).toEqual({ quarter: QUARTER, rows: [], sums: [] })
  })

  test('a row that still names last quarter’s objective serves the copy that carries it on', async () => {
    const old = await house.call('objectives.save', objective({ quarter: '2026-Q2' }))
    await house.call('objectives.carry', { from: '2026-Q2', to: '2026-Q3', ids: [old.id] })
    const [middle] = (await house.call('objectives.list', { quarter: '2026-Q3' })).objectives
    await house.call('objectives.carry', { from: '2026-Q3', to: QUARTER, ids: [middle?.id ?? 0] })
    await measured('1', [row(await indicator(house, '订单额'), '100', { objectiveId: old.id })], {})
    const [now] = (await house.call('objectives.list', { quarter: QUARTER })).objectives
    expect(now).toMatchObject({ servedBy: 1 })
    expect((await alignment()).rows[0]?.objectiveId).toBe(now?.id)
    expect((await house.call('objectives.list', { quarter: '2026-Q2' })).objectives[0]).toMatchObject({ servedBy: 0 })
  })
})

describe('personal targets together', () => {
  test('against the company’s month of the broken-down year, with the gap in figures', async () => {
    const money = await indicator(house, '订单额')
    await measured('1', [row(money, '100')], { [money]: '1600000' })
    await measured('2', [row(money, '100')], { [money]: '1280000' })
    await measured('3', [row(money, '100')], {})
    expect(await sumOf(money)).toMatchObject({ people: 2, sum: '2880000', company: null, gap: null, sentence: '个人目标合计 288 万，公司目标还没有填；另有 1 人还没有填目标。' })
    await house.call('breakdown.save', { ...year('36000000', Array.from({ length: 12 }, () => '3000000')), indicatorId: money })
    expect(await sumOf(money)).toEqual({
      indicatorId: money, indicatorName: '订单额', unit: '元', people: 2, sum: '2880000', company: '3000000', gap: '120000',
      sentence: '目标缺口 12 万：个人目标合计 288 万，比公司目标 300 万少 12 万；另有 1 人还没有填目标。',
    })
  })

  test('leave out ratios, exempt rows, and rows of the team or the company, which hold the same money again', async () => {
    const [money, rate] = [await indicator(house, '订单额'), await indicator(house, '本店毛利率', { unit: '%' })]
    await measured('1', [row(money, '50'), row(rate, '50')], { [money]: '100', [rate]: '30' })
    await measured('2', [row(money, '100', { scope: 'team' })], { [money]: '100' })
    const third = await measured('3', [row(money, '50'), row(rate, '50')], { [money]: '70' })
    expect((await alignment()).sums.map(({ indicatorId, people, sum }) => [indicatorId, people, sum])).toEqual([[money, 2, '170']])
    const sheet = (await house.call('evaluations.list', { month: MONTH })).evaluations.find((each) => each.employeeId === third)
    const detail = await house.call('evaluations.get', { id: sheet?.id ?? 0 })
    await house.call('evaluations.exempt', { id: sheet?.id ?? 0, rowId: detail.rowsDetail[0]?.id ?? 0, exempt: { kind: 'no-business', reason: '' } })
    expect(await sumOf(money)).toMatchObject({ people: 1, sum: '100' })
  })

  test('stand against a company key result on the indicator where no year was broken down: a third of its quarter, in the indicator’s unit', async () => {
    const money = await indicator(house, '订单额')
    const count = await indicator(house, '新客户', { unit: '家' })
    await measured('1', [row(money, '100')], { [money]: '2880000' })
    await house.call('objectives.save', objective({ keyResults: [
      keyResult({ title: '季度订单 900 万', kind: 'increase', start: '0', target: '900', unit: '万元', weight: '40', indicatorId: money }),
      keyResult({ title: '新客户 100 家', kind: 'increase', start: '0', target: '100', unit: '家', weight: '30', indicatorId: count }),
      keyResult({ title: '订单增长', kind: 'increase', start: '0', target: '20', unit: '%', weight: '30', indicatorId: money }),
    ] }))
    await house.call('objectives.save', objective({ level: 'person', employeeId: 1, keyResults: [keyResult({ kind: 'increase', start: '0', target: '1', unit: '元', indicatorId: money })] }))
    expect(await sumOf(money)).toMatchObject({ company: '3000000', gap: '120000', sentence: '目标缺口 12 万：个人目标合计 288 万，比公司目标 300 万少 12 万。公司目标取自关键结果“季度订单 900 万”，按三个月平均。' })
    const parts = await Promise.all(['2026-10', '2026-11', '2026-12'].map(async (month) => (await sumOf(count, month))?.company))
    expect(parts).toEqual(['34', '33', '33'])
    await house.call('breakdown.save', { ...year('12000000', Array.from({ length: 12 }, () => '1000000')), indicatorId: money })
    expect((await sumOf(money))?.sentence).not.toContain('关键结果')
  })
})

describe('a year broken down', () => {
  const evenly = (total: string, each: string) => year(total, Array.from({ length: 12 }, () => each))

  test('is kept whole and replaced whole, and the record has both', async () => {
    const money = await indicator(house, '订单额')
    const first = { ...evenly('1200', '100'), indicatorId: money }
    await house.call('breakdown.save', first)
    expect((await house.call('breakdown.get', { year: 2026, indicatorId: money })).saved).toEqual(first)
    const second = { ...year('1300', ['200', ...Array.from({ length: 11 }, () => '100')]), indicatorId: money, basis: 'even' as const }
    await house.call('breakdown.save', second)
    expect((await house.call('breakdown.get', { year: 2026, indicatorId: money })).saved).toEqual(second)
    expect((await house.call('breakdown.get', { year: 2027, indicatorId: money })).saved).toBeNull()
    const entry = house.db.prepare("SELECT subject, details FROM audit WHERE method = 'breakdown.save' ORDER BY seq DESC").get() as { subject: string; details: string }
    expect(entry.subject).toBe('breakdown 2026 X001')
    expect(JSON.parse(entry.details)).toMatchObject({ name: '订单额', from: { total: '1200', basis: 'typed' }, to: { total: '1300', basis: 'even' } })
  })

  test('adds up to the year, where it can be added up', async () => {
    const [money, rate] = [await indicator(house, '订单额'), await indicator(house, '本店毛利率', { unit: '%' })]
    expect(await house.refuse('breakdown.save', { ...evenly('1199.5', '100'), indicatorId: money })).toEqual({
      code: 'breakdown-sum', details: { difference: '0.5', sentence: '12 个月合计 1200 元，比全年目标 1199.5 元多 0.5 元。' },
    })
    await house.call('breakdown.save', { ...evenly('30', '30'), indicatorId: rate })
  })

  test('has the twelve months of its own year in order, and an indicator', async () => {
    const money = await indicator(house, '订单额')
    const good = { ...evenly('1200', '100'), indicatorId: money }
    expect((await house.refuse('breakdown.save', { ...good, months: good.months.toReversed() })).code).toBe('bad-input')
    expect((await house.refuse('breakdown.save', { ...good, year: 2027 })).code).toBe('bad-input')
    expect((await house.refuse('breakdown.save', { ...good, indicatorId: 9999 })).code).toBe('not-found')
    expect((await house.refuse('breakdown.get', { year: 2026, indicatorId: 9999 })).code).toBe('not-found')
  })

  test('shows the company’s sums of last year’s months: everybody’s own results, exact, null for a month without any', async () => {
    const [money, rate] = [await indicator(house, '订单额'), await indicator(house, '本店毛利率', { unit: '%' })]
    const boss = await measured('1', [row(money, '100', { scope: 'organisation' })], {}, '2025-03')
    await house.call('figures.save', { month: '2025-03', entries: [{ employeeId: boss, indicatorId: money, field: 'actual', text: '999' }] })
    const put = house.db.prepare("INSERT INTO result (employee_id, indicator_id, month, actual, note) VALUES (?, ?, ?, ?, '')")
    const [a, b] = [(await house.call('employees.save', person({ number: '2' }))).id, (await house.call('employees.save', person({ number: '3' }))).id]
    for (const [who, what, month, actual] of [[a, money, '2025-01', '0.1'], [b, money, '2025-01', '0.2'], [a, money, '2025-12', '-5'], [a, money, '2026-01', '7'], [a, money, '2024-12', '7'], [a, rate, '2025-01', '30'], [b, money, '2025-05', null]] as const) put.run(who, what, month, actual)
    // March has the company's own figure only: better than none. January's people are summed without it.
    expect((await house.call('breakdown.get', { year: 2026, indicatorId: money })).lastYear).toEqual(['0.3', null, '999', null, null, null, null, null, null, null, null, '-5'])
    put.run(a, money, '2025-03', '400')
    expect((await house.call('breakdown.get', { year: 2026, indicatorId: money })).lastYear[2]).toBe('400')
    expect((await house.call('breakdown.get', { year: 2026, indicatorId: rate })).lastYear).toEqual(Array.from({ length: 12 }, () => null))
  })
})

describe('公司一页纸', () => {
  test('is empty at first, is kept as typed, and the record says which parts changed, not their words', async () => {
    const empty = { whoWeAre: '', whereFrom: '', whereTo: '', industry: '', headcount: null }
    expect(await house.call('profile.get', {})).toEqual(empty)
    const profile = { ...empty, whoWeAre: '做定制家具的小厂\n', headcount: 8 }
    await house.call('profile.save', profile)
    expect(await house.call('profile.get', {})).toEqual(profile)
    await house.call('profile.save', { ...profile, industry: '家具' })
    const details = house.db.prepare("SELECT details FROM audit WHERE method = 'profile.save' ORDER BY seq").pluck().all() as string[]
    expect(details.map((each) => JSON.parse(each) as unknown)).toEqual([{ changed: ['whoWeAre', 'headcount'] }, { changed: ['industry'] }])
  })
})

test('a combined score follows the objective: the open sheet is scored anew by a check-in, a given score and a removal', async () => {
  const money = await indicator(house, '订单额')
  await house.call('positions.save', { id: null, name: '销售', templateId: null, mode: 'kpi-okr', okrWeight: '20' })
  const { id: employeeId } = await house.call('employees.save', person({ number: '1', name: '员工1', position: '销售' }))
  await measured('1', [row(money, '100')], { [money]: '100' })
  const sheet = async () => {
    const [head] = (await house.call('evaluations.list', { month: MONTH })).evaluations
    return house.call('evaluations.get', { id: head?.id ?? 0 })
  }
  const card = await house.call('objectives.save', objective({ level: 'person', employeeId }))
  expect((await sheet()).okrScore).toBeNull()
  await checkIn(house, only(card), '5')
  expect((await sheet()).okrScore).toBe('0.75')
  await house.call('objectives.score', { id: card.id, score: '0.5', reason: '客户自己回来的' })
  expect((await sheet()).okrScore).toBe('0.5')
  await house.call('objectives.remove', { id: card.id })
  expect((await sheet()).okrScore).toBeNull()
})
