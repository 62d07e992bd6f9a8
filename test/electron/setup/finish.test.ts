import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person, rowCounts, smallDraft, type Draft } from './draft.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const finish = async (more: Partial<Draft> = {}) => house.call('setup.finish', await smallDraft(house, more))
const entries = () => house.db.prepare("SELECT method, subject, details FROM audit WHERE method = 'setup.finish'").all() as { method: string; subject: string; details: string }[]

describe('finishing the first-run wizard', () => {
  it('leaves a company that is ready for results', async () => {
    expect(await finish()).toEqual({ people: 3, sheets: 2, targets: 1, withoutTemplate: [] })
    const start = await house.call('system.start', {})
    expect([start.companyName, start.empty, start.months]).toEqual(['杭州某某贸易', false, ['2026-11']])
    expect(await house.call('profile.get', {})).toMatchObject({ whereTo: '第一个想到的供应商', industry: '贸易批发', headcount: 3 })
    const { employees, positions, departments } = await house.call('employees.list', {})
    expect(employees.map(({ number, name, managerName, department }) => [number, name, managerName, department])).toEqual([['001', '王总', '', '销售部'], ['002', '李销', '王总', '销售部'], ['003', '赵销', '王总', '销售部']])
    expect(positions.map(({ name, templateId, mode, people }) => [name, templateId !== null, mode, people])).toEqual([['总经理', false, 'kpi-okr', 1], ['销售代表', true, 'kpi-only', 2]])
    expect(departments).toHaveLength(1)
    const { objectives } = await house.call('objectives.list', { quarter: '2026-Q4' })
    expect(objectives).toMatchObject([{ level: 'company', title: '让老客户愿意多买一次', keyResults: [{ title: '复购率', start: '20', target: '30', weight: '100' }] }])
    const { people, cells } = await house.call('figures.grid', { month: '2026-11' })
    expect(people.map(({ number }) => number)).toEqual(['002', '003'])
    expect(cells.filter(({ target }) => target !== null).map(({ employeeId, target }) => [employeeId, target])).toEqual([[people[0]?.employeeId, '300000']])
    const result = await house.call('figures.save', { month: '2026-11', entries: [{ employeeId: people[0]?.employeeId ?? 0, indicatorId: cells.find(({ target }) => target !== null)?.indicatorId ?? 0, field: 'actual', text: '28.5' }] })
    expect(result.refused).toEqual([])
  })

  it('leaves one audit entry, with names and counts', async () => {
    await finish()
    expect(entries()).toHaveLength(1)
    expect(JSON.parse(entries()[0]?.details ?? '')).toMatchObject({ company: { from: '', to: '杭州某某贸易' }, peopleAdded: 3, sheetsMade: 2, objectives: ['让老客户愿意多买一次'], withoutTemplate: [] })
    expect(house.db.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(2)
  })

  it('names whose position has no template, but not the owner at the top, who is not assessed', async () => {
    const { people } = await smallDraft(house)
    expect((await finish({ people: [...people, person('004', '孙司', '司机', '001')] })).withoutTemplate).toEqual(['孙司'])
  })

  it('a second run adds nothing twice', async () => {
    const first = await finish()
    const before = rowCounts(house)
    expect(await finish()).toEqual(first)
    expect(rowCounts(house)).toEqual(before)
    expect(JSON.parse(entries()[1]?.details ?? '')).toMatchObject({ peopleAdded: 0, peopleChanged: 0, positions: 0, objectives: [], sheetsMade: 0, sheetsRenewed: 0, targets: 0 })
  })

  it('changes people by their number and keeps what the wizard does not ask', async () => {
    await finish()
    const { employees } = await house.call('employees.list', {})
    const li = employees.find(({ number }) => number === '002')
    if (li === undefined) throw new Error('nobody has 002')
    const { id, number, name, department, position, managerId } = li
    await house.call('employees.save', { id, number, name, department, position, managerId, joinedOn: '2020-03-01', leftOn: null, baseFen: 300_000 })
    await finish({ people: [person('001', '王总', '总经理', null), person('002', '李小销', '销售代表', '001')] })
    const after = (await house.call('employees.list', {})).employees
    expect(after.map((one) => [one.number, one.name, one.joinedOn, one.baseFen])).toEqual([['001', '王总', null, null], ['002', '李小销', '2020-03-01', 300_000], ['003', '赵销', null, null]])
  })

  it('lets two people change places although it would look like a loop halfway', async () => {
    await finish()
    const answer = await finish({ people: [person('001', '王总', '总经理', '002'), person('002', '李销', '销售代表', null)] })
    expect(answer.people).toBe(2)
    expect((await house.call('employees.list', {})).employees.map(({ managerName }) => managerName)).toEqual(['李销', '', '王总'])
  })

  it('lays a sheet anew only for whom another template holds now; a confirmed one stays', async () => {
    await finish()
    const own = await house.call('evaluations.list', { month: '2026-11' })
    const kept = own.evaluations.find(({ number }) => number === '003')
    house.db.prepare("UPDATE evaluation SET confirmed_at = '2026-11-20T09:00:00.000Z', confirmed_by = '王总', confirmed_as = 'direct-manager' WHERE id = ?").run(kept?.id)
    const { templates } = await house.call('templates.list', {})
    const other = templates.find(({ suggestedFor }) => suggestedFor.includes('客服'))
    await finish({ positions: [{ name: '销售代表', templateId: other?.id ?? null, mode: 'kpi-only' }], targets: [] })
    const after = (await house.call('evaluations.list', { month: '2026-11' })).evaluations
    expect(after.map(({ number, templateName }) => [number, templateName])).toEqual([['002', other?.name], ['003', kept?.templateName]])
  })

  it('lets every row serve the only company objective, and leaves the choice to the owner where there are several', async () => {
    await finish({ objectives: [{ title: '让老客户愿意多买一次' }] })
    const alignment = await house.call('alignment.get', { month: '2026-11' })
    const { objectives } = await house.call('objectives.list', { quarter: '2026-Q4' })
    expect(new Set(alignment.rows.map(({ objectiveId }) => objectiveId))).toEqual(new Set([objectives[0]?.id]))

    const other = openTestHouse()
    await other.call('setup.finish', await smallDraft(other, { objectives: [{ title: '让老客户愿意多买一次' }, { title: '把回款速度提上来' }] }))
    expect((await other.call('alignment.get', { month: '2026-11' })).rows.every(({ objectiveId }) => objectiveId === null)).toBe(true)
    other.close()
  })

  it('keeps an objective that was there when the same title comes again', async () => {
    await finish()
    await finish({ objectives: [{ title: '让老客户愿意多买一次' }, { title: '把回款速度提上来' }] })
    const { objectives } = await house.call('objectives.list', { quarter: '2026-Q4' })
    expect(objectives.map(({ title, keyResults }) => [title, keyResults.length])).toEqual([['让老客户愿意多买一次', 1], ['把回款速度提上来', 0]])
  })
})

describe('everything or nothing', () => {
  const cases: [string, Partial<Draft>, string, object][] = [
    ['a number twice', { people: [person('001', '甲', '总经理', null), person(' 001', '乙', '总经理', null)] }, 'number-taken', { number: '001', name: '甲', other: '乙' }],
    ['a loop of managers', { people: [person('001', '甲', '总经理', '002'), person('002', '乙', '总经理', '001')], targets: [] }, 'manager-cycle', { loop: ['乙', '甲', '乙'] }],
    ['one\'s own manager', { people: [person('001', '甲', '总经理', '001')], targets: [] }, 'manager-self', { number: '001', name: '甲' }],
    ['a manager nobody knows', { people: [person('001', '甲', '总经理', '999')], targets: [] }, 'not-found', { what: 'manager', number: '999', of: '甲' }],
    ['a target of somebody who is not there', { targets: [{ number: '777', indicatorId: 1, floor: null, target: '1', stretch: null }] }, 'not-found', { what: 'employee', number: '777' }],
    ['a target of an indicator that is not there', { targets: [{ number: '002', indicatorId: 99_999, floor: null, target: '1', stretch: null }] }, 'not-found', { what: 'indicator' }],
    ['a template that is not there', { positions: [{ name: '销售代表', templateId: 99_999, mode: 'kpi-only' }] }, 'not-found', { what: 'template' }],
    ['grades that overlap', { grades: [{ code: 'A', from: '60', coefficient: '1' }, { code: 'B', from: '80', coefficient: '0' }] }, 'grades-invalid', {}],
    ['a key result without a way', { objectives: [{ title: '提高复购', keyResults: [{ id: null, title: '复购率', kind: 'increase', start: '5', target: '5', unit: '%', weight: '100', indicatorId: null }] }] }, 'objective-invalid', {}],
  ]
  it.each(cases)('%s is refused and leaves no trace', async (_, more, code, details) => {
    const draft = await smallDraft(house, more)
    const before = rowCounts(house)
    expect(await house.refuse('setup.finish', draft)).toMatchObject({ code, details })
    expect(rowCounts(house)).toEqual(before)
    expect(entries()).toEqual([])
    expect((await house.call('system.start', {})).companyName).toBe('')
  })

  it('a closed month is left alone', async () => {
    house.db.prepare("INSERT INTO period (month, state) VALUES ('2026-11', 'closed')").run()
    expect(await house.refuse('setup.finish', await smallDraft(house))).toMatchObject({ code: 'month-closed' })
    expect((await house.call('employees.list', {})).employees).toEqual([])
  })
})
