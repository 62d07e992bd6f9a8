import { expect, test } from 'vitest'
import type { IntakeAnswers, IntakePreview, KnownHouse } from '../../../shared/domain/intake/intake.ts'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { readIntake } from '../../../shared/domain/intake/read-intake.ts'
import { EMPTY_HOUSE, known, sheet } from './house.ts'

const HEADER = ['工号', '姓名', '部门', '岗位', '直接上级工号', '入职日期', '绩效基数']
const staff = (...rows: string[][]) => [sheet('员工', HEADER, ...rows)]
const house = (...employees: KnownHouse['employees'][number][]): KnownHouse => ({ ...EMPTY_HOUSE, employees })
const codes = (preview: IntakePreview): string[][] => preview.employees.map(({ problems }) => problems.filter(({ severity }) => severity !== 'warning').map(({ code }) => code))
const answers = (part: Partial<IntakeAnswers>): IntakeAnswers => ({ ...NO_ANSWERS, ...part })

test('a known person is new, changed or the same, and an empty cell wipes nothing', () => {
  const preview = readIntake(staff(['001', '戴南希 ', '', '', '', '1992-05-01', '2000'], ['002', '傅安德', '市场部', '代表', '001', '', '2,500元'], ['003', '李珍妮', '', '', '', '1992-04-01', '']), house(known(1, '001', '戴南希'), known(2, '002', '傅安德')))
  expect(preview.employees.map(({ outcome }) => outcome)).toEqual(['same', 'changed', 'new'])
  expect(preview.employees[1]?.changes).toEqual([{ field: 'department', from: '销售部', to: '市场部' }, { field: 'managerNumber', from: '', to: '001' }, { field: 'baseFen', from: '2000', to: '2500' }])
  expect(preview.newDepartments).toEqual(['市场部'])
  expect(preview.blocking).toEqual([])
})

test('the same name under another number is asked, and both answers hold', () => {
  const sheets = staff(['NW001', '戴 南希', '市场部', '', '', '1992-05-01', '2000'])
  const home = house(known(1, '001', '戴南希'))
  const asked = readIntake(sheets, home)
  expect(asked.people[0]).toMatchObject({ lineKey: '员工!2', number: 'NW001', match: { id: 1, number: '001' }, choice: null })
  expect(asked.employees[0]?.outcome).toBe('undecided')
  expect(asked.blocking).toHaveLength(1)
  const same = readIntake(sheets, home, answers({ people: [{ lineKey: '员工!2', choice: 'same-person' }] }))
  expect(same.employees[0]).toMatchObject({ outcome: 'changed', values: { person: { id: 1, number: '001' } }, changes: [{ field: 'department', to: '市场部' }] })
  expect(same.blocking).toEqual([])
  const other = readIntake(sheets, home, answers({ people: [{ lineKey: '员工!2', choice: 'new-person' }] }))
  expect(other.employees[0]).toMatchObject({ outcome: 'new', values: { person: { id: null, number: 'NW001' } } })
})

test('a number that belongs to somebody else never overwrites that person', () => {
  const preview = readIntake(staff(['001', '李四', '', '', '', '', '']), house(known(1, '001', '戴南希')))
  expect(codes(preview)).toEqual([['number-of-another']])
})

test('numbers twice are refused, also when two lines are answered to be one known person', () => {
  expect(codes(readIntake(staff(['001', '甲', '', '', '', '', ''], [' ００１', '乙', '', '', '', '', '']), EMPTY_HOUSE))).toEqual([[], ['number-twice']])
  const people = ['员工!2', '员工!3'].map((lineKey) => ({ lineKey, choice: 'same-person' as const }))
  expect(codes(readIntake(staff(['A1', '甲', '', '', '', '', ''], ['A2', '甲', '', '', '', '', '']), house(known(1, '001', '甲')), answers({ people })))).toEqual([[], ['number-twice']])
})

test('a name twice in the file: the same person is not imported again, another person is', () => {
  const sheets = staff(['001', '甲', '', '', '', '', ''], ['002', '甲', '', '', '', '', ''])
  const answered = (choice: 'same-person' | 'new-person') => readIntake(sheets, EMPTY_HOUSE, answers({ people: [{ lineKey: '员工!3', choice }] })).employees.map(({ outcome }) => outcome)
  expect(codes(readIntake(sheets, EMPTY_HOUSE))).toEqual([[], ['name-twice']])
  expect(answered('same-person')).toEqual(['new', 'ignored'])
  expect(answered('new-person')).toEqual(['new', 'new'])
})

test('a loop of managers across the file and the house is named', () => {
  const preview = readIntake(staff(['001', '甲', '', '', '002', '', ''], ['003', '丙', '', '', '003', '', '']), house(known(1, '001', '甲'), known(2, '002', '乙', { managerNumber: '001' })))
  expect(preview.employees.map(({ problems }) => problems.find(({ code }) => code === 'manager-loop')?.sentence)).toEqual(['上级成了一个圈：甲 → 乙 → 甲。请改掉其中一人的上级', '上级成了一个圈：丙 → 丙。请改掉其中一人的上级'])
  expect(preview.employees.map(({ outcome }) => outcome)).toEqual(['refused', 'refused'])
  const mended = readIntake(staff(['001', '甲', '', '', '002', '', ''], ['002', '乙', '', '', '', '', '']), EMPTY_HOUSE)
  expect(codes(mended)).toEqual([[], []])
})

