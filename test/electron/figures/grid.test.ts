import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { at, entriesOf, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const cell = (number: string, indicator: string, field: 'floor' | 'target' | 'stretch' | 'base' | 'actual', text: string) =>
  ({ employeeId: at(world.people, number), indicatorId: at(world.indicators, indicator), field, text })
const save = (...entries: ReturnType<typeof cell>[]) => world.test.call('figures.save', { month: world.month, entries })
const grid = () => world.test.call('figures.grid', { month: world.month })
const shown = async (number: string, indicator: string) =>
  (await grid()).cells.find((each) => each.employeeId === at(world.people, number) && each.indicatorId === at(world.indicators, indicator))

describe('the grid', () => {
  it('has a cell for every row of every sheet, with its figures and its score', async () => {
    const { people, indicators, cells, bad, closed } = await grid()
    expect([people.length, indicators.length, cells.length, bad.length, closed]).toEqual([9, 6, 54, 0, false])
    expect(people.map((person) => person.number)).toEqual(['001', '002', '003', '004', '005', '006', '007', '008', '009'])
    expect(indicators.map((column) => column.name)).toEqual(['销售额', '订单数', '新客户数', '平均发货天数', '平均折扣率', '逾期发货数'])
    expect(await shown('001', '销售额')).toMatchObject({ floor: '3200', target: '5300', stretch: '6900', actual: '5468.35', score: '41.27', light: 'green', rule: 'ratio', binary: false })
  })

  it('answers a save with the people it touched and nobody else', async () => {
    const saved = await save(cell('003', '销售额', 'actual', '14,600'))
    expect(saved.people.map(({ number, total }) => [number, total])).toEqual([['003', '91.08']])
    expect(saved.cells).toHaveLength(6)
    expect(saved.refused).toEqual([])
  })
})

describe('a cell that is no figure', () => {
  it('keeps its text and reason over a restart, takes the total away, and is gone once mended', async () => {
    const saved = await save(cell('001', '销售额', 'actual', '很好'), cell('001', '订单数', 'actual', '5'))
    expect(saved.bad).toMatchObject([{ text: '很好', field: 'actual' }])
    expect(saved.bad[0]?.reason).toContain('“很好”不是数字')
    expect(saved.people).toMatchObject([{ number: '001', total: null }])
    world.test.restart()
    expect((await grid()).bad).toEqual(saved.bad)
    expect(await shown('001', '销售额')).toMatchObject({ actual: null, score: null })
    expect(await shown('001', '订单数')).toMatchObject({ actual: '5' })
    const mended = await save(cell('001', '销售额', 'actual', '5468.35'))
    expect(mended.bad).toEqual([])
    expect(mended.people[0]?.total).toBe('103.49')
  })

  it('is gone too when its text is deleted', async () => {
    await save(cell('001', '销售额', 'stretch', '—'))
    expect((await save(cell('001', '销售额', 'stretch', ''))).bad).toEqual([])
  })

  it('does not hold back the good cells of the same paste, the last text for a cell wins', async () => {
    const saved = await save(cell('004', '销售额', 'actual', '约三万'), cell('004', '销售额', 'actual', '13700'), cell('004', '订单数', 'actual', '7'), cell('004', '订单数', 'actual', '七'))
    expect(saved.bad.map((bad) => bad.text)).toEqual(['七'])
    expect(await shown('004', '销售额')).toMatchObject({ actual: '13700' })
    expect(await shown('004', '订单数')).toMatchObject({ actual: null })
  })
})

describe('undo', () => {
  it('puts back exactly what was there by saving the texts that were shown', async () => {
    const before = await grid()
    await save(...entriesOf(world).map((entry) => ({ ...entry, text: '77.5' })))
    expect((await grid()).people).not.toEqual(before.people)
    const texts = before.cells.flatMap((each) => (['floor', 'target', 'stretch', 'actual'] as const)
      .map((field) => ({ employeeId: each.employeeId, indicatorId: each.indicatorId, field, text: each[field] ?? '' })))
    await world.test.call('figures.save', { month: world.month, entries: texts })
    expect(await grid()).toEqual(before)
  })
})

describe('display units', () => {
  const ratio: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
  const apply = async (name: string, displayUnit: string, numbers: string[]) => {
    const template = await world.test.call('templates.save', { id: null, name, why: '', rows: [{ indicatorId: at(world.indicators, '销售额'), name: '', weight: '100', rule: ratio, displayUnit, source: '' }] })
    await world.test.call('evaluations.apply', { month: '1997-07', employeeIds: numbers.map((number) => at(world.people, number)), templateId: template.id })
  }
  const saveJuly = (text: string) => world.test.call('figures.save', { month: '1997-07', entries: [{ ...cell('001', '销售额', 'actual', text) }] })
  const july = async () => (await world.test.call('figures.grid', { month: '1997-07' }))

  it('stores 元 for what is typed in 万元', async () => {
    await apply('万元表', '万元', ['001'])
    expect((await july()).indicators).toMatchObject([{ unit: '元', displayUnit: '万元' }])
    expect((await saveJuly('28.5')).cells).toMatchObject([{ actual: '285000' }])
  })

  it('reads a column in 元 where sheets disagree on the unit (a figure would be wrong by 10000 otherwise)', async () => {
    await apply('万元表', '万元', ['001'])
    await apply('元表', '元', ['003'])
    expect((await july()).indicators).toMatchObject([{ displayUnit: '元' }])
    expect((await saveJuly('285000')).cells).toMatchObject([{ actual: '285000' }])
  })
})

describe('targets of another month', () => {
  it('go to rows that have none, and overwrite nothing', async () => {
    const to = '1997-07'
    await world.test.call('evaluations.apply', { month: to, employeeIds: [...world.people.values()], templateId: world.templateId })
    await world.test.call('figures.save', { month: to, entries: [cell('001', '销售额', 'target', '1'), cell('002', '销售额', 'target', '待定吧')] })
    expect((await world.test.refuse('figures.copyTargets', { from: '1990-01', to })).code).toBe('not-found')
    expect(await world.test.call('figures.copyTargets', { from: world.month, to })).toEqual({ copied: 52 })
    const { cells } = await world.test.call('figures.grid', { month: to })
    const target = (number: string) => cells.find((each) => each.employeeId === at(world.people, number) && each.indicatorId === at(world.indicators, '销售额'))
    expect(target('001')).toMatchObject({ floor: null, target: '1' })
    expect(target('002')).toMatchObject({ floor: null, target: null })
    expect(target('003')).toMatchObject({ floor: '8800', target: '14600', stretch: '19000', actual: null })
    expect((await world.test.call('figures.months', {})).months).toEqual(['1997-06', '1997-07'])
  })
})

describe('notes', () => {
  it('stand beside a result without changing its score, also before there is one', async () => {
    const note = { month: world.month, employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), note: '合同 12 号' }
    const saved = await world.test.call('figures.note', note)
    expect(saved.people).toMatchObject([{ number: '001', total: '100.49' }])
    expect(await shown('001', '销售额')).toMatchObject({ note: '合同 12 号', actual: '5468.35' })
    await save(cell('001', '销售额', 'actual', ''))
    expect(await shown('001', '销售额')).toMatchObject({ note: '合同 12 号', actual: null })
    expect((await world.test.call('figures.note', { ...note, indicatorId: 1 })).refused).toMatchObject([{ code: 'no-row' }])
  })
})
