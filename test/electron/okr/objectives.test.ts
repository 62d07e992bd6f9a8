import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { person } from '../../helpers/person.ts'
import { checkIn, draftOf, formOf, indicator, keyResult, lastEntry, listed, objective, only, openTestHouse, QUARTER, type TestHouse } from './okr-house.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const findings = async (form: Parameters<typeof objective>[0]) => {
  const { code, details } = await house.refuse('objectives.save', objective(form))
  return { code, findings: details['findings'] as { keyResult: number | null; sentence: string }[] }
}

describe('an objective is kept', () => {
  test('at each level with its names, its key results in order, and nothing scored yet', async () => {
    const { id: employeeId } = await house.call('employees.save', person({ number: '1', name: '张三', department: '售后部' }))
    const company = await house.call('objectives.save', objective())
    const department = await house.call('objectives.save', objective({ level: 'department', departmentId: 1, parentId: company.id, ownerId: employeeId }))
    const own = await house.call('objectives.save', objective({
      level: 'person', employeeId, parentId: department.id, ambition: 'aspirational', type: 'innovation',
      keyResults: [keyResult({ title: '乙', weight: '33.33' }), keyResult({ title: '甲', weight: '33.33' }), keyResult({ title: '丙', weight: '33.34', kind: 'milestone' })],
    }))
    expect(department).toMatchObject({ department: '售后部', ownerName: '张三', employeeName: '', parentId: company.id })
    expect(own).toMatchObject({ employeeName: '张三', department: '', ownerName: '', computedScore: null, givenScore: null, remarks: [], servedBy: 0, carriedFromId: null })
    expect(own.keyResults.map(({ title, start, target }) => [title, start, target])).toEqual([['乙', '8', '4'], ['甲', '8', '4'], ['丙', null, null]])
    expect(only(own)).toMatchObject({ current: null, progress: null, score: null, confidence: 5, confidenceFell: false, checkIns: 0, lastOn: null })
    expect(await listed(house)).toEqual([company, department, own])
  })

  test('without key results, too: counts are advice', async () => {
    expect(await house.call('objectives.save', objective({ keyResults: [] }))).toMatchObject({ keyResults: [], computedScore: null })
  })

  test('with only what its level and kinds have a use for: the form keeps the other fields while the owner tries the choices', async () => {
    const { id: employeeId } = await house.call('employees.save', person({ number: '1', department: '售后部' }))
    const saved = await house.call('objectives.save', objective({ departmentId: 1, employeeId, keyResults: [keyResult({ kind: 'at-most', start: '8', target: '4' })] }))
    expect(saved).toMatchObject({ departmentId: null, employeeId: null })
    expect(only(saved)).toMatchObject({ start: null, target: '4' })
  })

  test('and every quarter that has one is offered, oldest first', async () => {
    await house.call('objectives.save', objective())
    await house.call('objectives.save', objective({ quarter: '2025-Q4' }))
    await house.call('objectives.save', objective())
    expect((await house.call('objectives.list', { quarter: '2027-Q1' }))).toEqual({ objectives: [], quarters: ['2025-Q4', '2026-Q4'] })
  })
})

describe('an objective that could not be scored is refused with what to mend', () => {
  test('start = target', async () => {
    const refused = await findings({ keyResults: [keyResult({ weight: '50' }), keyResult({ weight: '50', start: '4.0' })] })
    expect(refused).toMatchObject({ code: 'objective-invalid', findings: [{ keyResult: 1, sentence: expect.stringContaining('没有要走的路') as string }] })
    expect(refused.findings).toHaveLength(1)
  })

  test('a missing target, a missing start, weights that are not 100', async () => {
    expect((await findings({ keyResults: [keyResult({ weight: '60', target: null }), keyResult({ weight: '39.9', start: null })] })).findings.map((each) => each.keyResult)).toEqual([0, 1, null])
  })

  test('a department or a person that was not chosen, which the database could only answer with a fault', async () => {
    expect((await findings({ level: 'department' })).findings).toEqual([{ keyResult: null, sentence: '请选择是哪个部门的目标。' }])
    expect((await findings({ level: 'person' })).findings).toEqual([{ keyResult: null, sentence: '请选择是谁的目标。' }])
  })

  test('and a refusal leaves nothing behind', async () => {
    await findings({ level: 'department' })
    expect(await listed(house)).toEqual([])
    expect(house.db.prepare("SELECT count(*) FROM audit WHERE method = 'objectives.save'").pluck().get()).toBe(0)
  })

  test.each([
    ['department', { level: 'department' as const, departmentId: 99 }], ['employee', { level: 'person' as const, employeeId: 99 }], ['employee', { ownerId: 99 }],
    ['parent', { parentId: 99 }], ['indicator', { keyResults: [keyResult({ indicatorId: 9999 })] }], ['keyResult', { keyResults: [keyResult({ id: 99 })] }], ['objective', { id: 99 }],
  ])('something that is not there: %s', async (what, form) => {
    expect(await house.refuse('objectives.save', objective(form))).toEqual({ code: 'not-found', details: { what } })
  })
})

