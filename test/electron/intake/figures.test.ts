import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OutCell } from '../../../electron/files/workbook/write-workbook.ts'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { growth, ratio } from '../../../shared/library/templates/rule-forms.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { audits, everything, importClean, indicatorId, laySheets, look, receive, workbook } from './intake-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = openTestHouse()
  await importClean(house)
})
afterEach(() => { house.close() })

const HEAD: Record<string, OutCell[]> = { 目标: ['工号', '月份', '指标', '底线值', '目标值', '挑战值'], 结果: ['工号', '月份', '指标', '实际值', '备注'] }
const take = async (sheets: Record<string, OutCell[][]>) => {
  const bytes = await workbook(Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, [HEAD[name] ?? [], ...rows]])))
  return receive(house, '六月.xlsx', bytes)
}
const commit = async (sheets: Record<string, OutCell[][]>) => house.call('intake.commit', { file: await take(sheets), answers: NO_ANSWERS })
const idOf = (number: string): number => house.db.prepare('SELECT id FROM employee WHERE number = ?').pluck().get(number) as number
const target = (number: string, month: string) => house.db.prepare('SELECT floor, target, stretch, base FROM target WHERE employee_id = ? AND indicator_id = ? AND month = ?').get(idOf(number), indicatorId(house.db, '销售额'), month)
const result = (number: string, month: string) => house.db.prepare('SELECT actual, note FROM result WHERE employee_id = ? AND indicator_id = ? AND month = ?').get(idOf(number), indicatorId(house.db, '销售额'), month)
const sheet = async (number: string, month: string) => {
  const { evaluations } = await house.call('evaluations.list', { month })
  const found = evaluations.find((each) => each.number === number)
  if (!found) throw new Error(`no sheet of ${number}`)
  return found
}
const SALES = [{ name: '销售额', weight: '100', rule: ratio() }]

// Catches: a partial line that wipes 底线, 挑战, the base or the note that stand in the house; an overwrite without a trace.
test('only the figures a line gives are overwritten, and the record tells from and to', async () => {
  const key = [idOf('001'), indicatorId(house.db, '销售额'), '1997-06'] as const
  house.db.prepare("UPDATE target SET floor = '1', stretch = '99999', base = '7' WHERE employee_id = ? AND indicator_id = ? AND month = ?").run(...key)
  house.db.prepare("UPDATE result SET note = '旧备注' WHERE employee_id = ? AND indicator_id = ? AND month = ?").run(...key)
  const before = { target: target('001', '1997-06') as { target: string }, result: result('001', '1997-06') as { actual: string } }
  const report = await commit({ 目标: [['001', '1997-06', '销售额', null, { number: '12345.6' }, null]], 结果: [['001', '1997-06', '销售额', { number: '777' }, null]] })
  expect(report).toMatchObject({ targets: { added: 0, changed: 1 }, results: { added: 0, changed: 1 }, months: ['1997-06'] })
  expect(target('001', '1997-06')).toEqual({ floor: '1', target: '12345.6', stretch: '99999', base: '7' })
  expect(result('001', '1997-06')).toEqual({ actual: '777', note: '旧备注' })
  expect(JSON.parse(audits(house.db).at(-1)?.details ?? '')).toMatchObject({ overwritten: [
    { month: '1997-06', field: 'target', from: before.target.target, to: '12345.6' }, { month: '1997-06', field: 'actual', from: before.result.actual, to: '777' },
  ] })
})

// Catches: open sheets that keep yesterday's score after an import.
test('open sheets are scored anew with the import', async () => {
  await laySheets(house, '1997-06', SALES)
  await commit({ 目标: [['001', '1997-06', '销售额', { number: '1' }, { number: '1000' }, null]], 结果: [['001', '1997-06', '销售额', { number: '900' }, null]] })
  expect(await sheet('001', '1997-06')).toMatchObject({ sheet: 'scored', total: '90.00' })
  const report = await commit({ 结果: [['001', '1997-06', '销售额', { number: '800' }, '补录'], ['003', '1997-05', '销售额', { number: '5' }, null]] })
  expect(report).toMatchObject({ results: { added: 0, changed: 2 }, rescored: 1, confirmedKept: 0 })
  expect(await sheet('001', '1997-06')).toMatchObject({ total: '80.00' })
})

