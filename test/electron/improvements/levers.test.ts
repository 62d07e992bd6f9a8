import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { LEVER_ACTIONS } from '../../../shared/library/levers.ts'
import type { TestHouse } from '../../helpers/house.ts'
import { employee, indicator, openImproving, openPlan } from './improve-house.ts'

let house: TestHouse
beforeAll(async () => { house = await openImproving() })
afterAll(() => house.close())

const idOf = (code: string) => house.db.prepare('SELECT id FROM indicator WHERE code = ?').pluck().get(code) as number
const list = async (input: Omit<Input<'levers.list'>, 'month'>) => (await house.call('levers.list', { month: '1997-07', ...input })).actions
const worked = () => house.call('levers.worked', { month: '1997-06' })

test('the whole library, by branch and by lever, with the indicators as the company calls them', async () => {
  expect(await list({})).toHaveLength(LEVER_ACTIONS.length)
  expect((await list({ branch: '人才' })).every(({ branch, lever }) => branch === '人才' && lever === 3)).toBe(true)
  expect((await list({ lever: 2 })).length).toBe(LEVER_ACTIONS.filter(({ lever }) => lever === 2).length)
  const { name } = house.db.prepare("SELECT name FROM indicator WHERE code = 'B13'").get() as { name: string }
  expect((await list({})).find(({ code }) => code === 'S05')?.shows[0]).toEqual({ indicatorId: idOf('B13'), name })
})

test('for an indicator: what moves it, then what moves its causes', async () => {
  const fits = (await list({ indicatorIds: [idOf('B13')] })).map(({ fit }) => fit)
  expect([...new Set(fits)]).toEqual(['shows', 'cause', 'other'])
  // 签约 (E11) is linked as a cause of B13; the link taken out, its actions are no suggestion any more.
  const before = fits.filter((fit) => fit === 'cause').length
  for (const cause of house.db.prepare('SELECT cause_id FROM indicator_link WHERE effect_id = ?').pluck().all(idOf('B13')) as number[]) await house.call('chain.unlink', { causeId: cause, effectId: idOf('B13') })
  expect(before).toBeGreaterThan(0)
  expect((await list({ indicatorIds: [idOf('B13')] })).map(({ fit }) => fit)).not.toContain('cause')
})

describe('what worked here', () => {
  test('nothing tried yet', async () => {
    expect(await worked()).toEqual({ judged: 0, waiting: 0, byAction: [], byIndicator: [] })
  })

  // Judged on 001 and 004 as in effects.test.ts: 有效 and 无效; June's plan waits, the dropped one says nothing.
  test('counts judged plans by action and by indicator, and puts what worked first', async () => {
    await openPlan(house, '1997-03', '001', { leverAction: 'S05' })
    await openPlan(house, '1997-03', '004', { leverAction: 'S06' })
    await openPlan(house, '1997-06', '003', { leverAction: 'S05' })
    const dropped = await openPlan(house, '1997-03', '004', { leverAction: 'S05' })
    await house.call('improvements.close', { id: dropped, state: 'dropped', on: '1997-04-01', note: '没有人手' })
    await openPlan(house, '1997-03', '001', { indicatorId: null })
    const { judged, waiting, byAction, byIndicator } = await worked()
    expect({ judged, waiting }).toEqual({ judged: 2, waiting: 2 })
    expect(byAction.map(({ name, tally }) => [name, tally])).toEqual([
      ['回款提前十天提醒', { tried: 2, effective: 1, ineffective: 0, watch: 1 }],
      ['自己想的办法', { tried: 1, effective: 0, ineffective: 0, watch: 1 }],
      ['签约前先核一遍回款条件', { tried: 1, effective: 0, ineffective: 1, watch: 0 }],
    ])
    expect(byIndicator.map(({ name, tally, plans }) => [name, tally.tried, plans.length])).toEqual([['销售额', 3, 3]])
    expect((await list({ indicatorIds: [idOf('B13')] })).slice(0, 1).map(({ code, tally }) => [code, tally.effective])).toEqual([['S05', 1]])
    // In March nothing could be known yet.
    expect(await house.call('levers.worked', { month: '1997-02' })).toMatchObject({ judged: 0, byAction: [] })
  })
})

