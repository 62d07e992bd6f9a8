import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EvaluationId } from '../../../shared/domain/brand.ts'
import { whatIf } from '../../../shared/domain/calibration/what-if.ts'
import { at, auditCount, openNorthwind, sitDown, type Northwind } from '../evaluations/northwind.ts'

let world: Northwind
beforeEach(async () => { world = await openNorthwind() })
afterEach(() => world.test.close())

const board = () => world.test.call('calibration.get', { month: world.month })
const change = (number: string, points: string, reason = '两位上级对过口径') => ({ evaluationId: at(world.sheets, number), points, reason })
const apply = (...changes: ReturnType<typeof change>[]) => world.test.call('calibration.apply', { month: world.month, changes })

describe('the sheets side by side', () => {
  it('lays the nine of June 1997 beside each other with what a trial needs', async () => {
    const { sheets, closed, limits } = await board()
    expect(sheets.map(({ number, total, grade }) => [number, total, grade])).toEqual([
      ['001', '100.49', 'S'], ['002', '91.96', 'A'], ['003', '51.08', 'D'], ['004', '53.75', 'D'], ['005', '68.15', 'C'], ['006', '71.00', 'B'], ['007', '43.75', 'D'], ['008', '60.39', 'C'], ['009', '102.72', 'S'],
    ])
    expect([closed, limits.adjustmentLimit, sheets[0]?.days, sheets[0]?.daysOfMonth]).toEqual([false, '10', 30, 30])
    // All rows of this template are benefit rows of 100 points together: the dimension's percent is the total before adjustments.
    expect(sheets[0]?.dimensions).toEqual([{ dimension: 'benefit', percent: '100.5' }])
  })
  it('counts a self score only beside the row it belongs to', async () => {
    // Catches: a sheet with one self score of six rows read as a self total 80 points too low.
    const id = at(world.sheets, '001')
    const { rowsDetail } = await world.test.call('evaluations.get', { id })
    const [first] = rowsDetail
    if (first?.score.state !== 'scored') throw new Error('no score')
    await world.test.call('evaluations.selfScore', { id, rowId: first.id, points: '40' })
    const card = (await board()).sheets.find((sheet) => sheet.id === id)
    expect([card?.selfTotal, card?.selfDifference]).toEqual(['40.00', (40 - Number(first.score.score)).toFixed(2)])
  })
})

describe('applying', () => {
  it('gives exactly what the trial showed: 91.96 + 3.04 = 95.00 S, and nobody else moves', async () => {
    const before = await board()
    const changes = [change('002', '3.04'), change('006', '-1', '发货口径与别组不同')]
    const shown = whatIf(before.sheets, changes, before.limits)
    const { applied } = await apply(...changes)
    expect(applied).toEqual([{ evaluationId: at(world.sheets, '002'), total: '95.00', grade: 'S' }, { evaluationId: at(world.sheets, '006'), total: '70.00', grade: 'B' }])
    expect(applied.map(({ total, grade }) => ({ total, grade }))).toEqual([...shown.sheets.values()].map(({ after }) => after))
    const after = await board()
    expect(after.sheets.filter((sheet, place) => sheet.total !== before.sheets[place]?.total).map(({ number }) => number)).toEqual(['002', '006'])
    expect(after.sheets[5]?.adjustments).toEqual([{ points: '-1', reason: '发货口径与别组不同', on: '2026-11-23', calibration: true }])
    expect((await world.test.call('evaluations.get', { id: at(world.sheets, '006') })).sentence).toContain('加减分 −1.00')
  })
  it('leaves one entry in the record that names everybody, every reason and both totals', async () => {
    const before = auditCount(world.test)
    await apply(change('002', '1'), change('003', '2', '补记口径'))
    expect(auditCount(world.test)).toBe(before + 1)
    const details = JSON.parse(world.test.db.prepare('SELECT details FROM audit ORDER BY seq DESC LIMIT 1').pluck().get() as string) as { changes: unknown[] }
    expect(details.changes).toEqual([
      { evaluationId: at(world.sheets, '002'), number: '002', name: expect.any(String), points: '1', reason: '两位上级对过口径', from: '91.96', to: '92.96' },
      { evaluationId: at(world.sheets, '003'), number: '003', name: expect.any(String), points: '2', reason: '补记口径', from: '51.08', to: '53.08' },
    ])
  })

  const refused = async (...changes: ReturnType<typeof change>[]) => {
    const before = [await board(), auditCount(world.test)]
    const answer = await world.test.refuse('calibration.apply', { month: world.month, changes })
    // Catches: the first of two changes kept although the second was refused.
    expect([await board(), auditCount(world.test)]).toEqual(before)
    return answer
  }
  it('refuses a change without a reason, and names whose', async () => {
    const { name } = (await board()).sheets.find(({ number }) => number === '006') ?? { name: '' }
    expect(await refused(change('002', '1'), change('006', '1', '  '))).toEqual({ code: 'reason-missing', details: { row: name } })
  })
  it('refuses signed sheets with the names, and takes nothing of the rest', async () => {
    await sitDown(world, 'owner')
    for (const number of ['002', '006']) await world.test.call('evaluations.confirm', { id: at(world.sheets, number) })
    const names = (await board()).sheets.filter(({ number }) => ['002', '006'].includes(number)).map(({ name }) => name)
    expect(await refused(change('001', '1'), change('002', '1'), change('006', '1'))).toEqual({ code: 'sheet-confirmed', details: { name: names.join('、') } })
  })
  it('refuses a closed month, a sheet of another month, points of nothing and two changes of one sheet', async () => {
    expect((await refused({ ...change('001', '1'), evaluationId: 99_999 as EvaluationId })).code).toBe('not-found')
    expect((await world.test.refuse('calibration.apply', { month: '1997-05', changes: [change('001', '1')] })).code).toBe('not-found')
    expect((await refused(change('001', '0.00'))).code).toBe('bad-input')
    expect((await refused(change('001', '1'), change('001', '2'))).code).toBe('bad-input')
    world.test.db.prepare("INSERT INTO period (month, state) VALUES (?, 'closed') ON CONFLICT (month) DO UPDATE SET state = 'closed'").run(world.month)
    expect((await refused(change('001', '1'))).code).toBe('month-closed')
  })
  it('refuses somebody without a total: there is nothing to calibrate', async () => {
    await world.test.call('figures.save', { month: world.month, entries: [{ employeeId: at(world.people, '001'), indicatorId: at(world.indicators, '销售额'), field: 'actual', text: '' }] })
    expect((await refused(change('001', '1'))).code).toBe('no-total')
  })
})
