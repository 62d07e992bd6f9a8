import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvaluationId, TemplateId } from '../../../shared/domain/brand.ts'
import type { Feed } from '../../../shared/domain/evaluation/feed.ts'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { receive } from '../intake/intake-house.ts'
import { at, openNorthwind, type Northwind } from './northwind.ts'

// 002 ← 001, 003, 004, 008, 005;  005 ← 006, 007, 009. Orders of June 1997:
// 001 4 · 003 6 · 004 5 · 005 2 · 006 2 · 007 1 · 008 3 · 009 3.
let house: Northwind
let sheets: Record<string, EvaluationId>

const ratio = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' } as const
const template = (name: string, feed: Feed): Promise<TemplateId> => house.test.call('templates.save', {
  id: null, name, why: '', rows: [{ indicatorId: at(house.indicators, '订单数'), name: '', weight: '100', rule: ratio, displayUnit: '单', source: '', scope: 'team', feed }],
}).then(({ id }) => id)
const lay = (numbers: string[], templateId: TemplateId) => house.test.call('evaluations.apply', { month: house.month, employeeIds: numbers.map((number) => at(house.people, number)), templateId })

beforeEach(async () => {
  house = await openNorthwind()
  sheets = Object.fromEntries(house.sheets)
})
afterEach(() => house.test.close())

const orders = (number: string) => house.test.db.prepare('SELECT actual, note FROM result WHERE month = ? AND employee_id = ? AND indicator_id = ?')
  .get(house.month, at(house.people, number), at(house.indicators, '订单数')) as { actual: string | null; note: string } | undefined
const sheet = (number: string) => house.test.call('evaluations.get', { id: sheets[number] ?? 0 })
const type = (number: string, text: string) => house.test.call('figures.save', { month: house.month, entries: [{ employeeId: at(house.people, number), indicatorId: at(house.indicators, '订单数'), field: 'actual', text }] })

