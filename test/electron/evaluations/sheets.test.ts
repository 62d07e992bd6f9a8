import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import type { IndicatorId } from '../../../shared/domain/brand.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { at, openNorthwind, type Northwind } from './northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const get = (number: string): Promise<EvaluationDetail> => world.test.call('evaluations.get', { id: at(world.sheets, number) })
const rowNamed = (sheet: EvaluationDetail, name: string) => {
  const row = sheet.rowsDetail.find((each) => each.name === name)
  if (!row) throw new Error(`no row ${name}`)
  return row
}
const ratio: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
const judgement: Rule = { kind: 'judgement', standard: '配合好得满分' }
const own = async (name: string, frequency: 'month' | 'quarter' = 'month'): Promise<IndicatorId> =>
  (await world.test.call('indicators.save', { id: null, name, unit: '元', direction: 'higher', dimension: 'utility', formula: '', source: '', frequency, kind: 'duty' })).id

describe('exemption', () => {
  it('gives the weight to the other rows and prints the reason (a missing reason would leave a free pass)', async () => {
    const sheet = await get('003')
    const row = rowNamed(sheet, '销售额')
    expect(await world.test.refuse('evaluations.exempt', { id: sheet.id, rowId: row.id, exempt: { kind: 'other', reason: ' ' } })).toMatchObject({ code: 'reason-missing' })
    const exempted = await world.test.call('evaluations.exempt', { id: sheet.id, rowId: row.id, exempt: { kind: 'no-business', reason: '' } })
    expect(rowNamed(exempted, '销售额')).toMatchObject({ exempt: { kind: 'no-business', reason: '当月无业务' }, score: { state: 'exempt' } })
    expect(exempted.rowsDetail.map((each) => each.effectiveWeight)).toEqual([null, '25.00', '16.67', '25.00', '16.67', '16.66'])
    const back = await world.test.call('evaluations.exempt', { id: sheet.id, rowId: row.id, exempt: null })
    expect(back.total).toBe('51.08')
  })

  it('excuses the sheet when every row is exempt, and such a sheet can be confirmed', async () => {
    let sheet = await get('003')
    for (const row of sheet.rowsDetail) sheet = await world.test.call('evaluations.exempt', { id: sheet.id, rowId: row.id, exempt: { kind: 'other', reason: '产假' } })
    expect(sheet).toMatchObject({ sheet: 'excused', total: null, grade: null, excusedReason: '产假' })
    expect(await world.test.call('evaluations.confirm', { id: sheet.id })).toMatchObject({ sheet: 'excused', confirmedAs: 'owner-stand-in' })
  })

  it('does not count a 季 row before the last month of its quarter, and counts it then', async () => {
    const quarterly = await own('季度毛利', 'quarter')
    const plain = await own('月度毛利')
    const template = await world.test.call('templates.save', { id: null, name: '含季度', why: '', rows: [quarterly, plain].map((indicatorId) => ({ indicatorId, name: '', weight: '50', rule: ratio, displayUnit: '元', source: '' })) })
    const employeeIds = [at(world.people, '004')]
    const sheetOf = async (month: string) => {
      await world.test.call('evaluations.apply', { month, employeeIds, templateId: template.id })
      const [summary] = (await world.test.call('evaluations.list', { month })).evaluations
      return world.test.call('evaluations.get', { id: summary?.id as number })
    }
    const may = await sheetOf('1997-05')
    expect(rowNamed(may, '季度毛利')).toMatchObject({ exempt: { kind: 'quarterly', reason: '季度指标，本月不计' }, effectiveWeight: null })
    expect(rowNamed(may, '月度毛利').effectiveWeight).toBe('100.00')
    const asked = await world.test.call('evaluations.exempt', { id: may.id, rowId: rowNamed(may, '季度毛利').id, exempt: null })
    expect(rowNamed(asked, '季度毛利').exempt).toMatchObject({ kind: 'quarterly' })
    expect(rowNamed(await sheetOf('1997-09'), '季度毛利')).toMatchObject({ exempt: null, effectiveWeight: '50' })
  })
})

