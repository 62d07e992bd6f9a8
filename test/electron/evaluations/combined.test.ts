import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import type { Input } from '../../../shared/api/contract.ts'
import { at, openNorthwind, type Northwind } from './northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const call: Northwind['test']['call'] = (method, input) => world.test.call(method, input)
const get = (number: string): Promise<EvaluationDetail> => call('evaluations.get', { id: at(world.sheets, number) })
const renew = (number: string) => call('evaluations.apply', { month: world.month, employeeIds: [at(world.people, number)], templateId: world.templateId })

/** The position of 001 gives OKR this share; the sheets are laid anew. */
async function share(okrWeight: string | null): Promise<void> {
  const { employees, positions } = await call('employees.list', {})
  const position = positions.find(({ id }) => id === employees.find((each) => each.number === '001')?.positionId)
  if (!position) throw new Error('001 has no position')
  await call('positions.save', { id: position.id, name: position.name, templateId: position.templateId, okrWeight })
  await renew('001')
}

const objective = (number: string, title: string, more: Partial<Input<'objectives.save'>> = {}): Input<'objectives.save'> => ({
  id: null, quarter: '1997-Q2', level: 'person', departmentId: null, employeeId: at(world.people, number), parentId: null, title, type: 'improvement', ambition: 'committed',
  ownerId: at(world.people, number), keyResults: [{ id: null, title: '逾期率', kind: 'decrease', start: '8', target: '4', unit: '%', weight: '100', indicatorId: null }], ...more,
})
const checkIn = (keyResultId: number, current: string) => call('keyResults.checkIn', { keyResultId, on: '1997-06-20', current, confidence: 6, note: '', correctsId: null })

describe('a combined score', () => {
  it('is off: objectives never reach a sheet whose position does not ask for them', async () => {
    const before = await get('001')
    const { keyResults } = await call('objectives.save', objective('001', '把回款做在前面'))
    await checkIn(keyResults[0]?.id ?? 0, '8')
    expect(await get('001')).toMatchObject({ total: before.total, sentence: before.sentence, okrWeight: null, okrScore: null })
  })

  it('follows the person’s own objectives of the quarter from check-in to check-in, and prints the sum', async () => {
    const kpi = (await get('001')).total
    await share('20')
    expect(await get('001')).toMatchObject({ okrWeight: '20', okrScore: null, total: kpi })
    expect((await get('001')).sentence).toContain('OKR 应占 20 %，本季个人目标还没有得分，总分只计 KPI')
    const { keyResults } = await call('objectives.save', objective('001', '把回款做在前面'))
    await call('objectives.save', objective('002', '别人的目标'))
    await call('objectives.save', objective('001', '上季度的目标', { quarter: '1997-Q1' }))
    await checkIn(keyResults[0]?.id ?? 0, '5')
    const sheet = await get('001')
    expect(sheet).toMatchObject({ okrScore: '0.75', subtotal: '100.49', total: '95.39' })
    expect(sheet.sentence).toContain('KPI 100.49 × 80 % + OKR 75.00 × 20 % = 95.39')
    const { html } = await call('print.preview', { month: world.month, ids: [sheet.id] })
    const words = html.replace(/<[^>]+>/g, ' ')
    expect(words).toContain('KPI 100.49 × 80 % + OKR 75.00 × 20 %')
    expect(words, 'a box of its own, or 100.49 + 0.00 would seem to make 95.39').toMatch(/OKR\s+75\.00 × 20 %\s+总分\s+95\.39/)
  })

  it('takes what the owner gave before what was computed, and the mean of several', async () => {
    await share('50')
    const first = await call('objectives.save', objective('001', '一'))
    const second = await call('objectives.save', objective('001', '二'))
    await checkIn(first.keyResults[0]?.id ?? 0, '4')
    expect((await get('001')).sentence).toContain('2 个目标中 1 个有得分')
    await call('objectives.score', { id: second.id, score: '0.5', reason: '客户月底才付' })
    expect((await get('001')).okrScore).toBe('0.75')
    await call('objectives.remove', { id: second.id })
    expect((await get('001')).okrScore).toBe('1')
  })

  it('keeps the share a sheet was laid under until it is laid anew, and a confirmed sheet for good', async () => {
    await share('20')
    const { keyResults } = await call('objectives.save', objective('001', '一'))
    await checkIn(keyResults[0]?.id ?? 0, '5')
    await call('evaluations.confirm', { id: at(world.sheets, '001') })
    await checkIn(keyResults[0]?.id ?? 0, '4')
    expect(await get('001')).toMatchObject({ okrScore: '0.75', total: '95.39' })
    await share(null)
    expect(await get('001')).toMatchObject({ okrWeight: '20', total: '95.39' })
  })
})

describe('rows of a sheet', () => {
  it('serve the objective that carries theirs on in the month’s quarter', async () => {
    const template = (await call('templates.list', {})).templates.find(({ id }) => id === world.templateId)
    const old = await call('objectives.save', objective('001', '上季度写的', { quarter: '1997-Q1' }))
    await call('objectives.carry', { from: '1997-Q1', to: '1997-Q2', ids: [old.id] })
    const [copy] = (await call('objectives.list', { quarter: '1997-Q2' })).objectives
    if (!template) throw new Error('no template')
    await call('templates.save', { id: template.id, name: template.name, why: template.why, rows: template.rows.map((row, index) => ({ ...row, scope: 'team' as const, duty: '销售', objectiveId: index === 0 ? old.id : null })) })
    await renew('001')
    const [first, second] = (await get('001')).rowsDetail
    expect(first).toMatchObject({ objectiveId: copy?.id, objectiveTitle: '上季度写的', scope: 'team', duty: '销售' })
    expect(second).toMatchObject({ objectiveId: null, objectiveTitle: '' })
  })
})