describe('an objective is changed', () => {
  test('and its key results keep their check-ins, move, come and go; the record keeps what went', async () => {
    const before = await house.call('objectives.save', objective({ keyResults: [keyResult({ title: '甲', weight: '50' }), keyResult({ title: '乙', weight: '50' })] }))
    const [first, second] = before.keyResults
    if (!first || !second) throw new Error('two key results were saved')
    await checkIn(house, first, '7')
    await checkIn(house, first, '6', { correctsId: 1, note: '看错了' })
    await checkIn(house, second, '5')
    const after = await house.call('objectives.save', formOf(before, { title: '老客户回来', keyResults: [{ ...draftOf(second), weight: '40' }, keyResult({ title: '丙', weight: '60' })] }))
    expect(after.keyResults.map(({ id, title, current }) => [id === second.id, title, current])).toEqual([[true, '乙', '5'], [false, '丙', null]])
    expect(lastEntry(house)).toMatchObject({
      method: 'objectives.save', subject: `objective ${before.id}`,
      details: {
        title: '老客户回来', changed: [{ field: 'title', from: '让老客户愿意再来', to: '老客户回来' }],
        keyResults: [{ title: '乙', changed: [{ field: 'weight', from: '50', to: '40' }] }, { title: '丙', added: true }],
        removed: [{ title: '甲', checkIns: [{ current: '7' }, { current: '6', note: '看错了', correctsId: 1 }] }],
      },
    })
    expect(house.db.prepare('SELECT count(*) FROM check_in').pluck().get()).toBe(1)
  })

  test('but a key result of another objective cannot be taken over', async () => {
    const one = await house.call('objectives.save', objective())
    const other = await house.call('objectives.save', objective({ title: '另一个' }))
    expect(await house.refuse('objectives.save', formOf(one, { keyResults: [draftOf(only(other))] }))).toEqual({ code: 'not-found', details: { what: 'keyResult' } })
    expect(await house.refuse('objectives.save', formOf(one, { keyResults: [{ ...draftOf(only(one)), weight: '50' }, { ...draftOf(only(one)), weight: '50' }] }))).toMatchObject({ code: 'not-found' })
  })

  test('but not into another quarter, where its check-ins and rows do not belong', async () => {
    const saved = await house.call('objectives.save', objective())
    expect(await house.refuse('objectives.save', formOf(saved, { quarter: '2027-Q1' }))).toMatchObject({ code: 'objective-invalid', details: { findings: [{ sentence: expect.stringContaining('2026年第4季度') as string }] } })
  })

  test('but a key result with figures does not become a milestone', async () => {
    const saved = await house.call('objectives.save', objective())
    await checkIn(house, only(saved), '5')
    expect(await house.refuse('objectives.save', formOf(saved, { keyResults: [{ ...draftOf(only(saved)), kind: 'milestone' }] }))).toMatchObject({ code: 'objective-invalid', details: { findings: [{ keyResult: 0 }] } })
  })
})

