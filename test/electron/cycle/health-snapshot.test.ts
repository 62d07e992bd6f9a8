import { afterEach, beforeEach, expect, test } from 'vitest'
import { healthSnapshot } from '../../../electron/services/health-check/snapshot.ts'
import type { Connection } from '../../../electron/database/open.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { addMonths } from '../../../shared/domain/month/month.ts'
import { at, openNorthwind, sitDown, type Northwind } from '../evaluations/northwind.ts'
import { heldClock, openTestHouse } from '../../helpers/house.ts'
import { addCheckIn, addKeyResult, addObjective } from './okr-rows.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const clock = heldClock()
const snapshot = (month: Month = world.month) => healthSnapshot({ db: world.test.db, clock }, month)

// Catches: two columns of the row query changed places, or a row read from another sheet.
test('every sheet is read as the evaluation page shows it', async () => {
  const { test: house, sheets, indicators } = world
  const first = at(sheets, '006')
  const before = await house.call('evaluations.get', { id: first })
  await house.call('evaluations.exempt', { id: first, rowId: before.rowsDetail[1]?.id ?? 0, exempt: { kind: 'no-business', reason: '当月无业务' } })
  await house.call('evaluations.adjust', { id: first, adjustmentId: null, points: '-2.5', reason: '迟交月报', on: '1997-06-20', evidence: '' })
  house.db.prepare("UPDATE evaluation_row SET objective_id = ?, scope = 'team', duty = '维护客户' WHERE evaluation_id = ? AND indicator_id = ?").run(addObjective(house.db), first, at(indicators, '销售额'))
  house.db.prepare("UPDATE indicator SET kind = 'value' WHERE id = ?").run(at(indicators, '订单数'))
  await sitDown(world, '005')
  await house.call('evaluations.confirm', { id: first })
  const read = new Map(snapshot().sheets.map((sheet) => [sheet.id, sheet]))
  expect(read.size).toBe(9)
  for (const id of sheets.values()) {
    const shown = await house.call('evaluations.get', { id })
    expect(read.get(id)).toEqual({
      id, month: shown.month, employeeId: shown.employeeId, name: shown.name, position: shown.position, managerId: shown.managerId, managerName: shown.managerName,
      state: shown.sheet, total: shown.total, grade: shown.grade, whole: null, confirmedAs: shown.confirmedAs, confirmedAt: shown.confirmedAt, adjustments: shown.adjustments.map(({ points }) => points),
      rows: shown.rowsDetail.map((row) => ({
        indicatorId: row.indicatorId, name: row.name, dimension: row.dimension, kind: row.name === '订单数' ? 'value' : 'duty', frequency: row.frequency, unit: row.unit, displayUnit: row.displayUnit,
        direction: row.direction, scope: row.scope, objectiveId: row.objectiveId, duty: row.duty, weight: row.weight, rule: row.rule, actual: row.actual, exempt: row.exempt?.kind ?? null,
        figures: { floor: row.floor, target: row.target, stretch: row.stretch, base: row.base }, state: row.score.state, effectiveWeight: row.effectiveWeight, score: row.score.state === 'scored' ? row.score.score : null,
      })),
    })
  }
})

test('sheets reach back twelve months and no further, and never ahead', async () => {
  const months = [-13, -12, -1, 1].map((by) => addMonths(world.month, by))
  for (const month of months) await world.test.call('evaluations.apply', { month, employeeIds: [at(world.people, '002')], templateId: world.templateId })
  expect([...new Set(snapshot().sheets.map(({ month }) => month))].toSorted()).toEqual([months[1], months[2], world.month])
})

