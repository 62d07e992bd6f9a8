import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'

let house: TestHouse
let codes: Map<string, number>
beforeEach(async () => {
  house = openTestHouse()
  codes = new Map((await house.call('indicators.list', {})).indicators.map((each) => [each.code, each.id]))
})
afterEach(() => house.close())

type Row = Input<'templates.save'>['rows'][number]
const objective = async () => (await house.call('objectives.save', {
  id: null, quarter: '2026-Q4', level: 'company', departmentId: null, employeeId: null, parentId: null, title: '让老客户愿意再来', type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [],
})).id
const row = (code: string, weight: string, more: Partial<Row> = {}): Row =>
  ({ indicatorId: codes.get(code) ?? 0, name: '', weight, rule: { kind: 'ratio', cap: '1.2', floorRatio: null, lowerVariant: '2-A/T' }, displayUnit: '', source: '', duty: '完成销售', ...more })
const draft = (...rows: Row[]): Input<'templates.save'> => ({ id: null, name: '我的考核表', why: '', rows })
const enforce = (enforced: boolean) => house.call('principles.save', { enforced, organisationShare: '10', valueShare: '10' })

test('until the owner enforces them, a sheet may break the principles', async () => {
  await house.call('templates.save', draft(row('B20', '100', { duty: '' })))
})

test('enforced, a sheet that breaks them is refused with a sentence for each and the rows it is about', async () => {
  await enforce(true)
  const refusal = await house.refuse('templates.save', draft(row('B20', '60'), row('E22', '20', { duty: ' ' }), row('C15', '20', { rule: { kind: 'judgement', standard: '逐条对照' } })))
  expect(refusal.code).toBe('principle-broken')
  const findings = refusal.details['findings'] as { code: string; rows: number[]; sentence: string }[]
  expect(findings.map(({ code, rows }) => [code, rows])).toEqual([['organisation-share', []], ['objective-missing', [1, 2, 3]], ['value-share', [3]], ['duty-missing', [2]]])
  expect(findings[2]?.sentence).toContain('占 20 %，最多 10 %')
  expect((await house.call('templates.list', {})).templates.some(({ name }) => name === '我的考核表')).toBe(false)
})

test('enforced, a sheet that keeps them is saved, and switched off again anything is', async () => {
  await enforce(true)
  const objectiveId = await objective()
  await house.call('templates.save', draft(row('B20', '80', { objectiveId }), row('B21', '10', { objectiveId, scope: 'team' }), row('C15', '10', { objectiveId, rule: { kind: 'judgement', standard: '逐条对照' } })))
  await enforce(false)
  await house.call('templates.save', { ...draft(row('B20', '100', { duty: '' })), name: '另一张' })
})
