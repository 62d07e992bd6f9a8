import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import type { Template } from '../../../shared/api/templates.ts'
import type { Rule } from '../../../shared/domain/scoring/rule.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

let house: TestHouse
let starter: Template
let ids: number[]
beforeEach(async () => {
  house = openTestHouse()
  const first = (await house.call('templates.list', {})).templates[0]
  if (!first) throw new Error('no starter sheet')
  starter = first
  ids = (await house.call('indicators.list', {})).indicators.map((each) => each.id)
})
afterEach(() => house.close())

type Row = Input<'templates.save'>['rows'][number]
const RATIO: Rule = { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }
const row = (index: number, weight: string, rule: Rule = RATIO): Row => ({ indicatorId: ids[index] ?? 0, name: '', weight, rule, displayUnit: '', source: '' })
const draft = (rows: Row[], form: Partial<Input<'templates.save'>> = {}): Input<'templates.save'> => ({ id: null, name: '我的考核表', why: '', rows, ...form })
const byId = async (id: number) => (await house.call('templates.list', {})).templates.find((each) => each.id === id)

describe('templates.save', () => {
  test('adds the company’s own, in the order of its rows, and shows figures in the indicator’s unit where none is given', async () => {
    const saved = await house.call('templates.save', draft([row(3, '60'), row(0, '39.5'), row(1, '0.5')], { why: '为新团队' }))
    expect(saved).toMatchObject({ name: '我的考核表', why: '为新团队', origin: 'own', positions: [], suggestedFor: [] })
    expect(saved.rows.map((each) => [each.indicatorId, each.weight])).toEqual([[ids[3], '60'], [ids[0], '39.5'], [ids[1], '0.5']])
    const units = new Map((await house.call('indicators.list', {})).indicators.map((each) => [each.id, each.unit]))
    expect(saved.rows.map((each) => each.displayUnit)).toEqual(saved.rows.map((each) => units.get(each.indicatorId)))
    expect(await byId(saved.id)).toEqual(saved)
  })

  test('keeps the objective a row serves, whose result it is, its duty, its proration and its feed; an unknown objective is refused by its row', async () => {
    const objectiveId = Number(house.db.prepare("INSERT INTO objective (quarter, level, title, type, ambition) VALUES ('2026-Q4', 'company', '让老客户愿意再来', 'improvement', 'committed')").run().lastInsertRowid)
    const saved = await house.call('templates.save', draft([{ ...row(0, '50'), objectiveId, scope: 'team', duty: '带好团队', proration: 'whole', feed: 'team-sum' }, row(1, '50')]))
    expect(saved.rows.map((each) => [each.objectiveId, each.scope, each.duty, each.proration, each.feed])).toEqual([[objectiveId, 'team', '带好团队', 'whole', 'team-sum'], [null, 'person', '', 'auto', 'typed']])
    expect(await byId(saved.id)).toEqual(saved)
    expect(await house.refuse('templates.save', draft([row(0, '50'), { ...row(1, '50'), objectiveId: 999 }], { name: '二' }))).toEqual({ code: 'not-found', details: { what: 'objective', row: 2 } })
  })

  test('replaces the rows of an own template whole', async () => {
    const { id } = await house.call('templates.save', draft([row(0, '50'), row(1, '50')]))
    const saved = await house.call('templates.save', draft([row(2, '100')], { id, name: '改名' }))
    expect(saved).toMatchObject({ id, name: '改名' })
    expect(saved.rows).toHaveLength(1)
  })

  test.each([
    ['99', '-1', ['60', '39']], ['100.01', '0.01', ['60', '40.01']], ['0.3', '-99.7', ['0.1', '0.2']],
  ])('refuses weights that total %s and names the difference %s', async (total, difference, weights) => {
    expect(await house.refuse('templates.save', draft(weights.map((weight, index) => row(index, weight))))).toEqual({ code: 'weights-wrong', details: { total, difference } })
  })

  test('takes 33.33 + 33.33 + 33.34, which binary floats do not add up to 100', async () => {
    await house.call('templates.save', draft([row(0, '33.33'), row(1, '33.33'), row(2, '33.34')]))
    await house.call('templates.save', draft(['0.1', '0.2', '99.7'].map((weight, index) => row(index, weight)), { name: '二' }))
  })

  test('refuses rules that could not be scored, each by its row on the sheet', async () => {
    const holes: Rule = { kind: 'bands', award: 'points', bands: [
      { from: null, fromInclusive: true, to: '80', toInclusive: false, points: '0' }, { from: '90', fromInclusive: true, to: null, toInclusive: false, points: '10' },
    ] }
    const refusal = await house.refuse('templates.save', draft([row(0, '50'), row(1, '40', holes), row(2, '10.005'), row(3, '-0.005')]))
    expect(refusal.code).toBe('rule-invalid')
    const findings = refusal.details['findings'] as { row: number; sentence: string }[]
    expect([...new Set(findings.map((each) => each.row))]).toEqual([2, 3, 4])
    for (const finding of findings) expect(finding.sentence).toMatch(/[一-龥]{3}/)
  })

  test('refuses the same indicator twice and one that is not there', async () => {
    const name = (await house.call('indicators.list', {})).indicators.find((each) => each.id === ids[5])?.name
    expect(await house.refuse('templates.save', draft([row(5, '50'), row(1, '20'), row(5, '30')]))).toEqual({ code: 'indicator-repeated', details: { name, rows: [1, 3] } })
    expect(await house.refuse('templates.save', draft([{ ...row(0, '100'), indicatorId: 9999 }]))).toEqual({ code: 'not-found', details: { what: 'indicator', row: 1 } })
  })

  test('refuses a taken name and a template that is not there', async () => {
    expect((await house.refuse('templates.save', draft([row(0, '100')], { name: `${starter.name} ` }))).code).toBe('name-taken')
    expect(await house.refuse('templates.save', draft([row(0, '100')], { id: 9999 }))).toEqual({ code: 'not-found', details: { what: 'template' } })
  })
})

