import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Month } from '../../../shared/domain/brand.ts'
import { monthRecord } from '../../../electron/services/months/take-snapshot.ts'
import { canonicalJson } from '../../../shared/domain/period/canonical.ts'
import type { TestHouse } from '../../helpers/house.ts'
import { closeMonth, lastEntry } from '../cycle/okr-rows.ts'
import { employee, openImproving, openPlan, planIn } from './improve-house.ts'

let house: TestHouse
beforeEach(async () => { house = await openImproving() })
afterEach(() => house.close())

const EVERYTHING = { text: '', operator: null, domain: null, month: null, employeeId: null }
const MORE = { source: 'cause', sourceNote: '回款慢是因为开票慢', leverAction: 'S05', partners: '财务部、仓库', acceptance: '连续两个月准时', costFen: 120_000, measured: 'department' } as const

test('keeps where a plan comes from, who helps, what it costs and when it is done', async () => {
  const id = await openPlan(house, '1997-03', '001', { ...MORE, dueOn: '1997-05-31' })
  expect(await planIn(house, '1997-03', id)).toMatchObject({ ...MORE, leverTitle: '回款提前十天提醒', state: 'open', closedOn: null, dueOn: '1997-05-31', overdue: true, frozen: false })
})

// Catches: the month's short form, which knows nothing of partners and cost, wiping them out.
test('a change that leaves fields out keeps them; "none needed" keeps none', async () => {
  const id = await openPlan(house, '1997-03', '001', MORE)
  const draft = { id, month: '1997-03', employeeIds: [employee(house, '001')], lever: 1 as const, action: '改过的办法', expected: '', dueOn: null, indicatorId: null, reason: '' }
  await house.call('improvements.save', { ...draft, kind: 'plan' })
  expect(await planIn(house, '1997-03', id)).toMatchObject({ ...MORE, action: '改过的办法' })
  await house.call('improvements.save', { ...draft, kind: 'plan', partners: '', costFen: null })
  expect(await planIn(house, '1997-03', id)).toMatchObject({ ...MORE, partners: '', costFen: null })
  await house.call('improvements.save', { ...draft, kind: 'none-needed', reason: '不用了' })
  expect(house.db.prepare('SELECT source, source_note, lever_action, acceptance FROM improvement WHERE id = ?').get(id)).toEqual({ source: 'row', source_note: '', lever_action: null, acceptance: '' })
})

test('a decision or an action that is not there is refused, and nothing is written', async () => {
  await expect(openPlan(house, '1997-03', '001', { decisionId: 99 })).rejects.toThrow('not-found')
  await expect(openPlan(house, '1997-03', '001', { leverAction: 'Z99' })).rejects.toThrow('not-found')
  expect(house.db.prepare('SELECT count(*) FROM improvement').pluck().get()).toBe(0)
})

test('is finished or given up with a day and a word, and opened again; each leaves one line in the record', async () => {
  const id = await openPlan(house, '1997-03', '001')
  const entries = () => house.db.prepare('SELECT count(*) FROM audit').pluck().get() as number
  const before = entries()
  await house.call('improvements.close', { id, state: 'done', on: '1997-06-02', note: '' })
  expect(await planIn(house, '1997-06', id)).toMatchObject({ state: 'done', closedOn: '1997-06-02', overdue: false, verdict: 'effective' })
  await house.call('improvements.close', { id, state: 'dropped', on: '1997-06-03', note: '人走了\n<b>粗</b>' })
  expect(await planIn(house, '1997-06', id)).toMatchObject({ state: 'dropped', closingNote: '人走了\n<b>粗</b>' })
  await house.call('improvements.reopen', { id })
  expect(await planIn(house, '1997-06', id)).toMatchObject({ state: 'open', closedOn: null, closingNote: '' })
  expect(entries()).toBe(before + 3)
  const told = (await house.call('audit.list', { before: null, limit: 3, filter: EVERYTHING })).entries.map(({ sentence }) => sentence)
  expect(told).toEqual(['重新打开戴南希（001）1997年3月的改进计划“001 的办法”', '戴南希（001）1997年3月的改进计划“001 的办法”不再做：人走了 <b>粗</b>', '戴南希（001）1997年3月的改进计划“001 的办法”已完成'])
})

test('giving up takes a reason; a day to come or before the plan, a "none needed" and a plan that is gone are refused', async () => {
  const id = await openPlan(house, '1997-03', '001')
  expect(await house.refuse('improvements.close', { id, state: 'dropped', on: '1997-06-02', note: ' ' })).toEqual({ code: 'reason-missing', details: { field: 'note' } })
  for (const on of ['2026-11-24', '1997-02-28']) expect(await house.refuse('improvements.close', { id, state: 'done', on, note: '' })).toEqual({ code: 'bad-input', details: { fields: ['on'] } })
  const none = await openPlan(house, '1997-03', '002', { kind: 'none-needed', reason: '好' })
  expect((await house.refuse('improvements.close', { id: none, state: 'done', on: '1997-06-02', note: '' })).code).toBe('not-found')
  expect((await house.refuse('improvements.reopen', { id: 999 })).code).toBe('not-found')
})

// Catches: a frozen plan rewritten after the closing, or one that can never be finished; a closed month that changes by finishing it.
test('of a closed month it can be finished and opened again, and nothing of the month changes', async () => {
  const id = await openPlan(house, '1997-03', '001', MORE)
  closeMonth(house.db, '1997-03')
  const record = () => canonicalJson(monthRecord(house.db, '1997-03' as Month))
  const [before, list] = [record(), await house.call('improvements.list', { month: '1997-03' })]
  expect((await house.refuse('improvements.save', { id, month: '1997-03', employeeIds: [employee(house, '001')], kind: 'plan', lever: 1, action: '偷改', expected: '', dueOn: null, indicatorId: null, reason: '', costFen: 1 })).code).toBe('month-closed')
  await house.call('improvements.close', { id, state: 'done', on: '1997-06-02', note: '做完了' })
  expect(await planIn(house, '1997-06', id)).toMatchObject({ state: 'done', frozen: true, ...MORE })
  expect([record(), await house.call('improvements.list', { month: '1997-03' })]).toEqual([before, list])
  await house.call('improvements.reopen', { id })
  expect((await planIn(house, '1997-06', id)).state).toBe('open')
  // New plans go into the next month that is open.
  expect((await house.call('improvements.effects', { month: '1997-03' })).opensIn).toBe('1997-04')
  expect(lastEntry(house.db).details).not.toMatch(/cost/)
})
