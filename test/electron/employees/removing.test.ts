import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../../shared/api/contract.ts'
import { zhCN } from '../../../shared/text/zh-CN/index.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const objective = (form: Partial<Input<'objectives.save'>>) => house.call('objectives.save', {
  id: null, quarter: '2026-Q4', level: 'company', departmentId: null, employeeId: null, parentId: null, title: '让老客户愿意多买一次', type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [], ...form,
})
/** What the refusal says to whoever reads it. */
const sentence = (details: Record<string, unknown>): string => zhCN.errors['in-use'](details).what
const ofOkr = ({ details }: { details: Record<string, unknown> }) => Object.fromEntries(Object.entries(details).filter(([, count]) => count !== 0))

describe('somebody OKR knows cannot be removed, and the refusal says by what instead of breaking', () => {
  test('an objective of their own, one they answer for, an improvement, the questionnaire', async () => {
    const { id } = await house.call('employees.save', person({ number: '1', name: '王芳' }))
    const own = await objective({ level: 'person', employeeId: id })
    const kept = await objective({ ownerId: id, title: '让新客户找得到我们' })
    await house.call('improvements.save', { id: null, month: '2026-11', employeeIds: [id], kind: 'none-needed', lever: null, action: '', expected: '', dueOn: null, indicatorId: null, reason: '做得好' })
    await house.call('fit.answer', { quarter: '2026-Q4', employeeId: id, answers: [2, 2, 2, 2, 2, 2] })
    const refusal = await house.refuse('employees.remove', { id })
    expect([refusal.code, ofOkr(refusal)]).toEqual(['in-use', { objectives: 2, improvements: 1, fitAnswers: 1 }])
    expect(sentence(refusal.details)).toContain('2 个 OKR 目标、1 条改进记录、1 份适合度问卷')
    for (const removed of [own, kept]) await house.call('objectives.remove', { id: removed.id })
    expect(ofOkr(await house.refuse('employees.remove', { id }))).toEqual({ improvements: 1, fitAnswers: 1 })
    expect(house.log.join('\n')).not.toMatch(/FOREIGN KEY/)
  })

  test('an objective that is both theirs and answered for by them counts once', async () => {
    const { id } = await house.call('employees.save', person({ number: '1' }))
    await objective({ level: 'person', employeeId: id, ownerId: id })
    expect(ofOkr(await house.refuse('employees.remove', { id }))).toEqual({ objectives: 1 })
  })
})

test('a department with an objective and nobody in it cannot be removed until the objective has gone', async () => {
  const { id, departmentId } = await house.call('employees.save', person({ number: '1', department: '销售部' }))
  const { id: objectiveId } = await objective({ level: 'department', departmentId })
  await house.call('employees.save', person({ number: '1', id, department: '' }))
  const refusal = await house.refuse('departments.remove', { id: departmentId ?? 0 })
  expect(refusal).toEqual({ code: 'in-use', details: { people: 0, objectives: 1, changes: 0, causes: 0 } })
  expect(sentence(refusal.details)).toContain('1 个 OKR 目标')
  await house.call('objectives.remove', { id: objectiveId })
  await house.call('departments.remove', { id: departmentId ?? 0 })
})

describe('an indicator of the company\'s own', () => {
  const added = () => house.call('indicators.save', { id: null, name: '转介绍客户', dimension: 'utility', unit: '家', direction: 'higher', formula: '', source: '', frequency: 'month', kind: 'duty' })

  test('that key results, improvements and a broken-down year name cannot be removed', async () => {
    const { id } = await added()
    const { id: employeeId } = await house.call('employees.save', person({ number: '1' }))
    await objective({ keyResults: [{ id: null, title: '转介绍', kind: 'increase', start: '0', target: '12', unit: '家', weight: '100', indicatorId: id }] })
    await house.call('improvements.save', { id: null, month: '2026-11', employeeIds: [employeeId], kind: 'plan', lever: 1, action: '回访老客户', expected: '多两家', dueOn: '2026-12-31', indicatorId: id, reason: '' })
    const months = Array.from({ length: 12 }, (_, at) => ({ month: `2026-${String(at + 1).padStart(2, '0')}`, target: '1', share: '8.33', lastYear: null }))
    await house.call('breakdown.save', { year: 2026, indicatorId: id, total: '12', basis: 'typed', months })
    const refusal = await house.refuse('indicators.remove', { id })
    expect([refusal.code, ofOkr(refusal)]).toEqual(['in-use', { keyResults: 1, improvements: 1, breakdowns: 1 }])
    expect(sentence(refusal.details)).toContain('1 条改进记录、1 个关键结果、1 份全年分解')
  })

  test('keeps its unit once a year is broken down in it', async () => {
    const card = await added()
    const months = Array.from({ length: 12 }, (_, at) => ({ month: `2026-${String(at + 1).padStart(2, '0')}`, target: '1', share: '8.33', lastYear: null }))
    await house.call('breakdown.save', { year: 2026, indicatorId: card.id, total: '12', basis: 'typed', months })
    const { code: _code, defaultWeight: _weight, roles: _roles, origin: _origin, usedBy: _usedBy, ...draft } = card
    expect((await house.refuse('indicators.save', { ...draft, unit: '次' })).code).toBe('in-use')
    await house.call('indicators.save', { ...draft, formula: '新签合同里由老客户介绍的' })
  })
})

test('every column that refers to a person, a department or an indicator is counted before one is removed', () => {
  const tables = house.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
  const referring = (to: string) => tables.flatMap((table) => (house.db.pragma(`foreign_key_list(${table})`) as { table: string; from: string; on_delete: string }[])
    .filter((key) => key.table === to && key.on_delete !== 'CASCADE').map(({ from }) => `${table}.${from}`)).toSorted()
  // A new reference belongs in employeeUses, departmentUses or indicatorUses first, and then here.
  expect(referring('employee')).toEqual(['attachment.employee_id', 'bad_cell.employee_id', 'decision.owner_id', 'employee.manager_id', 'employee_change.employee_id', 'employee_change.manager_id', 'evaluation.employee_id', 'evaluation.manager_id', 'fit_answer.employee_id', 'hypothesis.employee_id', 'improvement.employee_id', 'interview.employee_id', 'objective.employee_id', 'objective.owner_id', 'result.employee_id', 'root_cause.employee_id', 'target.employee_id', 'target_change.employee_id'])
  expect(referring('department')).toEqual(['employee.department_id', 'employee_change.department_id', 'hypothesis.department_id', 'objective.department_id', 'root_cause.department_id'])
  expect(referring('indicator')).toEqual(['attachment.indicator_id', 'bad_cell.indicator_id', 'breakdown.indicator_id', 'decision.indicator_id', 'evaluation_row.indicator_id', 'hypothesis.cause_id', 'hypothesis.effect_id', 'improvement.indicator_id', 'key_result.indicator_id', 'result.indicator_id', 'root_cause.indicator_id', 'target.indicator_id', 'target_change.indicator_id', 'template_row.indicator_id'])
})