describe('parents', () => {
  const three = async () => {
    const top = await house.call('objectives.save', objective({ title: '甲' }))
    const middle = await house.call('objectives.save', objective({ title: '乙', parentId: top.id }))
    const low = await house.call('objectives.save', objective({ title: '丙', parentId: middle.id }))
    return { top, middle, low }
  }

  test('never go in a circle, neither by moving nor by saving: the loop is told by titles', async () => {
    const { top, middle, low } = await three()
    const loop = { code: 'parent-cycle', details: { loop: ['甲', '丙', '乙', '甲'] } }
    expect(await house.refuse('objectives.move', { id: top.id, parentId: low.id })).toEqual(loop)
    expect(await house.refuse('objectives.save', formOf(top, { parentId: low.id }))).toEqual(loop)
    expect(await house.refuse('objectives.move', { id: top.id, parentId: top.id })).toEqual({ code: 'parent-cycle', details: { loop: ['甲', '甲'] } })
    expect(await house.refuse('objectives.save', formOf(top, { title: '新名', parentId: middle.id }))).toEqual({ code: 'parent-cycle', details: { loop: ['新名', '乙', '新名'] } })
    expect((await listed(house)).map(({ parentId }) => parentId)).toEqual([null, top.id, middle.id])
  })

  test('change by a move, also to none; the record names both', async () => {
    const { top, middle, low } = await three()
    await house.call('objectives.move', { id: low.id, parentId: top.id })
    expect(lastEntry(house)).toEqual({ method: 'objectives.move', subject: `objective ${low.id}`, details: { quarter: QUARTER, title: '丙', parent: { from: '乙', to: '甲' } } })
    await house.call('objectives.move', { id: middle.id, parentId: null })
    expect((await listed(house)).map(({ parentId }) => parentId)).toEqual([null, null, top.id])
  })

  test('stand in the same quarter', async () => {
    const { low } = await three()
    const next = await house.call('objectives.save', objective({ quarter: '2027-Q1' }))
    expect(await house.refuse('objectives.move', { id: low.id, parentId: next.id })).toEqual({ code: 'not-found', details: { what: 'parent' } })
    expect(await house.refuse('objectives.move', { id: 99, parentId: null })).toEqual({ code: 'not-found', details: { what: 'objective' } })
  })
})

describe('an objective is removed', () => {
  test('with its key results, check-ins and review; the record keeps the check-ins', async () => {
    const saved = await house.call('objectives.save', objective())
    await checkIn(house, only(saved), '6')
    await checkIn(house, only(saved), '5', { correctsId: 1 })
    await house.call('reviews.save', { quarter: QUARTER, objectiveId: saved.id, goals: '目标', results: '', causes: '', lessons: '' })
    await house.call('objectives.remove', { id: saved.id })
    for (const table of ['objective', 'key_result', 'check_in', 'quarter_review']) expect(house.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
    expect(lastEntry(house)).toMatchObject({ method: 'objectives.remove', details: { removed: true, title: '让老客户愿意再来', keyResults: [{ checkIns: [{ current: '6' }, { current: '5', correctsId: 1 }] }] } })
    expect((await house.refuse('objectives.remove', { id: saved.id })).code).toBe('not-found')
  })

  test('only while nothing stands on it: objectives below, its copy of next quarter, rows of templates and sheets', async () => {
    const top = await house.call('objectives.save', objective())
    const low = await house.call('objectives.save', objective({ parentId: top.id }))
    expect(await house.refuse('objectives.remove', { id: top.id })).toEqual({ code: 'in-use', details: { children: 1, carried: 0, sheets: 0, templates: 0, closedMarks: 0 } })
    await house.call('objectives.carry', { from: QUARTER, to: '2027-Q1', ids: [low.id] })
    const indicators = [await indicator(house, '订单额'), await indicator(house, '回访数', { unit: '次' })]
    // Two rows of one sheet are one sheet to an owner who has to go and mend it.
    const template = await house.call('templates.save', {
      id: null, name: '试', why: '', rows: indicators.map((indicatorId) => ({ indicatorId, name: '', weight: '50', rule: { kind: 'nearness' as const }, displayUnit: '', source: '', objectiveId: low.id })),
    })
    const { id: employeeId } = await house.call('employees.save', person({ number: '1' }))
    await house.call('evaluations.apply', { month: '2026-11', employeeIds: [employeeId], templateId: template.id })
    expect(await house.refuse('objectives.remove', { id: low.id })).toEqual({ code: 'in-use', details: { children: 0, carried: 1, sheets: 1, templates: 1, closedMarks: 0 } })
    expect((await listed(house)).map(({ servedBy }) => servedBy)).toEqual([0, 2])
  })
})