describe('a starter sheet', () => {
  const edited = (form: Partial<Input<'templates.save'>> = {}) => draft([row(0, '100')], { id: starter.id, name: starter.name, ...form })

  test('is saved as the company’s own copy and itself never altered', async () => {
    const copy = await house.call('templates.save', edited())
    expect(copy).toMatchObject({ name: `${starter.name}（本公司）`, origin: 'own' })
    expect(copy.id).not.toBe(starter.id)
    expect(await byId(starter.id)).toEqual(starter)
    expect((await house.call('templates.save', edited())).name).toBe(`${starter.name}（本公司 2）`)
    expect((await house.call('templates.save', edited({ name: '华东区考核表' }))).name).toBe('华东区考核表')
  })

  test('hands the positions that used it to the copy, or the change would reach nobody', async () => {
    await house.call('positions.save', { id: null, name: '销售代表', templateId: starter.id })
    const copy = await house.call('templates.save', edited())
    expect(copy.positions).toEqual(['销售代表'])
    expect((await byId(starter.id))?.positions).toEqual([])
  })

  test('can not be removed', async () => {
    expect((await house.refuse('templates.remove', { id: starter.id })).code).toBe('library-fixed')
  })
})

test('an own template goes when no position uses it, and is refused by their names while one does', async () => {
  const { id } = await house.call('templates.save', draft([row(0, '100')]))
  const position = await house.call('positions.save', { id: null, name: '客服', templateId: id })
  expect(await house.refuse('templates.remove', { id })).toEqual({ code: 'in-use', details: { positions: ['客服'] } })
  await house.call('positions.save', { id: position.id, name: '客服', templateId: null })
  await house.call('templates.remove', { id })
  expect(await byId(id)).toBeUndefined()
  expect((await house.refuse('templates.remove', { id })).code).toBe('not-found')
})