test('managers by name: below in the file, ambiguous, unknown, or a number in the name column', () => {
  const byName = (...rows: string[][]) => readIntake([sheet('员工', ['工号', '姓名', '直接上级'], ...rows)], EMPTY_HOUSE)
  expect(byName(['001', '甲', '乙'], ['002', '乙', '']).employees[0]?.values.manager).toEqual({ id: null, number: '002', name: '乙' })
  expect(byName(['001', '甲', '002'], ['002', '乙', '无']).employees.map(({ values }) => values.manager?.name)).toEqual(['乙', undefined])
  expect(codes(byName(['001', '甲', '丁']))).toEqual([['manager-unknown']])
  expect(codes(readIntake([sheet('员工', ['工号', '姓名', '直接上级'], ['009', '丙', '甲'])], house(known(1, '001', '甲'), known(2, '002', '甲'))))).toEqual([['manager-ambiguous']])
})

test('a red line is mended by an edit or set aside by a skip, and reading again changes nothing else', () => {
  const sheets = staff(['001', '甲', '', '', '', '1994/13/01', '两千'], ['002', '乙', '', '', '', '1994-05-03', '2000'])
  expect(codes(readIntake(sheets, EMPTY_HOUSE))).toEqual([['bad-day', 'bad-money'], []])
  const edits: IntakeAnswers['edits'] = [{ lineKey: '员工!2', field: 'joinedOn', text: '1994-12-01' }, { lineKey: '员工!2', field: 'baseFen', text: '2000' }, { lineKey: '员工!99', field: 'name', text: 'x' }, { lineKey: '员工!3', field: 'actual', text: 'x' }]
  const mended = readIntake(sheets, EMPTY_HOUSE, answers({ edits }))
  expect(mended.employees[0]).toMatchObject({ outcome: 'new', values: { joinedOn: '1994-12-01', baseFen: 200_000 }, draft: { baseFen: '2000' } })
  expect(mended.employees[1]?.draft).not.toHaveProperty('actual')
  expect(mended.blocking).toEqual([])
  expect(readIntake(sheets, EMPTY_HOUSE, answers({ skip: ['员工!2'] }))).toMatchObject({ employees: [{ outcome: 'skipped' }, { outcome: 'new' }], blocking: [] })
  expect(readIntake(sheets, EMPTY_HOUSE, answers({ edits }))).toEqual(mended)
})

test('titles, blank lines, totals and signatures are not people', () => {
  const preview = readIntake([sheet('花名册', ['北风贸易花名册'], null, ['员工编号', '姓 名', '所 属 部 门', '绩效基数（万元）'], ['001', '甲', '一部', '0.2'], ['', '', '', ''], ['合计', '', '', '0.2'], ['制表：', '', '审核：', ''])], EMPTY_HOUSE)
  expect(preview.sheets[0]).toMatchObject({ kind: 'employee', headerLine: 3 })
  expect(preview.employees.map(({ line, outcome, values }) => [line, outcome, values.baseFen])).toEqual([[4, 'new', 200_000], [6, 'ignored', null], [7, 'ignored', null]])
  expect(preview.blocking).toEqual([])
})

test('missing numbers and names, reversed dates and over-long names are each told', () => {
  const preview = readIntake([sheet('员工', ['工号', '姓名', '入职日期', '离职日期'], ['', '甲', '', ''], ['002', '', '', ''], ['003', '丙', '2020-01-02', '2020-01-01'], ['004', '长'.repeat(201), '', '']), sheet('杂项', ['随便'], ['1'])], EMPTY_HOUSE)
  expect(codes(preview)).toEqual([['missing-field'], ['missing-field'], ['days-reversed'], ['too-long']])
  expect(preview.sheets[1]?.sentence).toContain('没有认出来')
  expect(preview.blocking).toEqual(['还有 4 行有错（红色）：请改好，或跳过。'])
})

test('headers and names such as __proto__ are only text', () => {
  const preview = readIntake([sheet('__proto__', ['__proto__', 'constructor', '工号', '姓名', 'toString'], ['x', 'y', '__proto__', 'constructor', 'z'], ['x', 'y', 'toString', '<img src=x onerror=alert(1)>\0𠮷', 'z'])], EMPTY_HOUSE)
  expect(preview.employees.map(({ outcome, values }) => [outcome, values.person.number, values.person.name])).toEqual([['new', '__proto__', 'constructor'], ['new', 'toString', '<img src=x onerror=alert(1)>\0𠮷']])
  expect(({} as Record<string, unknown>)['工号']).toBeUndefined()
})
