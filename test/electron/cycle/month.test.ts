import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ObjectiveId } from '../../../shared/domain/brand.ts'
import { at, entriesOf, openNorthwind, sitDown, type Northwind } from '../evaluations/northwind.ts'
import { openTestHouse } from '../../helpers/house.ts'
import { addKeyResult, addObjective } from './okr-rows.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind({ figures: false }) })
afterEach(() => world.test.close())

const month = () => world.test.call('cycle.month', { month: world.month })
/** Codes and counts of what blocks, by step. */
const blocks = async () => Object.fromEntries((await month()).steps.map(({ step, blocks: of }) => [step, of.map(({ code, count }) => `${code} ${count}`)]))
const stepOf = async (wanted: string) => (await month()).steps.find(({ step }) => step === wanted)

// Catches: an empty program that calls a month finished because there is nothing to count.
test('an empty house stands on the first step and says what to do', async () => {
  const empty = openTestHouse()
  try {
    const state = await empty.call('cycle.month', { month: '2026-11' })
    expect(state).toMatchObject({ current: 'goals', finished: false })
    expect(state.steps.map(({ step, ready, blocks: of }) => [step, ready, of[0]?.code])).toEqual([
      ['goals', false, 'no-people'], ['key-results', false, 'nothing-to-measure'], ['evaluate', false, 'no-sheets'], ['improve', false, 'nobody-to-improve'],
    ])
  } finally {
    empty.close()
  }
})

test('new sheets wait for everything; the same gaps as on the home page', async () => {
  expect(await blocks()).toEqual({
    goals: ['no-company-objective 1'], 'key-results': ['targets-missing 45'], evaluate: ['results-missing 54', 'unconfirmed 9'], improve: ['without-improvement 9', 'next-targets 9'],
  })
  const overview = await world.test.call('months.overview', { month: world.month })
  expect([overview.targetRows, overview.targetsMissing, overview.resultsMissing]).toEqual([45, 45, 54])
  expect((await stepOf('key-results'))?.blocks[0]?.sentence).toBe('还缺 45 个目标值：戴南希、傅安德、李珍妮等')
})

test('objectives of the quarter count, whoever’s they are; those without an owner, key results or a mark are named', async () => {
  const { db } = world.test
  const company = addObjective(db, { ownerId: at(world.people, '002') })
  const own = addObjective(db, { level: 'person', employeeId: at(world.people, '006'), title: '学会报价' })
  addObjective(db, { title: '没人管的目标' })
  addObjective(db, { quarter: '1997-Q3', title: '下季度的' })
  addKeyResult(db, company)
  await world.test.call('process.save', { objectiveId: company, month: world.month, mark: 4, note: '' })
  await world.test.call('process.save', { objectiveId: own, month: '1997-05', mark: 1, note: '' })
  const [goals, keyResults, evaluate] = (await month()).steps
  expect(goals?.blocks).toMatchObject([{ code: 'objective-without-owner', count: 1, sentence: '1 个目标没有负责人：没人管的目标' }])
  expect(keyResults?.blocks[0]).toMatchObject({ code: 'objective-without-key-results', count: 2 })
  expect(evaluate?.blocks.find(({ code }) => code === 'process-missing')).toMatchObject({ count: 2, sentence: '2 个目标还没有评过程：学会报价、没人管的目标' })
})

test('people without a sheet are named; who left before the month is not waited for', async () => {
  const add = (number: string, name: string, leftOn: string | null) =>
    world.test.call('employees.save', { id: null, number, name, department: '', position: '', managerId: null, joinedOn: null, leftOn, baseFen: null })
  await add('801', '新来的', null)
  await add('802', '早走的', '1997-05-31')
  expect((await stepOf('goals'))?.blocks.find(({ code }) => code === 'without-sheet')).toMatchObject({ count: 1, sentence: '1 人还没有本月考核表：新来的' })
})

