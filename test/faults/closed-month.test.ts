import { afterAll, beforeAll, expect, test } from 'vitest'
import { monthRecord } from '../../electron/services/months/take-snapshot.ts'
import { contract, type Input, type MethodName } from '../../shared/api/contract.ts'
import type { ErrorCode } from '../../shared/api/method.ts'
import { PAPERS } from '../../shared/api/print.ts'
import { DEFAULT_SETTINGS } from '../../shared/domain/evaluation/evaluation.ts'
import type { Month } from '../../shared/domain/brand.ts'
import { NO_ANSWERS } from '../../shared/domain/intake/intake.ts'
import { canonicalJson } from '../../shared/domain/period/canonical.ts'
import { closeMonth, makeClosable } from '../helpers/closable.ts'
import type { TestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { takeGuesses } from '../electron/intake/intake-house.ts'
import { formOf } from '../electron/okr/okr-house.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'
import { sampleFor } from './samples.ts'

/** The furnished house's last month: closed before each write, which is then aimed at it. */
const MONTH = '2026-10' as Month
const SHEET = 55

let houses: FurnishedHouses
beforeAll(async () => { houses = await furnishedHouses() })
afterAll(() => houses.remove())

/** All that is ever shown or printed of the closed month, and all that its tables hold. */
async function seen(house: TestHouse): Promise<Record<string, unknown>> {
  const { evaluations } = await house.call('evaluations.list', { month: MONTH })
  const ids = evaluations.map(({ id }) => id)
  const sheets = await Promise.all(ids.map((id) => house.call('evaluations.get', { id })))
  return {
    record: canonicalJson(monthRecord(house.db, MONTH)),
    list: await house.call('evaluations.list', { month: MONTH }), sheets,
    grid: await house.call('figures.grid', { month: MONTH }), overview: await house.call('months.overview', { month: MONTH }),
    improvements: await house.call('improvements.list', { month: MONTH }), marks: await house.call('process.list', { month: MONTH }),
    ...Object.fromEntries(await Promise.all(PAPERS.filter((paper) => !LIVING.has(paper)).map(async (paper) => [paper, (await house.call('print.preview', { month: MONTH, ids, paper })).html]))),
    version: await house.call('months.version', { month: MONTH, version: 1 }), verdict: await house.call('months.verify', { month: MONTH, version: 1 }),
  }
}

/** Papers of what runs now, not of the month: the 90-day plan is made from the plans that are open today. */
const LIVING = new Set<string>(['plan90'])

/** Whatever is refused must be refused for a reason the owner can read. */
const BROKEN = new Set(['fault', 'bad-input', 'unknown-method'])

async function tryOn<M extends MethodName>(method: M, inputOf: (house: TestHouse) => Promise<Input<M>> | Input<M>, mayChange: readonly string[] = []): Promise<string> {
  const house = houses.open()
  try {
    const input = await inputOf(house)
    await closeMonth(house, MONTH)
    const before = await seen(house)
    const answer = await house.house.invoke(method, input)
    if (!answer.ok) expect(BROKEN.has(answer.code), `${method} ${answer.code} ${JSON.stringify(answer.details)}`).toBe(false)
    const after = await seen(house)
    for (const key of Object.keys(before)) if (!mayChange.includes(key)) expect(after[key], `${method} (${answer.ok ? 'done' : answer.code}): ${key}`).toEqual(before[key])
    expect(house.log).toEqual([])
    return answer.ok ? 'done' : answer.code
  } finally {
    house.close()
  }
}

/** Samples that are aimed at another month, or would undo the closing itself. */
/** A confirmed sheet is appealed against; closing has it answered. */
const appealed = async (house: TestHouse) => {
  await makeClosable(house, MONTH)
  return house.call('appeals.file', { evaluationId: SHEET, rowId: null, on: '2026-10-29', reason: '少算一单', wanted: '' })
}
const AIMED: { [M in MethodName]?: (house: TestHouse) => Promise<Input<M>> | Input<M> } = {
  'evaluations.confirm': () => ({ id: SHEET }), 'evaluations.withdraw': () => ({ id: SHEET, reason: '看错了' }), 'evaluations.confirmMany': () => ({ ids: [SHEET] }),
  'appeals.file': () => ({ evaluationId: SHEET, rowId: null, on: '2026-11-02', reason: '少算一单', wanted: '补上' }),
  'appeals.edit': async (house) => ({ ...await appealed(house), rowId: null, on: '2026-11-02', reason: '少算两单', wanted: '' }),
  'appeals.answer': async (house) => ({ ...await appealed(house), outcome: 'changed', answer: '补上一单', on: '2026-11-03' }),
  'appeals.withdraw': async (house) => ({ ...await appealed(house), on: '2026-11-03' }), 'appeals.remove': appealed,
  'months.close': () => ({ month: MONTH }),
  'setup.finish': async (house) => ({ ...await sampleFor(house, 'setup.finish'), month: MONTH }),
}
/** Reopening is the one door; what it changes is tested with the versions. */
const DOORS = new Set<MethodName>(['months.reopen'])
/** How papers are laid out is chosen when they are printed, and the owner's words over the month are written after it: no facts of it. */
const LAYOUT: { [M in MethodName]?: readonly string[] } = { 'print.options': PAPERS, 'print.logo': PAPERS, 'summary.save': ['monthSummary'] }
const WRITES = (Object.keys(contract) as MethodName[]).filter((method) => contract[method].kind === 'write' && !DOORS.has(method))

// Catches: any write, today's or tomorrow's, that reaches a closed month by whatever way.
test.each(WRITES)('%s aimed at a closed month is refused or changes nothing of it', async (method) => {
  const aimed = AIMED[method] as ((house: TestHouse) => Promise<Input<MethodName>>) | undefined
  await tryOn(method, aimed ?? ((house) => sampleFor(house, method)), LAYOUT[method])
})

const employees = async (house: TestHouse) => (await house.call('employees.list', {})).employees
const somebody = async (house: TestHouse, at = 3) => {
  const one = (await employees(house))[at]
  if (one === undefined) throw new Error('nobody there')
  return one
}
const formFor = async (house: TestHouse, change: Partial<Input<'employees.save'>>) => {
  const { id, number, name, department, position, managerId, joinedOn, leftOn, baseFen } = await somebody(house)
  return { id, number, name, department, position, managerId, joinedOn, leftOn, baseFen, ...change }
}
const servedObjective = async (house: TestHouse) => {
  const cards = (await house.call('objectives.list', { quarter: '2026-Q4' })).objectives
  const ids = new Set(house.db.prepare('SELECT DISTINCT objective_id FROM evaluation_row r JOIN evaluation e ON e.id = r.evaluation_id WHERE e.month = ?').pluck().all(MONTH))
  const card = cards.find(({ id }) => ids.has(id))
  if (card === undefined) throw new Error('no row serves an objective')
  return card
}

/** What happens, by which method, how it is answered, and its input. */
type Case = { [M in MethodName]: [string, M, 'done' | ErrorCode, (house: TestHouse) => Promise<Input<M>> | Input<M>] }[MethodName]
const CASES: Case[] = [
  ['somebody gets another name and number', 'employees.save', 'done', (house) => formFor(house, { name: '改过的名', number: 'Z99' })],
  ['somebody gets another department, position and pay', 'employees.save', 'done', (house) => formFor(house, { department: '新部门', position: '新岗位', baseFen: 999_900 })],
  ['somebody gets another manager', 'employees.save', 'done', async (house) => formFor(house, { managerId: (await somebody(house, 0)).id })],
  ['somebody leaves inside the month', 'employees.save', 'done', (house) => formFor(house, { leftOn: '2026-10-10' })],
  ['somebody had left long before', 'employees.save', 'done', async (house) => formFor(house, { joinedOn: '2020-01-01', leftOn: '2026-01-31' })],
  ['somebody changes position inside the month', 'employees.change', 'month-closed', async (house) => {
    const { id, managerId } = await somebody(house)
    return { employeeId: id, on: '2026-10-16', department: '新部门', position: '新岗位', managerId, note: '调岗' }
  }],
  ['somebody joins, dated back into the month', 'employees.save', 'done', () => person({ number: 'N77', name: '补录的人', position: '销售代表', managerId: 2, joinedOn: '2026-10-05' })],
  ['a manager is renamed', 'employees.save', 'done', async (house) => {
    const { id, number, department, position, managerId, joinedOn, leftOn, baseFen } = await somebody(house, 1)
    return { id, number, name: '改名的经理', department, position, managerId, joinedOn, leftOn, baseFen }
  }],
  ['every department is renamed', 'departments.rename', 'done', () => ({ id: 1, name: '改名的部门' })],
  ['a position is renamed and gets another template and share of OKR', 'positions.save', 'done', () => ({ id: 3, name: '改名的岗位', templateId: 1, mode: 'kpi-only' as const, okrWeight: '30' })],
  ['an indicator on the sheets is renamed', 'indicators.save', 'done', (house) => {
    const { id, ...indicator } = house.db.prepare('SELECT id, dimension, unit, direction, frequency, kind FROM indicator WHERE id = (SELECT indicator_id FROM evaluation_row WHERE evaluation_id = ? LIMIT 1)').get(SHEET) as Omit<Input<'indicators.save'>, 'name' | 'formula' | 'source'>
    return { ...indicator, id, name: '改名的指标', formula: '改过的公式', source: '改过的来源' }
  }],
  ['a template in use is rewritten', 'templates.save', 'done', async (house) => {
    const id = house.db.prepare('SELECT template_id FROM position WHERE template_id IS NOT NULL LIMIT 1').pluck().get() as number
    const row = (await house.call('templates.list', {})).templates.find((each) => each.id === id)?.rows[0]
    if (row === undefined) throw new Error('no template in use')
    return { id, name: '改写的模板', why: '', rows: [{ indicatorId: row.indicatorId, name: '另起的名', weight: '100', rule: row.rule, displayUnit: row.displayUnit, source: '别处' }] }
  }],
  ['grades, limits and colours change', 'settings.save', 'done', () => ({ ...DEFAULT_SETTINGS, grades: [{ code: '优', from: '50', coefficient: '2' }, { code: '差', from: '0', coefficient: '0.5' }], redBelow: '0.1', amberBelow: '0.2', adjustmentLimit: '0', totalCap: '100' })],
  ['the company is renamed', 'company.save', 'done', () => ({ name: '改名的公司' })],
  ['principles are enforced', 'principles.save', 'done', () => ({ enforced: true, organisationShare: '90', valueShare: '0' })],
  ['an objective that rows serve is renamed', 'objectives.save', 'done', async (house) => formOf(await servedObjective(house), { title: '改名的目标' })],
  ['an objective that rows serve is removed', 'objectives.remove', 'in-use', async (house) => ({ id: (await servedObjective(house)).id })],
  ['an objective with a mark of the month is removed', 'objectives.remove', 'in-use', async (house) => {
    const { id } = await house.call('objectives.save', { id: null, quarter: '2026-Q4', level: 'company', departmentId: null, employeeId: null, parentId: null, title: '只有过程评分', type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [{ id: null, title: '续签', kind: 'milestone', start: null, target: null, unit: '', weight: '100', indicatorId: null }] })
    await house.call('process.save', { objectiveId: id, month: MONTH, mark: 3, note: '' })
    return { id }
  }],
  ['a result of the month before is corrected', 'figures.save', 'done', (house) => {
    const { employee_id: employeeId, indicator_id: indicatorId } = house.db.prepare('SELECT e.employee_id, r.indicator_id FROM evaluation e JOIN evaluation_row r ON r.evaluation_id = e.id WHERE e.id = ?').get(SHEET) as { employee_id: number; indicator_id: number }
    house.db.prepare("UPDATE evaluation SET confirmed_at = NULL, confirmed_by = NULL, confirmed_as = NULL WHERE month = '2026-09'").run()
    return { month: '2026-09', entries: [{ employeeId, indicatorId, field: 'actual' as const, text: '7' }] }
  }],
  ['a file brings targets and results of the month', 'intake.commit', 'import-blocked', async (house) => {
    const { number } = await somebody(house)
    const name = house.db.prepare('SELECT name FROM evaluation_row WHERE evaluation_id = ? LIMIT 1').pluck().get(SHEET) as string
    const received = await house.house.receiveFile('十月.csv', Buffer.from(`工号,指标,月份,目标,实际\n${number},${name},${MONTH},1,2\n`))
    if (!received.ok) throw new Error(received.code)
    const { file } = received.value as { file: string }
    const { preview } = await house.call('intake.preview', { file, answers: NO_ANSWERS })
    return { file, answers: { ...NO_ANSWERS, ...takeGuesses(preview) } }
  }],
  ['targets are copied into the month', 'figures.copyTargets', 'month-closed', () => ({ from: '2026-09', to: MONTH })],
  ['results of the month are typed', 'figures.save', 'month-closed', () => ({ month: MONTH, entries: [{ employeeId: 3, indicatorId: 20, field: 'actual' as const, text: '很好' }] })],
  ['the demo company is looked at', 'demo.enter', 'done', () => ({ month: MONTH })],
  ['the wizard of the month is typed into', 'wizard.save', 'done', () => ({ key: `month-${MONTH}`, page: 1, draft: { typed: true } })],
]

// Catches: a closed sheet, list or paper that follows what is written about the company afterwards.
test.each(CASES)('when %s (%s: %s), the closed month stays as it is', async (_, method, answer, inputOf) => {
  if (method === 'demo.enter') {
    await tryDemo()
    return
  }
  expect(await tryOn(method as MethodName, inputOf as (house: TestHouse) => Promise<Input<MethodName>>)).toBe(answer)
})

/** Inside the demo another file is read: the month is looked at before and after it. */
async function tryDemo(): Promise<void> {
  const house = houses.open()
  try {
    await closeMonth(house, MONTH)
    const before = await seen(house)
    await house.call('demo.enter', { month: MONTH })
    await house.call('company.save', { name: '演示里改名' })
    await house.call('demo.leave', {})
    expect(await seen(house)).toEqual(before)
  } finally {
    house.close()
  }
}