// Catches: a confirmed sheet that an import changes, in its figures or its score; a count that hides it.
test('lines of confirmed sheets are left alone and counted', async () => {
  await laySheets(house, '1997-06', SALES)
  const { id } = await sheet('001', '1997-06')
  const confirmed = await house.call('evaluations.confirm', { id })
  const before = [target('001', '1997-06'), result('001', '1997-06')]
  const lines = (actual: string): OutCell[][] => ['001', '003'].map((number) => [number, '1997-06', '销售额', { number: actual }, null])
  const report = await commit({ 目标: [['001', '1997-06', '销售额', null, { number: '1' }, null]], 结果: lines('4321') })
  expect(report).toMatchObject({ targets: { added: 0, changed: 0 }, results: { added: 0, changed: 1 }, confirmedKept: 2, rescored: 1 })
  expect([target('001', '1997-06'), result('001', '1997-06')]).toEqual(before)
  expect(await house.call('evaluations.get', { id })).toEqual(confirmed)
  expect(result('003', '1997-06')).toMatchObject({ actual: '4321' })
})

// Catches: a batch for an import that could write nothing at all.
test('when every line is kept for a confirmed sheet, nothing changes and no batch is added', async () => {
  await laySheets(house, '1997-06', SALES)
  await house.call('evaluations.confirm', { id: (await sheet('001', '1997-06')).id })
  const before = everything(house.db, ['audit'])
  const report = await commit({ 结果: [['001', '1997-06', '销售额', { number: '4321' }, null]] })
  expect(report).toMatchObject({ results: { added: 0, changed: 0 }, confirmedKept: 1 })
  expect(everything(house.db, ['audit'])).toBe(before)
})

// Catches: 增长率法 rows of the next month that still grow from the old figure.
test('a result that is the base of next month\'s growth scores that sheet anew', async () => {
  await laySheets(house, '1997-07', [{ name: '销售额', weight: '100', rule: { ...growth('60', '1', 'rate'), base: 'last-month' } }])
  await commit({ 结果: [['001', '1997-06', '销售额', { number: '1000' }, null], ['001', '1997-07', '销售额', { number: '1100' }, null]] })
  expect(await sheet('001', '1997-07')).toMatchObject({ total: '70.00' })
  const report = await commit({ 结果: [['001', '1997-06', '销售额', { number: '1100' }, null]] })
  expect(report.rescored).toBe(1)
  expect(await sheet('001', '1997-07')).toMatchObject({ total: '60.00' })
})

// Catches: a cell that stays red, and a sheet that cannot be confirmed, although the import brought the figure.
test('an imported figure mends the cell somebody had mistyped', async () => {
  await laySheets(house, '1997-06', SALES)
  const saved = await house.call('figures.save', { month: '1997-06', entries: [{ employeeId: idOf('001'), indicatorId: indicatorId(house.db, '销售额'), field: 'actual', text: '约一千' }] })
  expect(saved.bad).toHaveLength(1)
  await commit({ 目标: [['001', '1997-06', '销售额', { number: '1' }, { number: '1000' }, null]], 结果: [['001', '1997-06', '销售额', { number: '1000' }, null]] })
  expect((await house.call('figures.grid', { month: '1997-06' })).bad).toEqual([])
  expect(await house.call('evaluations.confirm', { id: (await sheet('001', '1997-06')).id })).toMatchObject({ total: '100.00' })
})

// Catches: figures slipped into a closed month.
test('lines of a closed month block the import until they are skipped', async () => {
  house.db.prepare("INSERT INTO period (month, state) VALUES ('1997-06', 'closed')").run()
  const file = await take({ 结果: [['001', '1997-06', '销售额', { number: '1' }, null], ['001', '1997-07', '销售额', { number: '2' }, null]] })
  const before = everything(house.db)
  expect((await house.refuse('intake.commit', { file, answers: NO_ANSWERS })).code).toBe('import-blocked')
  expect(everything(house.db)).toBe(before)
  const report = await house.call('intake.commit', { file, answers: { ...NO_ANSWERS, skip: ['结果!2'] } })
  expect(report.results).toEqual({ added: 0, changed: 1, same: 0, skipped: 1 })
  expect(result('001', '1997-07')).toMatchObject({ actual: '2' })
})