describe('judged points and self scores', () => {
  it('takes points only where a manager judges, within the weight, with a reason', async () => {
    const attitude = await own('配合度')
    const template = await world.test.call('templates.save', { id: null, name: '评议', why: '', rows: [
      { indicatorId: attitude, name: '', weight: '20', rule: judgement, displayUnit: '元', source: '' },
      { indicatorId: at(world.indicators, '销售额'), name: '', weight: '80', rule: ratio, displayUnit: '元', source: '' },
    ] })
    await world.test.call('evaluations.apply', { month: world.month, employeeIds: [at(world.people, '001')], templateId: template.id })
    const sheet = await get('001')
    const [judged, computed] = [rowNamed(sheet, '配合度'), rowNamed(sheet, '销售额')]
    const judge = (rowId: number, points: string, reason: string) => ({ id: sheet.id, rowId, points, reason })
    expect((await world.test.refuse('evaluations.judge', judge(computed.id, '80', '好'))).code).toBe('computed-row')
    expect((await world.test.refuse('evaluations.judge', judge(judged.id, '20.01', '好'))).code).toBe('points-out-of-range')
    expect((await world.test.refuse('evaluations.judge', judge(judged.id, '-1', '差'))).code).toBe('points-out-of-range')
    expect((await world.test.refuse('evaluations.judge', judge(judged.id, '20', ' '))).code).toBe('reason-missing')
    const done = await world.test.call('evaluations.judge', judge(judged.id, '18', '主动支援两次'))
    expect(rowNamed(done, '配合度')).toMatchObject({ judged: { points: '18', reason: '主动支援两次' }, score: { state: 'scored', score: '18.00' } })
    expect(done.total).toBe('100.54')
    const typed = await world.test.call('figures.save', { month: world.month, entries: [{ employeeId: at(world.people, '001'), indicatorId: attitude, field: 'actual', text: '20' }] })
    expect(typed.refused).toMatchObject([{ code: 'judged-row' }])
  })

  it('takes a self score up to what the rule can give, and never into the total', async () => {
    const sheet = await get('001')
    const row = rowNamed(sheet, '销售额')
    const capped = await world.test.call('evaluations.selfScore', { id: sheet.id, rowId: row.id, points: '48' })
    expect(rowNamed(capped, '销售额').selfScore).toBe('48')
    expect(capped.total).toBe('100.49')
    expect((await world.test.refuse('evaluations.selfScore', { id: sheet.id, rowId: row.id, points: '48.01' })).code).toBe('points-out-of-range')
    expect(rowNamed(await world.test.call('evaluations.selfScore', { id: sheet.id, rowId: row.id, points: null }), '销售额').selfScore).toBeNull()
  })
})

describe('adjustments and veto', () => {
  it('clamps the sum of adjustments and the total, and follows new limits at once', async () => {
    const { id } = await get('001')
    const add = (points: string) => world.test.call('evaluations.adjust', { id, adjustmentId: null, points, reason: '奖励', on: '1997-06-20', evidence: '会议记录' })
    await add('8')
    expect(await add('7')).toMatchObject({ adjustment: '10.00', total: '110.49' })
    const settings = await world.test.call('settings.get', {})
    await world.test.call('settings.save', { ...settings, adjustmentLimit: '20', totalCap: '112' })
    expect(await get('001')).toMatchObject({ adjustment: '15.00', total: '112.00', grade: 'S' })
    const [first] = (await get('001')).adjustments
    expect(await world.test.call('evaluations.removeAdjustment', { id, adjustmentId: first?.id as number })).toMatchObject({ adjustment: '7.00', total: '107.49' })
    expect((await world.test.refuse('evaluations.adjust', { id, adjustmentId: null, points: '1', reason: '', on: '1997-06-20', evidence: '' })).code).toBe('reason-missing')
    expect((await world.test.refuse('evaluations.removeAdjustment', { id: at(world.sheets, '003'), adjustmentId: 2 })).code).toBe('not-found')
  })

  it('vetoes to the last grade without changing the total', async () => {
    const { id } = await get('009')
    expect((await world.test.refuse('evaluations.veto', { id, veto: { kind: 'kickback', reason: '', on: '1997-06-20' } })).code).toBe('reason-missing')
    expect(await world.test.call('evaluations.veto', { id, veto: { kind: 'kickback', reason: '收受回扣', on: '1997-06-20' } })).toMatchObject({ total: '102.72', grade: 'D', coefficient: '0', veto: true })
    expect(await world.test.call('evaluations.veto', { id, veto: null })).toMatchObject({ total: '102.72', grade: 'S', veto: false })
  })
})

