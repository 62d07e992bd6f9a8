import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Employee } from '../../../shared/api/employees.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
let boss: Employee
let wang: Employee

/** Sheets of three months: a closed one, a confirmed one and an open one. */
beforeEach(async () => {
  house = openTestHouse()
  boss = await house.call('employees.save', person({ number: '900', name: '陈总' }))
  wang = await house.call('employees.save', person({ number: '001', name: '王芳', department: '销售部', position: '销售代表', managerId: boss.id, joinedOn: '2020-01-01' }))
  const [template] = (await house.call('templates.list', {})).templates
  for (const month of ['2026-08', '2026-09', '2026-10']) await house.call('evaluations.apply', { month, employeeIds: [wang.id], templateId: template?.id ?? 0 })
  house.db.exec(`
    INSERT INTO period (month, state) VALUES ('2026-08', 'closed');
    UPDATE evaluation SET confirmed_at = '2026-10-01T00:00:00Z', confirmed_by = '陈总', confirmed_as = 'direct-manager' WHERE month = '2026-09'`)
})
afterEach(() => house.close())

const facts = (column: string) => house.db.prepare(`SELECT ${column} FROM evaluation ORDER BY month`).pluck().all()

test('a change to a person reaches the open sheet; the closed and the confirmed one keep what was', async () => {
  await house.call('employees.save', { ...person({ number: '101', name: '王芳芳', department: '大客户部', position: '大客户经理', joinedOn: '2020-02-02' }), id: wang.id })
  expect(facts('name')).toEqual(['王芳', '王芳', '王芳芳'])
  expect(facts('number')).toEqual(['001', '001', '101'])
  expect(facts('department')).toEqual(['销售部', '销售部', '大客户部'])
  expect(facts('position')).toEqual(['销售代表', '销售代表', '大客户经理'])
  expect(facts('joined_on')).toEqual(['2020-01-01', '2020-01-01', '2020-02-02'])
  expect(facts('manager_id')).toEqual([boss.id, boss.id, null])
  expect(facts('manager_name')).toEqual(['陈总', '陈总', ''])
})

test('a manager’s new name reaches the open sheets of the reports', async () => {
  await house.call('employees.save', { ...person({ number: '900', name: '陈国强' }), id: boss.id })
  expect(facts('manager_name')).toEqual(['陈总', '陈总', '陈国强'])
  expect(facts('name')).toEqual(['王芳', '王芳', '王芳'])
})

test('a renamed department and position reach the open sheets only', async () => {
  await house.call('departments.rename', { id: wang.departmentId ?? 0, name: '营销中心' })
  await house.call('positions.save', { id: wang.positionId, name: '业务代表', templateId: null })
  expect(facts('department')).toEqual(['销售部', '销售部', '营销中心'])
  expect(facts('position')).toEqual(['销售代表', '销售代表', '业务代表'])
})
