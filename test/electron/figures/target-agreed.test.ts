import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EmployeeId, IndicatorId } from '../../../shared/domain/brand.ts'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'
import { receive } from '../intake/intake-house.ts'

let house: Northwind
let employeeId: EmployeeId
let indicatorId: IndicatorId
let number: string

beforeEach(async () => {
  house = await openNorthwind()
  number = [...house.sheets.keys()][0] ?? ''
  employeeId = at(house.people, number)
  indicatorId = at(house.indicators, '销售额')
})
afterEach(() => house.test.close())

const agree = (state = 'collecting') => house.test.db.prepare('INSERT INTO period (month, state) VALUES (?, ?) ON CONFLICT (month) DO UPDATE SET state = excluded.state').run(house.month, state)
const save = (text: string, field: 'floor' | 'target' | 'stretch' | 'base' | 'actual' = 'target', change: { reason: string; on: string } | null = null) =>
  house.test.call('figures.save', { month: house.month, entries: [{ employeeId, indicatorId, field, text }], change })
const stored = () => house.test.db.prepare('SELECT target FROM target WHERE month = ? AND employee_id = ? AND indicator_id = ?').pluck().get(house.month, employeeId, indicatorId)
const kept = () => house.test.db.prepare('SELECT field, was, became, on_day AS "on", reason, by_name AS "by" FROM target_change ORDER BY id').all()
const onSheet = async () => (await house.test.call('evaluations.get', { id: at(house.sheets, number) })).rowsDetail.find((row) => row.indicatorId === indicatorId)?.targetChanges

describe('the grid', () => {
  // Catches: a month that is still being planned asking for reasons.
  it('changes targets freely while the month is planned', async () => {
    expect((await save('1')).refused).toEqual([])
    agree('planning')
    expect((await save('2')).refused).toEqual([])
    expect(stored()).toBe('2')
    expect(kept()).toEqual([])
  })

  // Catches: an agreed target overtyped, emptied or replaced by a word without anybody being told.
  it.each(['collecting', 'evaluating', 'meeting'])('refuses to change an agreed target without a reason in %s', async (state) => {
    const before = stored()
    agree(state)
    for (const text of ['99', '', '很好']) {
      expect((await save(text)).refused).toMatchObject([{ employeeId, indicatorId, field: 'target', text, code: 'target-agreed' }])
      expect(stored()).toBe(before)
    }
    expect(house.test.db.prepare('SELECT count(*) FROM bad_cell').pluck().get()).toBe(0)
    expect(kept()).toEqual([])
  })

  // Catches: a reason asked for where nothing agreed is changed.
  it('lets through the same figure again, results, and cells that were empty', async () => {
    await save('', 'floor')
    const before = await save('250000')
    expect(before.refused).toEqual([])
    agree()
    expect((await save('250000.00')).refused).toEqual([])
    expect((await save('123', 'actual')).refused).toEqual([])
    expect((await save('100', 'floor')).refused).toEqual([])
    expect(kept()).toEqual([])
    expect((await save('101', 'floor')).refused).toMatchObject([{ code: 'target-agreed' }])
  })

  // Catches: a reason that is lost, a day outside the month, a change recorded that was none.
  it('keeps what was, why, from when and by whom, and shows it on the sheet', async () => {
    const was = stored()
    agree()
    const answer = await save('300000', 'target', { reason: '客户合并', on: '1997-06-12' })
    expect(answer.refused).toEqual([])
    await save('300000', 'target', { reason: '又一次', on: '1997-06-13' })
    await save('280000', 'target', { reason: '订单转走', on: '1997-09-01' })
    expect(kept()).toEqual([
      { field: 'target', was, became: '300000', on: '1997-06-12', reason: '客户合并', by: '老板' },
      { field: 'target', was: '300000', became: '280000', on: '1997-06-30', reason: '订单转走', by: '老板' },
    ])
    expect(await onSheet()).toEqual(kept())
    expect((await house.test.refuse('figures.save', { month: house.month, entries: [{ employeeId, indicatorId, field: 'target', text: '1' }], change: { reason: '  ', on: '1997-06-12' } })).code).toBe('reason-missing')
  })

  // Catches: the good cells of a paste lost because one needs a reason.
  it('saves the rest of a paste and refuses only what was agreed', async () => {
    agree()
    const other = at(house.indicators, '订单数')
    const { refused } = await house.test.call('figures.save', { month: house.month, entries: [
      { employeeId, indicatorId, field: 'target', text: '1' }, { employeeId, indicatorId: other, field: 'actual', text: '7' },
    ] })
    expect(refused.map(({ code }) => code)).toEqual(['target-agreed'])
    expect(house.test.db.prepare('SELECT actual FROM result WHERE month = ? AND employee_id = ? AND indicator_id = ?').pluck().get(house.month, employeeId, other)).toBe('7')
  })
})

describe('every other path', () => {
  // Catches: an import that moves an agreed target without a trace.
  it('an import records what it changed under the name of its file', async () => {
    const was = stored()
    agree()
    const csv = `工号,姓名,月份,指标,目标\n${number},${nameOf()},1997-06,销售额,345678\n`
    const file = await receive(house.test, '六月目标.csv', Buffer.from(csv))
    await house.test.call('intake.commit', { file, answers: NO_ANSWERS })
    expect(stored()).toBe('345678')
    expect(kept()).toEqual([{ field: 'target', was, became: '345678', on: '1997-06-30', reason: '从文件导入：六月目标.csv', by: '老板' }])
  })

  // Catches: copying last month's targets over agreed ones, or a record for cells that were empty.
  it('copying fills empty rows only and records nothing', async () => {
    const before = stored()
    agree()
    await house.test.call('evaluations.apply', { month: '1997-07', employeeIds: [employeeId], templateId: house.templateId })
    await house.test.call('figures.copyTargets', { from: house.month, to: '1997-07' })
    expect(stored()).toBe(before)
    expect(kept()).toEqual([])
  })

  // Catches: the setup wizard, run again, as a way round.
  it('the setup wizard records what it changed', async () => {
    const was = stored()
    agree()
    await house.test.call('setup.finish', {
      companyName: '北风', month: house.month, profile: { whoWeAre: '', whereFrom: '', whereTo: '', industry: '', headcount: null },
      people: [{ number, name: nameOf(), department: '西雅图销售部', position: '销售代表', managerNumber: null, joinedOn: '1992-05-01', baseFen: null }], positions: [],
      grades: (await house.test.call('settings.get', {})).grades, objectives: [], targets: [{ number, indicatorId, floor: null, target: '400000', stretch: null }],
    })
    expect(kept()).toContainEqual({ field: 'target', was, became: '400000', on: '1997-06-30', reason: '在设置向导里填写', by: '老板' })
  })
})

const nameOf = (): string => house.test.db.prepare('SELECT name FROM employee WHERE id = ?').pluck().get(employeeId) as string
