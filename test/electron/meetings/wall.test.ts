import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import type { EmployeeId, Month } from '../../../shared/domain/brand.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { at, openNorthwind } from '../evaluations/northwind.ts'

let house: TestHouse
afterEach(() => house.close())

/** Every text of an answer with the way to it. */
function textsOf(value: unknown, way: string[] = []): { way: string; text: string }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ way: way.join('.'), text: String(value) }]
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, [...way, '']))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => textsOf(each, [...way, key])) : []
}

/** Where whoever answers for something may be named. */
const NAMED = /\.ownerName$|\.partners\.$|\.aloud\.$/
const holds = (text: string, figure: string): boolean => new RegExp(String.raw`(?<![\d.,])${figure.replaceAll('.', String.raw`\.`)}(?![\d,]|\.\d)`).test(text)

/** A share of a figure may be the same number as somebody's total; that it does not come from it is shown by `blind`. */
const SHARE = /\.attainment$/

/** The wall is the same whatever anybody's total, grade and pay are: it does not know them. */
async function blind(month: Month): Promise<void> {
  const before = await house.call('meetings.wall', { month })
  const demo = path.join(house.folder, 'demo.db')
  const db = fs.existsSync(demo) ? new Database(demo, { fileMustExist: true }) : house.db
  expect(db.prepare("UPDATE evaluation SET total = '12.34', grade = 'D', coefficient = '0', subtotal = '12.34', adjustment = '0.07' WHERE month = ? AND total IS NOT NULL").run(month).changes).toBeGreaterThan(4)
  expect(db.prepare('UPDATE employee SET base_fen = 98765 + id').run().changes).toBeGreaterThan(4)
  expect(await house.call('meetings.wall', { month })).toEqual(before)
  if (db !== house.db) db.close()
}

async function leaks(month: Month): Promise<string[]> {
  const wall = await house.call('meetings.wall', { month })
  const texts = textsOf(wall)
  const { employees } = await house.call('employees.list', {})
  const { evaluations } = await house.call('evaluations.list', { month })
  const totals = evaluations.flatMap(({ total }) => (total === null ? [] : [total]))
  const pay = employees.flatMap(({ baseFen }) => (baseFen === null || baseFen === 0 ? [] : [String(baseFen), String(baseFen / 100), (baseFen / 100).toFixed(2), (baseFen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }), (baseFen / 100).toLocaleString('en-US')]))
  expect([employees.length > 4, totals.length > 4, pay.length > 4, texts.length > 100]).toEqual([true, true, true, true])
  return texts.flatMap(({ way, text }) => [
    ...employees.filter(({ name }) => !NAMED.test(`.${way}`) && text.includes(name)).map(({ name }) => `${way}: name ${name} in ${text}`),
    ...totals.filter((total) => !SHARE.test(way) && holds(text, total)).map((total) => `${way}: total ${total} in ${text}`),
    ...pay.filter((figure) => holds(text, figure)).map((figure) => `${way}: pay ${figure} in ${text}`),
  ])
}

const decided = (month: Month, ownerId: EmployeeId, change: Partial<Input<'decisions.save'>> = {}) => house.call('decisions.save', { id: null, month, kind: 'decision', what: '每周对账', ownerId, ownerName: '', partners: [], dueOn: '2026-12-01', acceptance: '', resources: '两万元', page: 'gaps', indicatorId: null, ...change })

// Catches: a name, a total or pay that gets onto the projector by any field, sentence or table of any page.
test('the wall of Northwind says nobody’s total or pay, and names only who answers for something', async () => {
  const world = await openNorthwind()
  house = world.test
  const { month } = world
  const before = '1997-05' as Month
  house.db.prepare('UPDATE employee SET base_fen = 731100 + 1300 * id').run()
  const [owner, other] = [at(world.people, '001'), at(world.people, '003')]
  await decided(before, owner)
  await decided(month, other, { partners: [{ employeeId: owner, name: '协同的人' }] })
  await house.call('chain.why', { month, scope: { kind: 'company' }, indicatorId: at(world.indicators, '销售额'), whys: ['单价低', '', '', '', ''], conclusion: '折扣没有审批' })
  await house.call('chain.why', { month, scope: { kind: 'person', employeeId: other }, indicatorId: at(world.indicators, '销售额'), whys: ['他不肯打电话', '', '', '', ''], conclusion: '个人的事' })
  const { heldOn, place, chair, agenda, attendance } = (await house.call('meetings.get', { month })).meeting
  await house.call('meetings.save', { month, heldOn, place, chair, agenda, attendance, outlook: '七月有展会', notes: { gaps: '只给我看的话' } })
  expect(await leaks(month)).toEqual([])
  const people = await house.call('meetings.presenter', { month })
  await blind(month)
  const wall = await house.call('meetings.wall', { month })
  const said = JSON.stringify(wall)
  expect([said.includes('他不肯打电话'), said.includes('只给我看的话'), said.includes('折扣没有审批')]).toEqual([false, false, true])
  expect(wall.reading.aloud).toEqual([`第 1 条决议：每周对账。责任人${wall.reading.decisions[0]?.ownerName ?? ''}，协同协同的人，截止 2026-12-01，需要：两万元。`])
  expect(wall.oldDecisions).toMatchObject({ sentence: '以前的决议还有 1 条没有关闭。', open: [{ month: before, standing: '还有 8 天' }] })
  expect(people.people?.[0]).toMatchObject({ pay: expect.stringMatching(/^7,\d{3}\.00 元$/) as string })
})

// Catches: the same over a company with objectives, departments of every size and pay.
test('the walls of the demo company neither, month by month', async () => {
  house = openTestHouse()
  await house.call('demo.enter', { month: '2026-11' })
  const { months } = await house.call('months.list', {})
  const scored = months.map(({ month }) => month).slice(0, 3)
  for (const month of scored) {
    const { evaluations } = await house.call('evaluations.list', { month })
    if (evaluations.filter(({ total }) => total !== null).length <= 4) continue
    expect(await leaks(month), month).toEqual([])
    await blind(month)
  }
}, 120_000)

// Catches: a laptop left to an employee that shows everybody's pay.
test('only the owner and HR get the presenter’s figures, and only the owner pay', async () => {
  const world = await openNorthwind()
  house = world.test
  const { month } = world
  const all = await house.call('meetings.presenter', { month })
  expect(all.people).toHaveLength(9)
  const totals = new Map((await house.call('evaluations.list', { month })).evaluations.map(({ employeeId, total }) => [employeeId, total]))
  expect(all.people?.map(({ employeeId, total }) => totals.get(employeeId) === total)).toEqual(Array.from({ length: 9 }, () => true))
  house.db.prepare('UPDATE employee SET base_fen = 300000').run()
  const pays = async () => new Set((await house.call('meetings.presenter', { month })).people?.map(({ pay }) => pay))
  expect(await pays()).toEqual(new Set(['3,000.00 元']))
  await house.call('operator.choose', { kind: 'hr' })
  expect(await pays()).toEqual(new Set(['']))
  await house.call('operator.choose', { kind: 'employee', employeeId: at(world.people, '002') })
  expect((await house.call('meetings.presenter', { month })).people).toBeNull()
})