// Catches: an answer "it is our 销售额" that makes a second indicator; 万元 taken as 元.
test('a foreign name answered as an indicator of the house lands there, in its unit', async () => {
  const file = await take({ 结果: [['001', '1998-01', '营收(万元)', { number: '1.5' }, null]] })
  expect((await look(house, file)).indicators.map(({ name }) => name)).toEqual(['营收'])
  const report = await house.call('intake.commit', { file, answers: { ...NO_ANSWERS, indicators: [{ name: '营收', useExisting: indicatorId(house.db, '销售额') }] } })
  expect(report).toMatchObject({ newIndicators: [], results: { added: 1 } })
  expect(result('001', '1998-01')).toEqual({ actual: '15000', note: '' })
})

// Catches: names that are keys of every object, markup or formulas being lost, merged or run on the way into the database.
test('hostile names and notes are stored exactly', async () => {
  const hostile = ['__proto__', '<img src=x onerror=alert(1)>', '=cmd|\' /C calc\'!A0', '𠮷😀', '\u202eabc']
  const bytes = await workbook({
    员工: [['工号', '姓名', '部门'], ...hostile.map((name, at): OutCell[] => [at === 0 ? '__proto__' : `H${at}`, name, name])],
    结果: [HEAD['结果'] ?? [], ...hostile.map((name, at): OutCell[] => [at === 0 ? '__proto__' : `H${at}`, '1998-02', 'constructor', { number: '1' }, name])],
  })
  const file = await receive(house, '怪名.xlsx', bytes)
  await house.call('intake.commit', { file, answers: { ...NO_ANSWERS, indicators: [{ name: 'constructor', define: { direction: 'higher', dimension: 'benefit', unit: '次' } }] } })
  const stored = house.db.prepare(`
    SELECT e.name, d.name AS department, r.note FROM result r JOIN employee e ON e.id = r.employee_id JOIN department d ON d.id = e.department_id
    JOIN indicator i ON i.id = r.indicator_id WHERE i.name = 'constructor' ORDER BY e.id`).all()
  expect(stored).toEqual(hostile.map((name) => ({ name, department: name, note: name })))
})

// Catches: a whole month's result scored as that of half of it, or a target that only one of two managers' sheets gets.
test('of a month in parts the targets go to each part; one result for the whole month waits to be shared out', async () => {
  await laySheets(house, '1997-06', SALES)
  const sales = indicatorId(house.db, '销售额')
  const managerId = idOf('003')
  await house.call('employees.change', { employeeId: idOf('001'), on: '1997-06-16', department: '西雅图销售部', position: '销售代表', managerId, note: '' })
  house.db.prepare('DELETE FROM result WHERE employee_id = ? AND indicator_id = ? AND month = ?').run(idOf('001'), sales, '1997-06')
  const report = await commit({ 目标: [['001', '1997-06', '销售额', null, { number: '12345.6' }, null]], 结果: [['001', '1997-06', '销售额', { number: '777' }, null]] })
  expect(report).toMatchObject({ targets: { added: 0, changed: 1 }, results: { added: 1, changed: 0 } })
  // Catches: an import said to be done while a result of it counts nowhere.
  expect(report.toShare).toEqual([{ month: '1997-06', employeeId: idOf('001'), name: expect.stringMatching(/./), part: 1, indicatorId: sales, indicator: '销售额', text: '777', kept: false }])
  const grid = await house.call('figures.grid', { month: '1997-06' })
  expect(grid.cells.filter((each) => each.employeeId === idOf('001') && each.indicatorId === sales).map(({ part, target: agreed, actual }) => [part, agreed, actual])).toEqual([[1, '12345.6', null], [2, '12345.6', null]])
  expect(grid.bad).toMatchObject([{ part: 1, field: 'actual', text: '777', reason: '文件里是整月的数，这个人本月分段考核：请按每一段各填各的数' }])
  // Shared out by hand, the same file brings nothing new.
  await house.call('figures.save', { month: '1997-06', entries: [1, 2].map((part) => ({ employeeId: idOf('001'), indicatorId: sales, part, field: 'actual' as const, text: part === 1 ? '700' : '77' })) })
  expect(await commit({ 结果: [['001', '1997-06', '销售额', { number: '777' }, null]] })).toMatchObject({ results: { added: 0, changed: 0 }, toShare: [] })
  // Catches: a line told as written that changed nothing.
  expect(await commit({ 结果: [['001', '1997-06', '销售额', { number: '800' }, null]] })).toMatchObject({ results: { added: 0, changed: 0 }, toShare: [{ text: '800', kept: true }] })
  expect((await house.call('figures.grid', { month: '1997-06' })).bad).toEqual([])
})
