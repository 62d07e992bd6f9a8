import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import type { DecisionId, Month } from '../../../shared/domain/brand.ts'
import { closeMonth } from '../../helpers/closable.ts'
import { at, auditCount, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
let month: Month
beforeEach(async () => {
  world = await openNorthwind()
  ;({ month } = world)
})
afterEach(() => world.test.close())

const draft = (change: Partial<Input<'decisions.save'>> = {}): Input<'decisions.save'> => ({
  id: null, month, kind: 'decision', what: '每周对账', ownerId: null, ownerName: '王姐', partners: [], dueOn: '2026-12-01', acceptance: '四张对账单', resources: '', page: 'gaps', indicatorId: null, ...change,
})
const save = (change: Partial<Input<'decisions.save'>> = {}) => world.test.call('decisions.save', draft(change))
const open = async () => (await world.test.call('decisions.list', { month: null, which: 'open' }))

describe('a decision', () => {
  // Catches: a decision nobody answers for, or without a day; a refusal that does not say what lacks.
  it('needs what, who and when, and says which of them lacks', async () => {
    const lacking = async (change: Partial<Input<'decisions.save'>>) => (await world.test.refuse('decisions.save', draft(change)))
    expect(await lacking({ what: ' ', ownerName: '', dueOn: null, acceptance: '' })).toEqual({ code: 'decision-incomplete', details: { fields: ['what', 'ownerName', 'dueOn'] } })
    expect((await lacking({ dueOn: null })).details).toEqual({ fields: ['dueOn'] })
    expect((await save({ acceptance: '' })).wantsAcceptance).toBe(true)
  })

  // Catches: two people who answer for one thing, or a name that only looks like two.
  it('has exactly one 责任人', async () => {
    for (const ownerName of ['张三、李四', '张三,李四', '张三和李四', '张三 / 李四']) expect((await world.test.refuse('decisions.save', draft({ ownerName }))).code, ownerName).toBe('decision-owners')
    for (const ownerName of ['欧阳 和平', '和珅', 'Anna Lee', '阿不都·热合曼']) expect((await save({ ownerName })).ownerName).toBe(ownerName)
    const ownerId = at(world.people, '001')
    const taken = await save({ ownerId, ownerName: '写错的名字', partners: [{ employeeId: ownerId, name: '本人' }, { employeeId: null, name: '财务' }] })
    expect([taken.ownerName, taken.partners]).toEqual([world.test.db.prepare('SELECT name FROM employee WHERE id = ?').pluck().get(ownerId), [{ employeeId: null, name: '财务' }]])
    expect((await world.test.refuse('decisions.save', draft({ ownerId: 9999 }))).code).toBe('not-found')
  })

  // Catches: a decision that goes on waiting for somebody who is gone, with nobody told; told before his last day, or of what is done.
  it('says of an open one that whoever answers for it has left, in the list and on the wall', async () => {
    const ownerId = at(world.people, '003')
    await save({ ownerId, month: '1997-05' })
    const done = await save({ ownerId, month: '1997-05', what: '做完的' })
    await world.test.call('decisions.close', { id: done.id, state: 'done', on: '2026-11-20', evidence: '有' })
    const standings = async () => (await world.test.call('decisions.list', { month: null, which: 'all' })).decisions.map(({ standing }) => standing.includes('责任人已离职'))
    expect(await standings()).toEqual([false, false])
    const leave = (on: string) => world.test.db.prepare('UPDATE employee SET left_on = ? WHERE id = ?').run(on, ownerId)
    leave('2026-11-30')
    expect(await standings()).toEqual([false, false])
    leave('2026-11-01')
    expect(await standings()).toEqual([true, false])
    expect((await world.test.call('meetings.wall', { month })).oldDecisions.open.map(({ standing }) => standing)).toEqual([expect.stringMatching(/^还有 \d+ 天，责任人已离职$/)])
  })

  // Catches: pay sent to the projector's page with the names; somebody who has left still given something to do.
  it('may be given to whoever is here to the month\'s end, of whom no more than names is told', async () => {
    world.test.db.prepare("UPDATE employee SET base_fen = 731100, left_on = CASE number WHEN '003' THEN '1997-06-29' WHEN '004' THEN '1997-06-30' END").run()
    const { people, departments } = await world.test.call('decisions.people', { month })
    expect(people.map(({ number }) => number).toSorted()).toEqual(['001', '002', '004', '005', '006', '007', '008', '009'])
    expect([new Set(people.flatMap((one) => Object.keys(one))), departments.toSorted()]).toEqual([new Set(['id', 'number', 'name', 'department']), ['伦敦销售部', '西雅图销售部']])
  })

  // Catches: an edit that makes a second decision, moves it to another month, or leaves more than one entry.
  it('is numbered within its month and edited in place', async () => {
    const [first, second] = [await save(), await save({ what: '降折扣', indicatorId: at(world.indicators, '平均折扣率') })]
    expect([first.sequence, second.sequence, second.indicatorName]).toEqual([1, 2, '平均折扣率'])
    const before = auditCount(world.test)
    const edited = await save({ id: second.id, month: '1997-09', what: '把折扣降到 5%' })
    expect([edited.id, edited.month, edited.sequence, edited.what, auditCount(world.test)]).toEqual([second.id, month, 2, '把折扣降到 5%', before + 1])
  })

  // Catches: a postponement without a reason, to an earlier day, or that is forgotten; 23 November is today.
  it('is put off with a reason, and how often is never forgotten', async () => {
    const { id } = await save({ dueOn: '2026-11-01' })
    expect(await open()).toMatchObject({ overdue: 1, sentence: '共 1 条，1 条没有关闭，其中 1 条逾期；到期的 1 条里按期关闭 0 条。' })
    expect((await world.test.refuse('decisions.postpone', { id, to: '2026-11-01', reason: '晚了' })).code).toBe('dates-reversed')
    expect((await world.test.refuse('decisions.postpone', { id, to: '2026-11-30', reason: ' ' })).code).toBe('reason-missing')
    await world.test.call('decisions.postpone', { id, to: '2026-11-20', reason: '供应商晚了' })
    const again = await world.test.call('decisions.postpone', { id, to: '2026-11-30', reason: '又晚了' })
    expect([again.dueOn, again.standing, again.postponed]).toEqual(['2026-11-30', '还有 7 天，已延期 2 次', 2])
    expect(again.postponements).toEqual([{ from: '2026-11-01', to: '2026-11-20', reason: '供应商晚了', on: '2026-11-23' }, { from: '2026-11-20', to: '2026-11-30', reason: '又晚了', on: '2026-11-23' }])
  })

  // Catches: something "done" that nothing shows, closed on a day to come or twice, or edited afterwards.
  it('is closed with evidence, and opened again', async () => {
    const { id } = await save({ dueOn: '2026-11-20' })
    const close = (change: Partial<Input<'decisions.close'>>) => ({ id, state: 'done' as const, on: '2026-11-20', evidence: '四张对账单', ...change })
    expect((await world.test.refuse('decisions.close', close({ evidence: ' ' }))).code).toBe('evidence-missing')
    expect((await world.test.refuse('decisions.close', close({ on: '2026-11-24' }))).code).toBe('day-to-come')
    expect(await world.test.call('decisions.close', close({}))).toMatchObject({ state: 'done', standing: '按期完成', editable: false })
    expect((await world.test.call('decisions.list', { month, which: 'all' }))).toMatchObject({ due: 1, inTime: 1, open: 0 })
    for (const answer of [await world.test.refuse('decisions.close', close({})), await world.test.refuse('decisions.save', draft({ id })), await world.test.refuse('decisions.postpone', { id, to: '2026-12-30', reason: '晚' })]) expect(answer.code).toBe('decision-state')
    expect(await world.test.call('decisions.reopen', { id })).toMatchObject({ state: 'open', closedOn: null, evidence: '' })
    expect((await world.test.refuse('decisions.reopen', { id })).code).toBe('decision-state')
    expect((await world.test.call('decisions.close', close({ state: 'dropped', evidence: '' }))).standing).toBe('不再做')
  })

  // Catches: a decision of a meeting that has ended being wiped away instead of closed.
  it('is taken away only while its meeting is on', async () => {
    await world.test.call('meetings.start', { month, on: '1997-07-05' })
    const [slip, kept] = [await save(), await save()]
    await world.test.call('decisions.remove', { id: slip.id })
    await world.test.call('meetings.end', { month })
    expect(await world.test.refuse('decisions.remove', { id: kept.id })).toEqual({ code: 'decision-state', details: { state: 'ended' } })
    expect((await open()).decisions.map(({ id, removable, editable }) => [id, removable, editable])).toEqual([[kept.id, false, true]])
  })

  // Catches: open decisions that freeze with their month, or a closed month whose decisions are written anew.
  it('lives on after its month is closed: closed and put off, not written anew', async () => {
    const { id } = await save({ dueOn: '2026-11-20' })
    const other = await save()
    await closeMonth(world.test, month)
    for (const answer of [await world.test.refuse('decisions.save', draft()), await world.test.refuse('decisions.save', draft({ id })), await world.test.refuse('decisions.remove', { id })]) expect(answer.code).toBe('month-closed')
    await world.test.call('decisions.postpone', { id, to: '2026-12-10', reason: '等新系统' })
    await world.test.call('decisions.close', { id, state: 'done', on: '2026-11-22', evidence: '已上线' })
    await world.test.call('decisions.reopen', { id })
    expect((await open()).decisions.map((each) => [each.id, each.editable])).toEqual([[other.id, false], [id, false]])
  })

  // Catches: a plan made from a decision that the decision knows nothing of.
  it('shows the plans made from it and how far they are', async () => {
    const { id, plans } = await save()
    expect(plans).toEqual([])
    const employeeId = at(world.people, '001')
    await world.test.call('improvements.save', { id: null, month, employeeIds: [employeeId], kind: 'plan', lever: 2, action: '每周五对账', expected: '', dueOn: null, indicatorId: null, reason: '', source: 'decision', decisionId: id })
    const [card] = (await open()).decisions
    expect(card?.plans).toMatchObject([{ month, action: '每周五对账', state: 'open' }])
    await world.test.call('improvements.close', { id: card?.plans[0]?.id ?? 0, state: 'done', on: '2026-11-20', note: '' })
    expect((await open()).decisions[0]?.plans[0]?.state).toBe('done')
  })

  // Catches: the longest overdue below the others, or closed ones on top.
  it('lists the longest overdue first', async () => {
    const ids: DecisionId[] = []
    for (const dueOn of ['2026-12-05', '2026-09-01', '2026-11-01']) ids.push((await save({ dueOn })).id)
    await world.test.call('decisions.close', { id: ids[2] as DecisionId, state: 'done', on: '2026-11-02', evidence: '有' })
    expect((await world.test.call('decisions.list', { month: null, which: 'all' })).decisions.map(({ id }) => id)).toEqual([ids[1], ids[0], ids[2]])
    const { findings } = await world.test.call('health.check', { month })
    expect(findings.find(({ code }) => code === 'decisions-overdue')?.evidence).toEqual(['「每周对账」应于 2026-09-01 办完'])
  })
})