test('templates print their rows’ own names, else the indicator’s; positions bring template and OKR’s share', async () => {
  const { test: house, templateId, indicators } = world
  const { positions } = await house.call('employees.list', {})
  const id = positions.find(({ name }) => name === '销售代表')?.id ?? 0
  house.db.prepare("UPDATE position SET template_id = ?, okr_weight = '20' WHERE id = ?").run(templateId, id)
  house.db.prepare("UPDATE template_row SET name = '外贸销售额', display_unit = '万元' WHERE template_id = ? AND sequence = 1").run(templateId)
  const read = snapshot()
  expect(read.positions.find((each) => each.id === id)).toEqual({ id, name: '销售代表', templateId, okrWeight: '20' })
  const template = read.templates.find((each) => each.id === templateId)
  expect(template).toMatchObject({ name: '外贸销售', origin: 'own' })
  expect(template?.rows.slice(0, 2)).toEqual([
    { indicatorId: at(indicators, '销售额'), name: '外贸销售额', dimension: 'benefit', kind: 'duty', frequency: 'month', unit: '元', displayUnit: '万元', direction: 'higher', scope: 'person', objectiveId: null, duty: '', weight: '40', rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' } },
    expect.objectContaining({ name: '订单数', displayUnit: '单', weight: '15' }),
  ])
  expect(read.templates.some(({ origin }) => origin === 'library')).toBe(true)
})

// Catches: a corrected check-in still counted, so that confidence seems to fall where a slip of the pen was mended.
test('key results stand where their last check-in was corrected to', () => {
  const { db } = world.test
  const objective = addObjective(db, { ownerId: at(world.people, '002') })
  const [untouched, once, often] = ['还没动', '一次', '多次'].map((title) => addKeyResult(db, objective, title))
  addCheckIn(db, once as never, '1997-04-10', 3)
  addCheckIn(db, often as never, '1997-04-10', 7)
  const slip = addCheckIn(db, often as never, '1997-05-10', 1)
  addCheckIn(db, often as never, '1997-05-12', 6, slip)
  addObjective(db, { quarter: '1997-Q3' })
  expect(snapshot().objectives).toEqual([{
    id: objective, level: 'company', title: '让老客户多买', ownerId: at(world.people, '002'), employeeId: null, keyResults: [
      { id: untouched, title: '还没动', lastOn: null, confidence: 5, previousConfidence: 5 },
      { id: once, title: '一次', lastOn: '1997-04-10', confidence: 3, previousConfidence: 5 },
      { id: often, title: '多次', lastOn: '1997-05-10', confidence: 6, previousConfidence: 7 },
    ],
  }])
})

test('results on no row, improvements of two months, and the day', async () => {
  const { test: house, people } = world
  const [spare] = (await house.call('indicators.list', {})).indicators
  const employeeId = at(people, '006')
  house.db.prepare("INSERT INTO result (employee_id, indicator_id, month, actual, note) VALUES (@who, @what, @month, '3', ''), (@who, @what, '1997-05', '3', '')").run({ who: employeeId, what: spare?.id, month: world.month })
  for (const month of ['1997-04', '1997-05', '1997-06']) {
    await house.call('improvements.save', { id: null, month, employeeIds: [employeeId], kind: 'plan', lever: null, action: month, expected: '', dueOn: null, indicatorId: null, reason: '' })
  }
  const read = snapshot()
  expect(read.unweighted).toEqual([{ employeeId, indicatorId: spare?.id, indicatorName: spare?.name }])
  expect(read.improvements.map(({ month, action }) => [month, action])).toEqual([['1997-05', '1997-05'], ['1997-06', '1997-06']])
  expect([read.month, read.today, read.interviews, read.decisions]).toEqual([world.month, '2026-11-23', null, null])
})

/** How many statements this runs. */
function statementsOf(db: Connection, work: () => void): number {
  const statement = Object.getPrototypeOf(db.prepare('SELECT 1')) as { all: (...values: unknown[]) => unknown; get: (...values: unknown[]) => unknown }
  const { all, get } = statement
  let runs = 0
  statement.all = function (...values) { runs += 1; return all.apply(this, values) }
  statement.get = function (...values) { runs += 1; return get.apply(this, values) }
  try {
    work()
  } finally {
    Object.assign(statement, { all, get })
  }
  return runs
}

// Catches: a query for each sheet or row, which a firm of 200 would wait seconds for.
test('takes as many queries for nine people as for nobody', () => {
  const empty = openTestHouse()
  try {
    const few = statementsOf(empty.db, () => { healthSnapshot({ db: empty.db, clock }, world.month) })
    expect(few).toBeLessThanOrEqual(18)
    expect(statementsOf(world.test.db, () => { snapshot() })).toBe(few)
  } finally {
    empty.close()
  }
})