test('cells that are no figures block the step they belong to', async () => {
  await world.test.call('figures.save', { month: world.month, entries: entriesOf(world) })
  const cell = { employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额') }
  await world.test.call('figures.save', { month: world.month, entries: [{ ...cell, field: 'floor', text: '很低' }, { ...cell, field: 'actual', text: '很多' }] })
  const found = await blocks()
  expect(found['key-results']).toEqual(['bad-targets 1'])
  expect(found['evaluate']).toContain('bad-results 1')
})

// Catches: judged rows called complete before the manager has given points (they have no result to type).
test('a judged row waits for its points, an exempt one for nothing', async () => {
  const [spare] = (await world.test.call('indicators.list', {})).indicators
  const template = await world.test.call('templates.save', {
    id: null, name: '一行', why: '', rows: [{ indicatorId: spare?.id ?? 0, name: '', weight: '100', rule: { kind: 'judgement', standard: '按事实' }, displayUnit: '', source: '', objectiveId: null, scope: 'person', duty: '' }],
  })
  const missing = async () => (await stepOf('evaluate'))?.blocks.filter(({ code }) => code === 'results-missing' || code === 'points-missing').map(({ count, to }) => `${count} ${to}`)
  await world.test.call('evaluations.apply', { month: world.month, employeeIds: [at(world.people, '001')], templateId: template.id })
  expect(await missing()).toEqual(['48 /results', '1 /evaluations'])
  const { id, rowsDetail: [row] } = await world.test.call('evaluations.get', { id: at(world.sheets, '001') })
  await world.test.call('evaluations.judge', { id, rowId: row?.id ?? 0, points: '80', reason: '有记录' })
  expect(await missing()).toEqual(['48 /results'])
  const other = await world.test.call('evaluations.get', { id: at(world.sheets, '003') })
  await world.test.call('evaluations.exempt', { id: other.id, rowId: other.rowsDetail[0]?.id ?? 0, exempt: { kind: 'no-business', reason: '当月无业务' } })
  expect(await missing()).toEqual(['47 /results'])
  expect((await stepOf('key-results'))?.blocks.find(({ code }) => code === 'targets-missing')?.count).toBe(39)
})

describe('principles', () => {
  const broken = async () => (await stepOf('key-results'))?.blocks.find(({ code }) => code === 'principles-broken')
  const enforce = (enforced: boolean) => world.test.call('principles.save', { enforced, organisationShare: '10', valueShare: '10' })

  test('block once the owner enforces them, sheet by sheet, and not before', async () => {
    expect(await broken()).toBeUndefined()
    await enforce(true)
    expect(await broken()).toMatchObject({ count: 9, sentence: '9 张考核表不合三条原则：戴南希、傅安德、李珍妮等' })
    const objective = addObjective(world.test.db)
    world.test.db.prepare("UPDATE evaluation_row SET objective_id = ?, duty = '维护客户', scope = 'team' WHERE evaluation_id = ?").run(objective, at(world.sheets, '001'))
    expect(await broken()).toMatchObject({ count: 8, sentence: '8 张考核表不合三条原则：傅安德、李珍妮、裴玛格等' })
    await enforce(false)
    expect(await broken()).toBeUndefined()
  })

  // Catches: the indicator's kind read from nowhere, so that no sheet ever breaks the value cap.
  test('the value cap looks at the indicator’s kind', async () => {
    const { db } = world.test
    db.prepare("UPDATE evaluation_row SET objective_id = ?, duty = '维护客户', scope = 'team'").run(addObjective(db))
    await enforce(true)
    expect(await broken()).toBeUndefined()
    db.prepare("UPDATE indicator SET kind = 'value' WHERE id = ?").run(at(world.indicators, '销售额'))
    expect(await broken()).toMatchObject({ count: 9 })
  })
})

describe('a month walked to its end', () => {
  let objective: ObjectiveId
  beforeEach(async () => {
    objective = addObjective(world.test.db, { ownerId: at(world.people, '002') })
    addKeyResult(world.test.db, objective)
    await world.test.call('figures.save', { month: world.month, entries: entriesOf(world) })
  })

  // Catches: a wizard that cannot be finished, or one that is finished without the improvement step.
  test('each step opens the next, and only all four finish it', async () => {
    const { test: house, people, sheets } = world
    expect(await month()).toMatchObject({ current: 'evaluate', finished: false })
    await house.call('process.save', { objectiveId: objective, month: world.month, mark: 5, note: '有记录' })
    for (const who of ['005', 'owner']) {
      await sitDown(world, who)
      await house.call('evaluations.confirmMany', { ids: [...sheets.values()] })
    }
    expect(await blocks()).toEqual({ goals: [], 'key-results': [], evaluate: [], improve: ['without-improvement 9', 'next-targets 9'] })
    expect((await month()).current).toBe('improve')
    const all = [...people.values()]
    await house.call('improvements.save', { id: null, month: world.month, employeeIds: all, kind: 'none-needed', lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason: '保持' })
    await house.call('evaluations.apply', { month: '1997-07', employeeIds: all, templateId: world.templateId })
    expect(await month()).toMatchObject({ current: 'improve', finished: false, steps: [{}, {}, {}, { blocks: [{ code: 'next-targets', count: 9 }] }] })
    await house.call('figures.copyTargets', { from: world.month, to: '1997-07' })
    const finished = await month()
    expect(finished).toMatchObject({ current: 'improve', finished: true })
    expect(finished.steps.map(({ done, total, ready }) => [done === total, ready])).toEqual([[true, true], [true, true], [true, true], [true, true]])
  })

  test('sheets that cannot be scored are named', async () => {
    world.test.db.prepare("UPDATE evaluation SET sheet = 'refused' WHERE id = ?").run(at(world.sheets, '006'))
    world.test.db.prepare("UPDATE evaluation SET sheet = 'weights-wrong' WHERE id = ?").run(at(world.sheets, '007'))
    expect((await stepOf('evaluate'))?.blocks.find(({ code }) => code === 'sheets-refused')).toMatchObject({ count: 2, sentence: '2 张考核表算不出分：苏迈克、金罗伯' })
  })
})
