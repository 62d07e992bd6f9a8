import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/evaluation/evaluation.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

type Settings = Input<'settings.save'>
const changed = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change })
const grades = (...list: [string, string, string][]) => list.map(([code, from, coefficient]) => ({ code, from, coefficient }))

test('settings start as the published defaults', async () => {
  expect(await house.call('settings.get', {})).toEqual(DEFAULT_SETTINGS)
})

describe('settings.save', () => {
  test.each<[string, Partial<Settings>, string]>([
    ['grades that do not fall', { grades: grades(['A', '80', '1'], ['B', '80', '0.5'], ['C', '0', '0']) }, 'grades'],
    ['grades that do not reach 0', { grades: grades(['A', '80', '1'], ['B', '1', '0']) }, 'grades'],
    ['two grades of one name', { grades: grades(['A', '80', '1'], ['A ', '0', '0']) }, 'grades'],
    ['a negative coefficient', { grades: grades(['A', '80', '1'], ['B', '0', '-1']) }, 'grades'],
    ['a negative limit of adjustments', { adjustmentLimit: '-1' }, 'adjustmentLimit'],
    ['a floor not below the cap', { totalFloor: '120' }, 'totalCap'],
    ['a negative floor', { totalFloor: '-5' }, 'totalFloor'],
    ['red above amber', { redBelow: '1.1' }, 'amberBelow'],
    ['red at nothing', { redBelow: '0' }, 'redBelow'],
  ])('refuses %s, names the field, and keeps what was', async (_, change, field) => {
    const refusal = await house.refuse('settings.save', changed(change))
    expect(refusal.code).toBe('grades-invalid')
    const findings = refusal.details['findings'] as { field: string; sentence: string }[]
    expect(findings.map((each) => each.field)).toContain(field)
    for (const finding of findings) expect(finding.sentence).toMatch(/[一-龥]{3}/)
    expect(await house.call('settings.get', {})).toEqual(DEFAULT_SETTINGS)
  })

  test('scores open sheets anew and leaves confirmed and closed ones as they were', async () => {
    const { id } = await house.call('employees.save', person({ number: '1' }))
    const [indicator] = (await house.call('indicators.list', {})).indicators
    const { id: templateId } = await house.call('templates.save', {
      id: null, name: '一行', why: '',
      rows: [{ indicatorId: indicator?.id ?? 0, name: '', weight: '100', rule: { kind: 'judgement', standard: '按事实' }, displayUnit: '', source: '' }],
    })
    for (const month of ['2026-08', '2026-09', '2026-10']) {
      await house.call('evaluations.apply', { month, employeeIds: [id], templateId })
      const [sheet] = (await house.call('evaluations.list', { month })).evaluations
      const detail = await house.call('evaluations.get', { id: sheet?.id ?? 0 })
      await house.call('evaluations.judge', { id: detail.id, rowId: detail.rowsDetail[0]?.id ?? 0, points: '84.79', reason: '有记录' })
    }
    house.db.exec(`
      INSERT INTO period (month, state) VALUES ('2026-08', 'closed');
      UPDATE evaluation SET confirmed_at = '2026-10-01T00:00:00Z', confirmed_by = '老板', confirmed_as = 'owner' WHERE month = '2026-09'`)
    await house.call('settings.save', changed({ grades: grades(['优', '84.79', '1.3'], ['差', '0', '0']) }))
    const stored = house.db.prepare('SELECT month, grade, coefficient FROM evaluation ORDER BY month').all()
    expect(stored).toEqual([
      { month: '2026-08', grade: 'B', coefficient: '1' }, { month: '2026-09', grade: 'B', coefficient: '1' }, { month: '2026-10', grade: '优', coefficient: '1.3' },
    ])
    const entry = JSON.parse(house.db.prepare('SELECT details FROM audit ORDER BY seq DESC LIMIT 1').pluck().get() as string) as { rescored: number }
    expect(entry.rescored).toBe(1)
  })
})
