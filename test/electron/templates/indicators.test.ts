import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import type { IndicatorCard } from '../../../shared/api/templates.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const own = (form: Partial<Input<'indicators.save'>> = {}): Input<'indicators.save'> => ({
  id: null, name: '样板间参观', dimension: 'efficiency', unit: '次', direction: 'higher', formula: '当月参观登记次数', source: '台账', frequency: 'month', kind: 'duty', ...form,
})
const draftOf = ({ id, name, dimension, unit, direction, formula, source, frequency, kind }: IndicatorCard): Input<'indicators.save'> =>
  ({ id, name, dimension, unit, direction, formula, source, frequency, kind })
const library = async (code: string): Promise<IndicatorCard> => {
  const found = (await house.call('indicators.list', {})).indicators.find((each) => each.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}
const judged = (indicatorId: number, displayUnit: string) => ({ indicatorId, name: '', weight: '100', rule: { kind: 'judgement' as const, standard: '按记录' }, displayUnit, source: '' })

describe('the company’s own indicators', () => {
  test('get codes X001, X002 … and stand behind the library in their dimension', async () => {
    expect(await house.call('indicators.save', own())).toMatchObject({ code: 'X001', origin: 'own', usedBy: 0 })
    expect(await house.call('indicators.save', own({ name: '回访及时' }))).toMatchObject({ code: 'X002' })
    const codes = (await house.call('indicators.list', {})).indicators.map((each) => each.code)
    expect(codes.indexOf('X001')).toBe(codes.findLastIndex((code) => code.startsWith('E')) + 1)
    expect(codes[0]).toBe('B01')
    expect(codes.at(-1)?.startsWith('C')).toBe(true)
  })

  test('a name that is taken is refused with the holder’s code', async () => {
    const { name } = await library('B20')
    expect(await house.refuse('indicators.save', own({ name: ` ${name} ` }))).toEqual({ code: 'name-taken', details: { name, code: 'B20' } })
  })

  test('unit and direction may change while only templates use it, and the templates then show the new unit', async () => {
    const { id } = await house.call('indicators.save', own())
    const template = await house.call('templates.save', { id: null, name: '试', why: '', rows: [judged(id, '次')] })
    expect(await house.call('indicators.save', own({ id, unit: '批', direction: 'lower' }))).toMatchObject({ unit: '批', direction: 'lower', usedBy: 1 })
    expect((await house.call('templates.list', {})).templates.find((each) => each.id === template.id)?.rows[0]?.displayUnit).toBe('批')
  })

  test('unit and direction are fixed once a sheet or a figure rests on them; the words are not', async () => {
    const { id } = await house.call('indicators.save', own())
    const { id: employeeId } = await house.call('employees.save', person({ number: '1' }))
    house.db.prepare("INSERT INTO result (employee_id, indicator_id, month, actual, note) VALUES (?, ?, '2026-10', '5', '')").run(employeeId, id)
    expect(await house.refuse('indicators.save', own({ id, unit: '批' }))).toEqual({ code: 'in-use', details: { fields: ['unit'], templates: 0, sheets: 0, figures: 1, keyResults: 0, improvements: 0, breakdowns: 0, decisions: 0, causes: 0 } })
    house.db.exec('DELETE FROM result')
    const { id: templateId } = await house.call('templates.save', { id: null, name: '试', why: '', rows: [judged(id, '次')] })
    await house.call('evaluations.apply', { month: '2026-10', employeeIds: [employeeId], templateId })
    expect((await house.refuse('indicators.save', own({ id, direction: 'lower' }))).code).toBe('in-use')
    expect(await house.call('indicators.save', own({ id, name: '样板间参观次数', formula: '登记表' }))).toMatchObject({ name: '样板间参观次数', formula: '登记表', unit: '次' })
  })

  test('one that a template uses can not be removed; a free one can', async () => {
    const { id } = await house.call('indicators.save', own())
    const { id: templateId } = await house.call('templates.save', { id: null, name: '试', why: '', rows: [judged(id, '次')] })
    expect(await house.refuse('indicators.remove', { id })).toEqual({ code: 'in-use', details: { templates: 1, sheets: 0, figures: 0, keyResults: 0, improvements: 0, breakdowns: 0, decisions: 0, causes: 0 } })
    await house.call('templates.remove', { id: templateId })
    await house.call('indicators.remove', { id })
    expect((await house.refuse('indicators.remove', { id })).code).toBe('not-found')
  })
})

describe('a library indicator', () => {
  test('takes a new name, formula and source and keeps its code', async () => {
    const card = await library('B20')
    const saved = await house.call('indicators.save', { ...draftOf(card), name: '净回款', formula: '到账 − 退款', source: '银行流水' })
    expect(saved).toEqual({ ...card, name: '净回款', formula: '到账 − 退款', source: '银行流水' })
  })

  test.each([['dimension', 'capability'], ['unit', '万元'], ['direction', 'lower'], ['kind', 'value']] as const)('does not take another %s', async (field, value) => {
    const card = await library('B20')
    expect(await house.refuse('indicators.save', { ...draftOf(card), [field]: value })).toEqual({ code: 'library-fixed', details: { fields: [field] } })
    expect(await library('B20')).toEqual(card)
  })

  test('can not be removed, even when nothing uses it', async () => {
    const unused = (await house.call('indicators.list', {})).indicators.find((each) => each.usedBy === 0)
    expect((await house.refuse('indicators.remove', { id: unused?.id ?? 0 })).code).toBe('library-fixed')
  })
})
