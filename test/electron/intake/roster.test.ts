import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_ANSWERS, type IntakeAnswers } from '../../../shared/domain/intake/intake.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { audits, everything, importClean, look, receive, workbook } from './intake-house.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => { house.close() })

const at = (line: number): string => `roster-gbk!${line}`
const samePerson = (...lines: number[]): IntakeAnswers['people'] => lines.map((line) => ({ lineKey: at(line), choice: 'same-person' }))
const ALL = [2, 3, 4, 5, 6, 7, 8, 9, 10]
const person = (number: string) => house.db.prepare('SELECT name, base_fen AS base, joined_on AS joined, manager_id AS manager FROM employee WHERE number = ?').get(number)

// Catches: GBK read as something else; a date or an amount in words taken for a value; a red line that does not stop the import.
test('the GBK roster: the impossible line is red and blocks', async () => {
  const file = await receive(house, 'roster-gbk.csv')
  expect((await house.call('intake.preview', { file, answers: NO_ANSWERS })).encoding).toBe('gb18030')
  const preview = await look(house, file)
  const last = preview.employees.find(({ key }) => key === at(11))
  expect(last?.outcome).toBe('refused')
  expect(last?.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['bad-day', 'bad-money']))
  const refusal = await house.refuse('intake.commit', { file, answers: NO_ANSWERS })
  expect(refusal.code).toBe('import-blocked')
  expect(String(refusal.details['blocking'])).toContain('还有 1 行有错')
})

// Catches: skipping that still writes the line, or that leaves a manager by name unresolved.
test('with the red line skipped the other nine come in, under their own managers', async () => {
  const file = await receive(house, 'roster-gbk.csv')
  const report = await house.call('intake.commit', { file, answers: { ...NO_ANSWERS, skip: [at(11)] } })
  expect(report.employees).toEqual({ added: 9, changed: 0, same: 0, skipped: 1 })
  expect(house.db.prepare("SELECT e.number FROM employee e JOIN employee m ON m.id = e.manager_id WHERE m.name = '布史蒂' ORDER BY e.number").pluck().all()).toEqual(['NW006', 'NW007', 'NW009'])
  expect(person('NW010')).toBeUndefined()
})

// Catches: mended text that is not read; a namesake merged with somebody else against the owner's word.
test('the red line mended and called a new person is added beside the namesake', async () => {
  const file = await receive(house, 'roster-gbk.csv')
  const report = await house.call('intake.commit', { file, answers: {
    ...NO_ANSWERS, people: [{ lineKey: at(11), choice: 'new-person' }],
    edits: [{ lineKey: at(11), field: 'joinedOn', text: '1994-12-01' }, { lineKey: at(11), field: 'baseFen', text: '2000' }],
  } })
  expect(report.employees.added).toBe(10)
  expect(person('NW010')).toMatchObject({ name: '戴南希', base: 200000, joined: '1994-12-01' })
  expect(house.db.prepare("SELECT count(*) FROM employee WHERE name = '戴南希'").pluck().get()).toBe(2)
})

// Catches: NW001 silently becoming a second 戴南希 beside 001, or 001 silently being renumbered.
test('after the clean file every number is asked about, and nothing lands before the answers', async () => {
  await importClean(house)
  const file = await receive(house, 'roster-gbk.csv')
  const preview = await look(house, file, { skip: [at(11)] })
  expect(preview.people.map(({ number, match }) => `${number}?${match.number}`)).toEqual(['NW001?001', 'NW002?002', 'NW003?003', 'NW004?004', 'NW005?005', 'NW006?006', 'NW007?007', 'NW008?008', 'NW009?009'])
  const before = everything(house.db)
  const refusal = await house.refuse('intake.commit', { file, answers: { ...NO_ANSWERS, skip: [at(11)], people: samePerson(2, 3) } })
  expect(String(refusal.details['blocking'])).toContain('还有 7 个人要您确认')
  expect(everything(house.db)).toBe(before)
})

// Catches: an answer "same person" that renumbers the house, or a change that reaches somebody else.
test('same person: the house keeps its number, and only what the file says differently changes', async () => {
  await importClean(house)
  const file = await receive(house, 'roster-gbk.csv')
  const answers: IntakeAnswers = { ...NO_ANSWERS, skip: [at(11)], people: samePerson(...ALL), edits: [{ lineKey: at(2), field: 'baseFen', text: '2,500元' }, { lineKey: at(4), field: 'department', text: '大客户部' }] }
  const report = await house.call('intake.commit', { file, answers })
  expect(report.employees).toEqual({ added: 0, changed: 2, same: 7, skipped: 1 })
  expect(report.newDepartments).toEqual(['大客户部'])
  expect(person('001')).toMatchObject({ name: '戴南希', base: 250000 })
  expect(person('NW001')).toBeUndefined()
  expect(house.db.prepare("SELECT d.name FROM employee e JOIN department d ON d.id = e.department_id WHERE e.number = '003'").pluck().get()).toBe('大客户部')
  expect(house.db.prepare('SELECT count(*) FROM employee').pluck().get()).toBe(9)
  const details = audits(house.db).at(-1)?.details ?? ''
  expect(JSON.parse(details)).toMatchObject({ peopleChanged: [{ number: '001', changes: [{ field: 'baseFen' }] }, { number: '003', changes: [{ field: 'department', from: '西雅图销售部', to: '大客户部' }] }] })
  expect(details).not.toMatch(/2500|2000/)
})

// Catches: empty cells wiping what the house knows; a department doubled for a space; a manager in the file and the house alike.
test('what a file leaves empty stays, and a name that differs by spaces is the same department', async () => {
  await importClean(house)
  const bytes = await workbook({ 员工: [
    ['工号', '姓名', '部门', '岗位', '直接上级', '入职日期', '绩效基数'],
    ['011', '新来的', ' 伦敦 销售部', '销售代表', '012', { day: '1997-06-01' }, { number: '1500' }],
    ['012', '新主管', '伦敦销售部', '', '005', { day: '1997-06-01' }, { number: '3000' }],
    ['006', '苏迈克', '', '', '012', null, null],
  ] })
  const report = await house.call('intake.commit', { file: await receive(house, '补充.xlsx', bytes), answers: NO_ANSWERS })
  expect(report.employees).toEqual({ added: 2, changed: 1, same: 0, skipped: 0 })
  const people = house.db.prepare(`
    SELECT e.number, d.name AS department, p.name AS position, m.number AS manager, e.joined_on AS joined, e.base_fen AS base FROM employee e
    LEFT JOIN department d ON d.id = e.department_id LEFT JOIN position p ON p.id = e.position_id LEFT JOIN employee m ON m.id = e.manager_id
    WHERE e.number IN ('006', '011', '012') ORDER BY e.number`).all()
  expect(people).toEqual([
    { number: '006', department: '伦敦销售部', position: '销售代表', manager: '012', joined: '1993-10-17', base: 200000 },
    { number: '011', department: '伦敦销售部', position: '销售代表', manager: '012', joined: '1997-06-01', base: 150000 },
    { number: '012', department: '伦敦销售部', position: null, manager: '005', joined: '1997-06-01', base: 300000 },
  ])
  expect(house.db.prepare('SELECT count(*) FROM department').pluck().get()).toBe(2)
})
