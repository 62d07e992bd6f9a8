import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GrowthRule } from '../../../shared/domain/scoring/rule.ts'
import { at, openNorthwind, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

/** 001 in July is measured on growth of 销售额 alone: 60 points when flat, 1 point for each 1 %. */
async function july(base: GrowthRule['base']) {
  const rule: GrowthRule = { kind: 'growth', basePoints: '60', perPercent: '1', partSteps: 'continuous', base }
  const template = await world.test.call('templates.save', { id: null, name: `增长 ${base}`, why: '', rows: [{ indicatorId: at(world.indicators, '销售额'), name: '', weight: '100', rule, displayUnit: '元', source: '' }] })
  await world.test.call('evaluations.apply', { month: '1997-07', employeeIds: [at(world.people, '001')], templateId: template.id })
}
const save = (month: string, field: 'base' | 'actual', text: string) =>
  world.test.call('figures.save', { month, entries: [{ employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), field, text }] })
const row = async () => {
  const [sheet] = (await world.test.call('evaluations.list', { month: '1997-07' })).evaluations
  const detail = await world.test.call('evaluations.get', { id: sheet?.id as number })
  return { id: detail.id, total: detail.total, base: detail.rowsDetail[0]?.base, sentence: detail.rowsDetail[0]?.score.sentence }
}

describe('the base of 增长率法', () => {
  it('is last month\'s stored result, and follows it when that is corrected', async () => {
    await july('last-month')
    await save('1997-06', 'actual', '5000')
    await save('1997-07', 'actual', '5500')
    expect(await row()).toMatchObject({ base: '5000', total: '70.00' })
    await save('1997-06', 'actual', '5500')
    expect(await row()).toMatchObject({ base: '5500', total: '60.00' })
  })

  it('cannot be typed over while that result is there, and is explained', async () => {
    await july('last-month')
    const saved = await save('1997-07', 'base', '1')
    expect(saved.bad[0]?.reason).toContain('1997年6月')
    expect((await row()).base).toBe('5468.35')
    expect((await save('1997-07', 'base', '5,468.35')).bad).toEqual([])
  })

  it('is typed where the program knows no earlier result, and always for 基期 typed', async () => {
    await july('last-year')
    await save('1997-07', 'actual', '5500')
    expect(await row()).toMatchObject({ base: null, total: null })
    await save('1997-07', 'base', '5000')
    expect(await row()).toMatchObject({ base: '5000', total: '70.00' })
    await july('typed')
    expect(await row()).toMatchObject({ base: '5000', total: '70.00' })
  })

  it('stays what it was on a confirmed sheet', async () => {
    await july('last-month')
    await save('1997-06', 'actual', '5000')
    await save('1997-07', 'actual', '5500')
    const { id } = await row()
    await world.test.call('evaluations.confirm', { id })
    await save('1997-06', 'actual', '5500')
    expect(await row()).toMatchObject({ base: '5000', total: '70.00' })
  })
})
