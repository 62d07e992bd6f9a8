// Makes test/migrations/schema-10.db: a small company as the first release leaves it on disk.
// Run once per schema, before it is released; afterwards the file is kept as it is and never made again.
import { fileURLToPath } from 'node:url'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { writeSchema } from './make-schema.ts'

export async function fillSchema10(house: TestHouse): Promise<void> {
  await house.call('company.save', { name: '恒信商贸' })
  const boss = await house.call('employees.save', person({ number: '900', name: '陈国强', department: '总经办', position: '总经理' }))
  const wang = await house.call('employees.save', person({ number: '001', name: '王芳', department: '销售部', position: '销售代表', managerId: boss.id, joinedOn: '2024-02-29', baseFen: 300000 }))
  const li = await house.call('employees.save', person({ number: '002', name: '𠮷田 <b>', department: '销售部', position: '销售代表', managerId: boss.id, leftOn: '2026-10-31' }))
  const own = await house.call('indicators.save', { id: null, name: '样板间参观', dimension: 'efficiency', unit: '次', direction: 'higher', formula: '登记次数', source: '台账', frequency: 'month', kind: 'duty' })
  const collected = (await house.call('indicators.list', {})).indicators.find((each) => each.code === 'B20')
  const template = await house.call('templates.save', {
    id: null, name: '销售代表（试）', why: '两行', rows: [
      { indicatorId: collected?.id ?? 0, name: '', weight: '60', rule: { kind: 'ratio', cap: '1.2', floorRatio: '0.6', lowerVariant: '2-A/T' }, displayUnit: '万元', source: '' },
      { indicatorId: own.id, name: '', weight: '40', rule: { kind: 'deduction', basis: 'count', per: '2', step: '1', partSteps: 'continuous' }, displayUnit: '次', source: '' },
    ],
  })
  const month = '2026-10'
  await house.call('evaluations.apply', { month, employeeIds: [wang.id, li.id], templateId: template.id })
  await house.call('figures.save', { month, entries: [
    { employeeId: wang.id, indicatorId: collected?.id ?? 0, field: 'target', text: '30' }, { employeeId: wang.id, indicatorId: collected?.id ?? 0, field: 'actual', text: '28.5' },
    { employeeId: wang.id, indicatorId: own.id, field: 'actual', text: '3' }, { employeeId: li.id, indicatorId: collected?.id ?? 0, field: 'actual', text: '约三十' },
  ] })
  const [sheet] = (await house.call('evaluations.list', { month })).evaluations.filter((each) => each.employeeId === wang.id)
  await house.call('evaluations.adjust', { id: sheet?.id ?? 0, adjustmentId: null, points: '2', reason: '救急', on: '2026-10-09', evidence: '客户来信' })
  await house.call('evaluations.confirm', { id: sheet?.id ?? 0 })
  await house.call('settings.save', { ...(await house.call('settings.get', {})), adjustmentLimit: '8' })
  // That release spoke of no states yet; today a signed sheet moves its month on.
  house.db.exec('DELETE FROM period')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const house = openTestHouse()
  await fillSchema10(house)
  writeSchema(10, house)
  house.close()
}
