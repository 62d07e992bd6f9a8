import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Employee } from '../../../shared/api/employees.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
let wang: Employee
beforeEach(async () => {
  house = openTestHouse()
  wang = await house.call('employees.save', person({ number: '001', name: '王芳', department: '销售部', position: '销售代表' }))
})
afterEach(() => house.close())

const idOf = <Id>(id: Id | null): Id => {
  if (id === null) throw new Error('no id')
  return id
}

describe('departments', () => {
  test('a rename shows on everybody in it; a taken name is refused', async () => {
    await house.call('employees.save', person({ number: '002', department: '财务部' }))
    await house.call('departments.rename', { id: idOf(wang.departmentId), name: ' 营销中心 ' })
    expect((await house.call('employees.list', {})).employees[0]?.department).toBe('营销中心')
    expect((await house.refuse('departments.rename', { id: idOf(wang.departmentId), name: '财务部' })).code).toBe('name-taken')
    expect((await house.refuse('departments.rename', { id: 99, name: '甲' })).code).toBe('not-found')
  })

  test('only an empty one can be removed', async () => {
    const id = idOf(wang.departmentId)
    expect(await house.refuse('departments.remove', { id })).toEqual({ code: 'in-use', details: { people: 1, objectives: 0, changes: 0, causes: 0 } })
    await house.call('employees.save', { ...person({ number: '001', name: '王芳' }), id: wang.id })
    await house.call('departments.remove', { id })
    expect((await house.call('employees.list', {})).departments).toEqual([])
  })
})

describe('positions', () => {
  test('one is added, renamed and given a template', async () => {
    const [template] = (await house.call('templates.list', {})).templates
    const added = await house.call('positions.save', { id: null, name: '客服专员', templateId: null })
    expect(added).toMatchObject({ name: '客服专员', people: 0, templateId: null })
    const changed = await house.call('positions.save', { id: added.id, name: '客服', templateId: template?.id ?? 0 })
    expect(changed).toEqual({ id: added.id, name: '客服', people: 0, templateId: template?.id, mode: null, okrWeight: null })
    expect((await house.call('templates.list', {})).templates[0]?.positions).toEqual(['客服'])
  })

  test('the mix of KPI and OKR is kept by a save that does not speak of it, and taken away by null', async () => {
    const { id } = await house.call('positions.save', { id: null, name: '客服专员', templateId: null, mode: 'kpi-okr', okrWeight: '20' })
    expect(await house.call('positions.save', { id, name: '客服', templateId: null })).toMatchObject({ mode: 'kpi-okr', okrWeight: '20' })
    expect(await house.call('positions.save', { id, name: '客服', templateId: null, mode: 'trial', okrWeight: null })).toMatchObject({ mode: 'trial', okrWeight: null })
    expect((await house.call('employees.list', {})).positions.find((position) => position.id === id)).toMatchObject({ mode: 'trial', okrWeight: null })
  })

  test.each(['0', '100', '-5', '100.5', '0.00'])('an OKR share of %s is refused and nothing is kept: both parts must weigh something', async (okrWeight) => {
    expect((await house.refuse('positions.save', { id: null, name: '客服专员', templateId: null, okrWeight })).code).toBe('bad-input')
    expect((await house.call('employees.list', {})).positions.map((position) => position.name)).toEqual(['销售代表'])
  })

  test('a taken name, an unknown template and an unknown position are refused', async () => {
    expect((await house.refuse('positions.save', { id: null, name: ' 销售代表', templateId: null })).code).toBe('name-taken')
    expect(await house.refuse('positions.save', { id: null, name: '客服', templateId: 999 })).toEqual({ code: 'not-found', details: { what: 'template' } })
    expect((await house.refuse('positions.save', { id: 999, name: '客服', templateId: null })).code).toBe('not-found')
  })

  test('only one nobody holds can be removed', async () => {
    const id = idOf(wang.positionId)
    expect(await house.refuse('positions.remove', { id })).toEqual({ code: 'in-use', details: { people: 1 } })
    await house.call('employees.save', { ...person({ number: '001', name: '王芳', position: '销售经理' }), id: wang.id })
    await house.call('positions.remove', { id })
    expect((await house.call('employees.list', {})).positions.map((position) => position.name)).toEqual(['销售经理'])
  })
})