describe('a team row', () => {
  // 005 over 006, 007, 009: 2 + 1 + 3 = 6; target 2 → 6 ÷ 2 = 300 %, capped at 120 %: 120.00.
  it('is made when the sheet is laid, scored, and its note says whose results it holds', async () => {
    await lay(['005'], await template('经理', 'team-sum'))
    expect(orders('005')).toEqual({ actual: '6', note: '团队合计：苏迈克 2 + 金罗伯 1 + 杜安妮 3' })
    expect(await sheet('005')).toMatchObject({ sheet: 'scored', total: '120.00' })
  })

  // (2 + 1 + 3) ÷ 3 = 2.
  it('takes the mean by heads', async () => {
    await lay(['005'], await template('经理', 'team-mean'))
    expect(orders('005')).toEqual({ actual: '2', note: '团队平均：（苏迈克 2 + 金罗伯 1 + 杜安妮 3） ÷ 3' })
  })

  // Catches: 005's own fed row counted again at 002, or the third level forgotten.
  // 002: 001 4 + 003 6 + 004 5 + 006 2 + 007 1 + 008 3 + 009 3 = 24; 005's 6 is made of 006, 007, 009 and stays out.
  it('goes up several levels without counting anybody twice', async () => {
    const fed = await template('经理', 'team-sum')
    await lay(['002', '005'], fed)
    expect(orders('002')?.actual).toBe('24')
    const answer = await type('007', '11')
    expect([orders('005')?.actual, orders('002')?.actual]).toEqual(['16', '34'])
    // The grid hears of both managers in the same answer.
    expect(answer.people.map(({ number }) => number).toSorted()).toEqual(['002', '005', '007'])
  })

  // Catches: a sum without somebody whose result is missing or mistyped.
  it('waits for everybody by name, on the sheet as in the note, and comes back', async () => {
    await lay(['005'], await template('经理', 'team-sum'))
    await type('006', '')
    await type('009', '很多')
    expect(orders('005')).toEqual({ actual: null, note: '待录：还差 苏迈克、杜安妮' })
    const waiting = await sheet('005')
    expect(waiting).toMatchObject({ sheet: 'incomplete', total: null, missing: 1 })
    expect(waiting.rowsDetail[0]?.score).toMatchObject({ state: 'missing', sentence: '待录：还差 苏迈克、杜安妮' })
    await type('006', '2')
    await type('009', '3')
    expect(orders('005')?.actual).toBe('6')
    expect((await sheet('005')).sheet).toBe('scored')
  })

  // Catches: somebody who is exempt, has no sheet any more or another manager still in the sum.
  it('follows exemptions, sheets that go and come, and a change of manager', async () => {
    await lay(['005'], await template('经理', 'team-sum'))
    const row = (await sheet('006')).rowsDetail.find(({ name }) => name === '订单数')
    await house.test.call('evaluations.exempt', { id: sheets['006'] ?? 0, rowId: row?.id ?? 0, exempt: { kind: 'other', reason: '病假' } })
    expect(orders('005')?.note).toBe('团队合计：金罗伯 1 + 杜安妮 3')
    await house.test.call('evaluations.exempt', { id: sheets['006'] ?? 0, rowId: row?.id ?? 0, exempt: null })
    await house.test.call('evaluations.remove', { id: sheets['007'] ?? 0 })
    expect(orders('005')?.note).toBe('团队合计：苏迈克 2 + 杜安妮 3')
    await lay(['007'], house.templateId)
    expect(orders('005')?.note).toBe('团队合计：苏迈克 2 + 金罗伯 1 + 杜安妮 3')
    await moveTo('009', '002')
    expect(orders('005')?.note).toBe('团队合计：苏迈克 2 + 金罗伯 1')
  })

  // Catches: a signed sheet, or a closed month, whose figures move because somebody beneath corrects his.
  it('stands still once it is signed and catches up when the signature is withdrawn', async () => {
    await lay(['005'], await template('经理', 'team-sum'))
    await house.test.call('evaluations.confirm', { id: sheets['005'] ?? 0 })
    await type('007', '5')
    expect(orders('005')?.actual).toBe('6')
    await house.test.call('evaluations.withdraw', { id: sheets['005'] ?? 0, reason: '下属更正' })
    expect(orders('005')?.actual).toBe('10')
    house.test.db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed') ON CONFLICT (month) DO UPDATE SET state = 'closed'").run(house.month)
    await moveTo('009', '002')
    expect(orders('005')?.actual).toBe('10')
  })

  // Catches: a typed, pasted, noted or imported figure over the sum.
  it('takes no typing, no note and no import', async () => {
    await lay(['005'], await template('经理', 'team-sum'))
    expect((await type('005', '99')).refused).toMatchObject([{ field: 'actual', text: '99', code: 'fed-row' }])
    const noted = await house.test.call('figures.note', { month: house.month, employeeId: at(house.people, '005'), indicatorId: at(house.indicators, '订单数'), note: '我改一下' })
    expect(noted.refused).toMatchObject([{ code: 'fed-row' }])
    const file = await receive(house.test, '结果.csv', Buffer.from('工号,姓名,月份,指标,实际\n005,布史蒂,1997-06,订单数,77\n006,苏迈克,1997-06,订单数,7\n'))
    const report = await house.test.call('intake.commit', { file, answers: NO_ANSWERS })
    expect(report).toMatchObject({ results: { changed: 1 }, confirmedKept: 0, fedKept: 1 })
    expect(orders('005')).toEqual({ actual: '11', note: '团队合计：苏迈克 7 + 金罗伯 1 + 杜安妮 3' })
    // Its target is typed as ever.
    expect((await house.test.call('figures.save', { month: house.month, entries: [{ employeeId: at(house.people, '005'), indicatorId: at(house.indicators, '订单数'), field: 'target', text: '10' }] })).refused).toEqual([])
  })

  // Catches: a text that nobody can mend any more, because its cell takes no typing, and that keeps the sheet from being confirmed.
  it('lets go of a mistyped text when a row becomes a team row', async () => {
    await type('005', '约三单')
    await lay(['005'], await template('经理', 'team-sum'))
    expect((await house.test.call('figures.grid', { month: house.month })).bad).toEqual([])
    expect(await house.test.call('evaluations.confirm', { id: sheets['005'] ?? 0 })).toMatchObject({ total: '120.00' })
  })
})

async function moveTo(number: string, manager: string): Promise<void> {
  const { employees } = await house.test.call('employees.list', {})
  const person = employees.find((each) => each.number === number)
  if (person === undefined) throw new Error(`no ${number}`)
  const { id, name, department, position, joinedOn, leftOn, baseFen } = person
  await house.test.call('employees.save', { id, number, name, department, position, joinedOn, leftOn, baseFen, managerId: at(house.people, manager) })
}
