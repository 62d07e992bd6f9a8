import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, MethodName } from '../../../shared/api/contract.ts'
import type { EvaluationDetail } from '../../../shared/api/evaluations.ts'
import { at, auditCount, openNorthwind, type Northwind } from './northwind.ts'

let world: Northwind
let sheet: EvaluationDetail
beforeEach(async () => {
  world = await openNorthwind()
  const id = at(world.sheets, '001')
  await world.test.call('evaluations.adjust', { id, adjustmentId: null, points: '2', reason: '客户表扬', on: '1997-06-10', evidence: '' })
  sheet = await world.test.call('evaluations.get', { id })
})
afterEach(() => world.test.close())

/** Every way to write a sheet. */
function writes(): { [M in MethodName]?: Input<M> } {
  const { id, rowsDetail, adjustments } = sheet
  const rowId = rowsDetail[0]?.id as number
  return {
    'evaluations.remove': { id },
    'evaluations.comment': { id, self: '改', manager: null },
    'evaluations.selfScore': { id, rowId, points: '1' },
    'evaluations.judge': { id, rowId, points: '1', reason: '好' },
    'evaluations.exempt': { id, rowId, exempt: { kind: 'no-business', reason: '' } },
    'evaluations.adjust': { id, adjustmentId: null, points: '5', reason: '再加', on: '1997-06-11', evidence: '' },
    'evaluations.removeAdjustment': { id, adjustmentId: adjustments[0]?.id as number },
    'evaluations.veto': { id, veto: { kind: 'leak', reason: '泄密', on: '1997-06-12' } },
    'evaluations.confirm': { id },
    'figures.note': { month: world.month, employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), note: '改' },
  }
}

const state = () => JSON.stringify(['evaluation', 'evaluation_row', 'adjustment', 'target', 'result', 'bad_cell', 'audit']
  .map((table) => world.test.db.prepare(`SELECT * FROM ${table}`).all()))

async function refuseAll(code: string, skip: readonly string[] = []): Promise<void> {
  for (const [method, input] of Object.entries(writes())) {
    if (skip.includes(method)) continue
    const before = state()
    const refused = await world.test.refuse(method as 'evaluations.confirm', input as never)
    expect({ method, code: refused.code }).toEqual({ method, code })
    expect(state()).toBe(before)
  }
}

const newFigure = () => ({ employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), field: 'actual' as const, text: '1' })

describe('a confirmed sheet', () => {
  beforeEach(async () => { await world.test.call('evaluations.confirm', { id: sheet.id }) })

  it('refuses every single write, without a trace in any table', async () => { await refuseAll('sheet-confirmed') })

  it('refuses figures, good or bad, by cell, while the other sheets take theirs', async () => {
    const other = { ...newFigure(), employeeId: at(world.people, '003'), text: '14600' }
    const saved = await world.test.call('figures.save', { month: world.month, entries: [newFigure(), { ...newFigure(), text: '很好' }, other] })
    expect(saved.refused.map(({ text, code }) => [text, code])).toEqual([['1', 'sheet-confirmed'], ['很好', 'sheet-confirmed']])
    expect(saved.people.map((person) => person.number)).toEqual(['003'])
    expect(await world.test.call('evaluations.get', { id: sheet.id })).toMatchObject({ total: '102.49' })
    expect((await world.test.call('figures.grid', { month: world.month })).bad).toEqual([])
  })

  it('is not touched by new grades, a recalculation or a renewed template', async () => {
    const before = await world.test.call('evaluations.get', { id: sheet.id })
    const settings = await world.test.call('settings.get', {})
    await world.test.call('settings.save', { ...settings, totalCap: '90', adjustmentLimit: '1' })
    await world.test.call('evaluations.recalculate', { month: world.month })
    expect(await world.test.call('evaluations.apply', { month: world.month, employeeIds: [...world.people.values()], templateId: world.templateId })).toMatchObject({ made: 0, renewed: 8, kept: 1 })
    expect(await world.test.call('evaluations.get', { id: sheet.id })).toEqual(before)
  })
})

describe('a closed month', () => {
  it('refuses every single write, confirmed or not', async () => {
    world.test.db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed')").run(world.month)
    await refuseAll('month-closed')
    const before = state()
    const month = world.month
    for (const refused of [
      await world.test.refuse('figures.save', { month, entries: [newFigure()] }),
      await world.test.refuse('figures.copyTargets', { from: month, to: month }),
      await world.test.refuse('evaluations.recalculate', { month }),
      await world.test.refuse('evaluations.apply', { month, employeeIds: [...world.people.values()], templateId: world.templateId }),
    ]) expect(refused.code).toBe('month-closed')
    expect(state()).toBe(before)
    const settings = await world.test.call('settings.get', {})
    await world.test.call('settings.save', { ...settings, totalCap: '90' })
    expect(await world.test.call('evaluations.get', { id: sheet.id })).toMatchObject({ total: '102.49', closed: true, confirm: { may: false } })
  })
})

describe('the record', () => {
  it('has one entry for each write that was done', async () => {
    for (const [method, input] of Object.entries(writes()).filter(([method]) => method !== 'evaluations.judge' && method !== 'evaluations.remove')) {
      const before = auditCount(world.test)
      await world.test.call(method as 'evaluations.confirm', input as never)
      expect({ method, entries: auditCount(world.test) - before }).toEqual({ method, entries: 1 })
      if (method === 'evaluations.confirm') await world.test.call('evaluations.withdraw', { id: sheet.id, reason: '继续' })
    }
  })

  it('keeps nothing of a write that failed half way (targets without results would score wrongly)', async () => {
    world.test.db.exec("CREATE TRIGGER no_result BEFORE UPDATE ON result BEGIN SELECT RAISE(ABORT, 'stop'); END")
    const before = state()
    const entries = [{ ...newFigure(), field: 'target' as const, text: '9999' }, newFigure()]
    expect((await world.test.refuse('figures.save', { month: world.month, entries })).code).toBe('fault')
    expect(state()).toBe(before)
    world.test.db.exec('DROP TRIGGER no_result')
    world.test.db.exec("CREATE TRIGGER no_score BEFORE UPDATE OF total ON evaluation BEGIN SELECT RAISE(ABORT, 'stop'); END")
    expect((await world.test.refuse('figures.save', { month: world.month, entries })).code).toBe('fault')
    expect((await world.test.refuse('evaluations.veto', { id: sheet.id, veto: { kind: 'leak', reason: '泄密', on: '1997-06-12' } })).code).toBe('fault')
    expect(state()).toBe(before)
  })
})
