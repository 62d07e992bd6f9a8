import { describe, expect, it } from 'vitest'
import type { Employee } from '../../../shared/api/employees.ts'
import type { Template } from '../../../shared/api/templates.ts'
import { cellText, shownText, yuan } from '../../../renderer/pages/team/columns.ts'
import { nextNumber } from '../../../shared/domain/employee/next-number.ts'
import { EVERYBODY, peopleShown } from '../../../renderer/pages/team/people-shown.ts'
import { readCell } from '../../../renderer/pages/team/read-cell.ts'
import { suggestedTemplate } from '../../../renderer/components/template-choice.ts'

const person = (id: number, number: string, name: string, more: object = {}) =>
  ({ id, number, name, departmentId: null, department: '', positionId: null, position: '', managerId: null, managerName: '', joinedOn: null, leftOn: null, baseFen: null, ...more }) as unknown as Employee
const staff = [person(1, '001', '张伟'), person(2, '002', '张伟'), person(3, '003', '𠮷安', { leftOn: '2026-10-31', department: '仓储部' }), person(4, '010', '戴南希', { managerId: 1, department: '销售部', leftOn: '2026-11-23' })]
const people = new Map(staff.map((one) => [one.id, one]))
const read = (column: Parameters<typeof readCell>[0], typed: string, self = staff[3] ?? null) => readCell(column, typed, { self, people, known: ['销售部', '客户部'] })

describe('the next number', () => {
  it.each([[[], '001'], [['001', '002'], '003'], [['099'], '100'], [['HP-009', 'HP-010', '7'], 'HP-011'], [['9', '10'], '11'], [['A999999999999999999999'], 'A1000000000000000000000'], [['张', '甲'], '001'], [['𠮷01'], '𠮷02']])('after %j is %s', (numbers, next) => {
    expect(nextNumber(numbers)).toBe(next)
  })
})

describe('reading a cell', () => {
  it('does not guess between two people of one name, but takes the number', () => {
    expect(read('manager', '张伟')).toMatchObject({ ok: false, sentence: expect.stringContaining('有 2 位') as string })
    expect(read('manager', '张伟（002）')).toEqual({ ok: true, change: { managerId: 2 } })
    expect(read('manager', '002')).toEqual({ ok: true, change: { managerId: 2 } })
  })

  it('says that nobody is called so, and empties with nothing', () => {
    expect(read('manager', '赵六')).toMatchObject({ ok: false, sentence: expect.stringContaining('没有找到“赵六”') as string })
    expect(read('manager', ' ')).toEqual({ ok: true, change: { managerId: null } })
  })

  it('never offers somebody to themselves by pinyin', () => {
    expect(read('manager', 'dnx')).toMatchObject({ ok: false })
  })

  it('money is exact in 分 both ways', () => {
    for (const fen of [0, 1, 29, 600_050, 115, 100_000_000_000]) expect(read('base', yuan(fen))).toEqual({ ok: true, change: { baseFen: fen } })
    expect(read('base', '')).toEqual({ ok: true, change: { baseFen: null } })
    expect(read('base', '-1')).toMatchObject({ ok: false })
  })

  it('shows thousands in whole yuan only: 1234567.89', () => {
    expect(shownText('1234567.89', 'base')).toBe('1,234,567.89')
    expect(shownText('1234567', 'number')).toBe('1234567')
  })

  it('refuses what the house would, in a sentence of its own', () => {
    expect(read('name', '长'.repeat(201))).toMatchObject({ ok: false, sentence: '最多 200 个字，现在有 201 个。' })
    expect(read('name', '长'.repeat(200))).toMatchObject({ ok: true })
    expect(read('number', '  ')).toMatchObject({ ok: false })
    expect(read('leftOn', '2026-02-30')).toMatchObject({ ok: false })
  })

  it('edits a manager by name and number', () => {
    expect(cellText(staff[3] as Employee, 'manager', people)).toBe('张伟（001）')
  })
})

describe('who is shown', () => {
  const shown = (change: object) => peopleShown(staff, { ...EVERYBODY, ...change }, '2026-11-23')
  it('the last day is still served', () => {
    expect(shown({})).toEqual([1, 2, 4])
    expect(shown({ state: 'left' })).toEqual([3])
    expect(shown({ state: 'all', query: 'ja' })).toEqual([3])
    expect(shown({ state: 'all', department: '' })).toEqual([1, 2])
  })

  it('orders by number as read, name in pinyin and department, both ways', () => {
    expect(shown({ state: 'all', sort: 'name' })).toEqual([4, 3, 1, 2])
    expect(shown({ state: 'all', sort: 'name', descending: true })).toEqual([1, 2, 3, 4])
    expect(shown({ state: 'all', sort: 'department' })).toEqual([3, 4, 1, 2])
  })
})

describe('the template a position is led to', () => {
  const template = (id: number, suggestedFor: string[]) => ({ id, name: `T${id}`, why: '', origin: 'library', positions: [], suggestedFor, rows: [] }) as unknown as Template
  it('suggests only where exactly one fits', () => {
    expect(suggestedTemplate([template(1, ['客服']), template(2, ['销售'])], ' 客服 ')?.id).toBe(1)
    expect(suggestedTemplate([template(1, ['客服']), template(2, ['客服'])], '客服')).toBeNull()
  })
})