describe('applying a template', () => {
  it('renews an open sheet without losing what people wrote on it', async () => {
    const sheet = await get('001')
    const [sales, orders] = [rowNamed(sheet, '销售额'), rowNamed(sheet, '订单数')]
    await world.test.call('evaluations.comment', { id: sheet.id, self: '努力', manager: '继续' })
    await world.test.call('evaluations.selfScore', { id: sheet.id, rowId: sales.id, points: '40' })
    await world.test.call('evaluations.exempt', { id: sheet.id, rowId: orders.id, exempt: { kind: 'other', reason: '系统故障' } })
    await world.test.call('evaluations.adjust', { id: sheet.id, adjustmentId: null, points: '1', reason: '表扬', on: '1997-06-02', evidence: '' })
    const template = (await world.test.call('templates.list', {})).templates.find((each) => each.id === world.templateId)
    if (!template) throw new Error('no template')
    const kept = template.rows.toReversed().filter((row) => row.indicatorId !== at(world.indicators, '逾期发货数'))
    await world.test.call('templates.save', { id: template.id, name: template.name, why: '', rows: kept.map((row) => (row.indicatorId === sales.indicatorId ? { ...row, weight: '50' } : row)) })
    expect(rowNamed(await get('001'), '销售额').weight).toBe('40')
    expect(await world.test.call('evaluations.apply', { month: world.month, employeeIds: [at(world.people, '001')], templateId: template.id })).toMatchObject({ made: 0, renewed: 1 })
    const renewed = await get('001')
    expect(renewed.rowsDetail.map((row) => row.name)).toEqual(['平均折扣率', '平均发货天数', '新客户数', '订单数', '销售额'])
    expect(rowNamed(renewed, '销售额')).toMatchObject({ id: sales.id, weight: '50', selfScore: '40', actual: '5468.35' })
    expect(rowNamed(renewed, '订单数').exempt).toEqual({ kind: 'other', reason: '系统故障' })
    expect(renewed).toMatchObject({ selfComment: '努力', managerComment: '继续', adjustment: '1.00', sheet: 'scored' })
  })

  it('makes sheets for those employed in the month only, and names those whose position has no template', async () => {
    const hire = (number: string, joinedOn: string | null, leftOn: string | null, position = '') =>
      world.test.call('employees.save', { id: null, number, name: `新${number}`, department: '', position, managerId: null, joinedOn, leftOn, baseFen: null })
    const people = [await hire('101', '1997-07-01', null), await hire('102', null, '1997-05-31'), await hire('103', '1997-06-30', null), await hire('104', null, '1997-06-01', '内勤')]
    const { positions } = await world.test.call('employees.list', {})
    const desk = positions.find((each) => each.name === '内勤')
    await world.test.call('positions.save', { id: desk?.id as number, name: '内勤', templateId: world.templateId })
    const without = (await world.test.call('evaluations.list', { month: world.month })).withoutSheet
    expect(without.map((person) => person.number)).toEqual(['103', '104'])
    expect(await world.test.call('evaluations.apply', { month: world.month, employeeIds: people.map((each) => each.id), templateId: null }))
      .toEqual({ made: 1, renewed: 0, kept: 0, without: ['新103'] })
    expect((await world.test.refuse('evaluations.apply', { month: world.month, employeeIds: [9999], templateId: null })).code).toBe('not-found')
  })

  it('removes a sheet but keeps the figures for the next one', async () => {
    const id = at(world.sheets, '001')
    await world.test.call('evaluations.remove', { id })
    expect((await world.test.refuse('evaluations.get', { id })).code).toBe('not-found')
    await world.test.call('evaluations.apply', { month: world.month, employeeIds: [at(world.people, '001')], templateId: world.templateId })
    const again = (await world.test.call('evaluations.list', { month: world.month })).evaluations.find((sheet) => sheet.number === '001')
    expect(again).toMatchObject({ total: '100.49' })
  })
})

describe('scores after a change of settings', () => {
  it('are those of the new settings at once, so that a recalculation finds nothing to do', async () => {
    const settings = await world.test.call('settings.get', {})
    await world.test.call('settings.save', { ...settings, grades: settings.grades.map((grade) => (grade.code === 'A' ? { ...grade, from: '92' } : grade)) })
    expect((await get('002')).grade).toBe('B')
    expect(await world.test.call('evaluations.recalculate', { month: world.month })).toEqual({ sheets: 9, changed: 0 })
  })

  it('are mended by a recalculation when something changed behind the back of the program', async () => {
    world.test.db.prepare("UPDATE result SET actual = '14600' WHERE employee_id = ? AND indicator_id = ?").run(at(world.people, '003'), at(world.indicators, '销售额'))
    expect(await world.test.call('evaluations.recalculate', { month: world.month })).toEqual({ sheets: 9, changed: 1 })
    expect((await get('003')).total).toBe('91.08')
  })
})

describe('history', () => {
  it('shows the six months before this one, oldest first, and none after', async () => {
    const [employeeId, indicatorId] = [at(world.people, '001'), at(world.indicators, '销售额')]
    const put = world.test.db.prepare('INSERT INTO result (employee_id, indicator_id, month, actual, note) VALUES (?, ?, ?, ?, ?)')
    for (const month of ['1996-11', '1996-12', '1997-03', '1997-07']) put.run(employeeId, indicatorId, month, '100', '')
    const { history } = rowNamed(await get('001'), '销售额')
    expect(history).toEqual([{ month: '1996-12', actual: '100', target: null, score: null }, { month: '1997-03', actual: '100', target: null, score: null }])
  })
})
