import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const lastAudit = () => {
  const row = house.db.prepare('SELECT method, subject, details FROM audit ORDER BY seq DESC LIMIT 1').get() as { method: string; subject: string; details: string }
  return { ...row, details: JSON.parse(row.details) as Record<string, unknown> }
}

describe('employees.save', () => {
  test('adds a person with a department and a position made on demand, each once', async () => {
    const first = await house.call('employees.save', person({ number: '001', name: '王芳', department: '销售部', position: '销售代表', joinedOn: '2024-02-29', baseFen: 300000 }))
    expect(first).toMatchObject({ number: '001', name: '王芳', department: '销售部', position: '销售代表', managerId: null, managerName: '', joinedOn: '2024-02-29', baseFen: 300000 })
    const second = await house.call('employees.save', person({ number: '002', department: ' 销售部　', position: '销售代表', managerId: first.id }))
    expect(second).toMatchObject({ departmentId: first.departmentId, positionId: first.positionId, managerName: '王芳' })
    const { departments, positions } = await house.call('employees.list', {})
    expect(departments).toEqual([{ id: first.departmentId, name: '销售部', people: 2 }])
    expect(positions).toEqual([{ id: first.positionId, name: '销售代表', people: 2, templateId: null, mode: null, okrWeight: null }])
  })

  test('takes a person without department, position, manager, dates and pay', async () => {
    const saved = await house.call('employees.save', person({ number: '1', department: '', position: '   ' }))
    expect(saved).toMatchObject({ departmentId: null, department: '', positionId: null, position: '', baseFen: null, joinedOn: null })
  })

  test('lists people as their numbers read: 2 before 10', async () => {
    for (const number of ['10', '2', '001', 'B3']) await house.call('employees.save', person({ number }))
    expect((await house.call('employees.list', {})).employees.map((each) => each.number)).toEqual(['001', '2', '10', 'B3'])
  })

  test('cuts the space around number and name and leaves that within', async () => {
    expect(await house.call('employees.save', person({ number: ' 0 1 ', name: '　欧阳 修 ' }))).toMatchObject({ number: '0 1', name: '欧阳 修' })
  })

  test('refuses a number somebody has, and names the holder', async () => {
    const holder = await house.call('employees.save', person({ number: '001', name: '王芳' }))
    expect(await house.refuse('employees.save', person({ number: ' 001' }))).toEqual({ code: 'number-taken', details: { number: '001', name: '王芳' } })
    await house.call('employees.save', { ...person({ number: '001', name: '王芳芳' }), id: holder.id })
  })

  test('refuses a manager who would be under this person, and names the loop', async () => {
    const top = await house.call('employees.save', person({ number: '1', name: '甲' }))
    const middle = await house.call('employees.save', person({ number: '2', name: '乙', managerId: top.id }))
    const low = await house.call('employees.save', person({ number: '3', name: '丙', managerId: middle.id }))
    expect(await house.refuse('employees.save', person({ number: '1', name: '甲', id: top.id, managerId: low.id })))
      .toEqual({ code: 'manager-cycle', details: { loop: ['甲', '丙', '乙', '甲'] } })
    expect((await house.refuse('employees.save', person({ number: '1', id: top.id, managerId: top.id }))).code).toBe('manager-self')
    expect((await house.call('employees.list', {})).employees.find((each) => each.id === top.id)?.managerId).toBeNull()
  })

  test('refuses a leaving day before the joining day, and takes the same day', async () => {
    expect((await house.refuse('employees.save', person({ number: '1', joinedOn: '2026-03-02', leftOn: '2026-03-01' }))).code).toBe('dates-reversed')
    await house.call('employees.save', person({ number: '1', joinedOn: '2026-03-02', leftOn: '2026-03-02' }))
  })

  test('refuses a person and a manager who are not there', async () => {
    expect((await house.refuse('employees.save', person({ number: '1', id: 77 }))).code).toBe('not-found')
    expect((await house.refuse('employees.save', person({ number: '1', managerId: 77 }))).code).toBe('not-found')
    expect((await house.call('employees.list', {})).employees).toEqual([])
  })

  test('a refused save leaves no department behind that only it would have made', async () => {
    await house.call('employees.save', person({ number: '1' }))
    await house.refuse('employees.save', person({ number: '1', department: '新部门' }))
    expect((await house.call('employees.list', {})).departments).toEqual([])
  })

  test('the record says who and what changed; of pay only that it changed', async () => {
    const { id } = await house.call('employees.save', person({ number: '1', name: '甲', baseFen: 371300 }))
    expect(lastAudit()).toMatchObject({ method: 'employees.save', subject: `employee ${id}`, details: { added: true, number: '1', name: '甲' } })
    await house.call('employees.save', person({ number: '1', name: '甲', id, department: '财务部', baseFen: 409999 }))
    expect(lastAudit().details['changed']).toEqual([{ field: 'department', from: '', to: '财务部' }, { field: 'baseFen' }])
    const record = JSON.stringify(house.db.prepare('SELECT * FROM audit').all())
    expect(record).not.toMatch(/3713|4099/)
  })
})

describe('employees.remove', () => {
  test('removes somebody nothing refers to', async () => {
    const { id } = await house.call('employees.save', person({ number: '1' }))
    await house.call('employees.remove', { id })
    expect((await house.call('employees.list', {})).employees).toEqual([])
    expect((await house.refuse('employees.remove', { id })).code).toBe('not-found')
  })

  test('refuses with the count of what refers to the person', async () => {
    const boss = await house.call('employees.save', person({ number: '1' }))
    const other = await house.call('employees.save', person({ number: '2', managerId: boss.id }))
    const none = { sheets: 0, targets: 0, results: 0, unreadable: 0, reports: 0, changes: 0, sheetsAsManager: 0, objectives: 0, improvements: 0, fitAnswers: 0, interviews: 0, targetChanges: 0, attachments: 0, decisions: 0, causes: 0 }
    expect(await house.refuse('employees.remove', { id: boss.id })).toEqual({ code: 'in-use', details: { ...none, reports: 1 } })
    house.db.prepare("INSERT INTO target (employee_id, indicator_id, month, target) VALUES (?, 1, '2026-10', '5')").run(other.id)
    house.db.prepare("INSERT INTO result (employee_id, indicator_id, month, actual, note) VALUES (?, 1, '2026-10', '5', ''), (?, 2, '2026-10', '6', '')").run(other.id, other.id)
    house.db.prepare("INSERT INTO bad_cell (employee_id, indicator_id, month, field, text, reason) VALUES (?, 1, '2026-10', 'base', '五', '')").run(other.id)
    expect((await house.refuse('employees.remove', { id: other.id })).details).toEqual({ ...none, targets: 1, results: 2, unreadable: 1 })
  })

  test('of whoever is at the keyboard gives the keyboard back, so that the next person added does not inherit it', async () => {
    const { id } = await house.call('employees.save', person({ number: '1' }))
    await house.call('operator.choose', { kind: 'employee', employeeId: id })
    await house.call('employees.remove', { id })
    expect((await house.call('employees.save', person({ number: '2' }))).id).toBe(id)
    expect((await house.call('system.start', {})).operator).toEqual({ kind: 'owner' })
  })
})