describe('a plan starts from', () => {
  const start = (input: Input<'improvements.start'>) => house.call('improvements.start', input)

  test('a red row: whose, which indicator, and the figures', async () => {
    expect(await start({ source: 'row', month: '1997-04', employeeId: employee(house, '001'), indicatorId: indicator(house, '销售额') })).toEqual({
      source: 'row', decisionId: null, sourceNote: '1997年4月戴南希的“销售额”：240 元，目标 5300 元', employeeId: employee(house, '001'), lever: null, action: '', acceptance: '', partners: '', dueOn: null, indicatorId: indicator(house, '销售额'), measured: 'person',
    })
    expect((await house.refuse('improvements.start', { source: 'row', month: '1997-04', employeeId: 99, indicatorId: indicator(house, '销售额') })).details).toMatchObject({ what: 'employee' })
  })

  test('a decision: what, who, until when, and when it is done', async () => {
    const id = Number(house.db.prepare(`
      INSERT INTO decision (month, sequence, kind, what, owner_id, owner_name, partners, due_on, acceptance, resources, page, indicator_id, state, evidence)
      VALUES ('1997-06', 1, 'decision', '两小时内回报价', ?, '布史蒂', '[{"employeeId":1,"name":"财务"},{"employeeId":null,"name":"仓库"}]', '1997-08-31', '及时率 95 %', '', '', NULL, 'open', '')`).run(employee(house, '005')).lastInsertRowid)
    expect(await start({ source: 'decision', month: '1997-06', decisionId: id })).toMatchObject({ decisionId: id, sourceNote: '1997年6月决议：两小时内回报价', employeeId: employee(house, '005'), action: '两小时内回报价', partners: '财务、仓库', dueOn: '1997-08-31', acceptance: '及时率 95 %', measured: 'company' })
    expect((await house.refuse('improvements.start', { source: 'decision', month: '1997-06', decisionId: 99 })).code).toBe('not-found')
  })

  test('what was agreed in an interview, a finding, a cause', async () => {
    await house.call('interviews.save', { month: '1997-06', employeeId: employee(house, '003'), heldOn: '1997-07-02', place: '', byName: '傅安德', good: '', gaps: '', support: '', employeeView: '', agreed: [{ action: '每周回访五家', who: '李珍妮', due: '1997-08-01' }] })
    expect(await start({ source: 'interview', month: '1997-06', employeeId: employee(house, '003'), point: 0 })).toMatchObject({ sourceNote: '1997年6月面谈约定：每周回访五家', action: '每周回访五家', dueOn: '1997-08-01' })
    expect((await house.refuse('improvements.start', { source: 'interview', month: '1997-06', employeeId: employee(house, '003'), point: 1 })).code).toBe('not-found')
    const [finding] = (await house.call('health.check', { month: '1997-06' })).findings
    if (finding === undefined) throw new Error('no finding')
    expect((await start({ source: 'finding', month: '1997-06', code: finding.code })).sourceNote).toContain(finding.title)
    expect((await house.refuse('improvements.start', { source: 'finding', month: '1997-06', code: 'no-such' })).code).toBe('not-found')
    const [causeId, effectId] = [indicator(house, '平均发货天数'), indicator(house, '销售额')]
    expect(await start({ source: 'cause', month: '1997-06', causeId, effectId, departmentId: null, employeeId: null })).toMatchObject({ indicatorId: causeId, measured: 'company', employeeId: null })
    expect(await start({ source: 'cause', month: '1997-06', causeId, effectId, departmentId: null, employeeId: employee(house, '006') })).toMatchObject({ measured: 'person', employeeId: employee(house, '006') })
  })
})
