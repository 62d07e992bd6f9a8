import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_ANSWERS } from '../../../shared/domain/intake/intake.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { audits, everything, importClean, look, receive, takeGuesses } from './intake-house.ts'

let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => { house.close() })

const count = (table: string): number => house.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

// Catches: lines lost or doubled on the way in; managers lost because they stand below their reports in the file; a slow import.
test('a year of nine people is taken whole', async () => {
  const file = await receive(house, 'clean-1997.xlsx')
  const answers = { ...NO_ANSWERS, ...takeGuesses(await look(house, file)) }
  const report = await house.call('intake.commit', { file, answers })

  expect(report).toMatchObject({
    employees: { added: 9, changed: 0, same: 0, skipped: 0 }, targets: { added: 648, changed: 0, same: 0, skipped: 0 }, results: { added: 636, changed: 0, same: 0, skipped: 0 },
    newDepartments: ['西雅图销售部', '伦敦销售部'], newPositions: ['销售代表', '销售副总', '销售经理', '内勤销售'], rescored: 0, confirmedKept: 0,
  })
  expect(report.newIndicators).toEqual(['销售额', '订单数', '新客户数', '平均发货天数', '逾期发货数', '平均折扣率'])
  expect([count('employee'), count('target'), count('result'), count('department'), count('position')]).toEqual([9, 648, 636, 2, 4])
  expect(house.db.prepare('SELECT e.number, m.number AS manager, e.joined_on AS joined, e.base_fen AS base FROM employee e LEFT JOIN employee m ON m.id = e.manager_id ORDER BY e.number').all()).toEqual([
    { number: '001', manager: '002', joined: '1992-05-01', base: 200000 }, { number: '002', manager: null, joined: '1992-08-14', base: 600000 },
    { number: '003', manager: '002', joined: '1992-04-01', base: 200000 }, { number: '004', manager: '002', joined: '1993-05-03', base: 200000 },
    { number: '005', manager: '002', joined: '1993-10-17', base: 400000 }, { number: '006', manager: '005', joined: '1993-10-17', base: 200000 },
    { number: '007', manager: '005', joined: '1994-01-02', base: 200000 }, { number: '008', manager: '002', joined: '1994-03-05', base: 180000 },
    { number: '009', manager: '005', joined: '1994-11-15', base: 200000 },
  ])
})

// Catches: an own indicator that takes the place of a library code, or loses the direction, dimension or unit that was answered.
test('new indicators become the company\'s own, as answered', async () => {
  const file = await receive(house, 'clean-1997.xlsx')
  const guessed = takeGuesses(await look(house, file)).indicators
  const answers = guessed.map((answer) => (answer.name === '订单数' ? { name: '订单数', define: { direction: 'higher' as const, dimension: 'utility' as const, unit: '张' } } : answer))
  await house.call('intake.commit', { file, answers: { ...NO_ANSWERS, indicators: answers } })
  const own = house.db.prepare("SELECT code, name, direction, dimension, unit, frequency, kind FROM indicator WHERE origin = 'own' ORDER BY code").all()
  expect(own).toHaveLength(6)
  expect(own[0]).toEqual({ code: 'X001', name: '销售额', direction: 'higher', dimension: 'benefit', unit: '元', frequency: 'month', kind: 'duty' })
  expect(own[1]).toEqual({ code: 'X002', name: '订单数', direction: 'higher', dimension: 'utility', unit: '张', frequency: 'month', kind: 'duty' })
})

// Catches: a preview that adds departments, indicators or a batch on the side.
test('looking at a file writes nothing', async () => {
  const file = await receive(house, 'clean-1997.xlsx')
  const before = everything(house.db)
  const preview = await look(house, file)
  await look(house, file, takeGuesses(preview))
  expect(everything(house.db)).toBe(before)
})

// Catches: an import that goes through with questions open, or that leaves part of itself behind when refused.
test('without answers it is refused with the reasons, and nothing is written', async () => {
  const file = await receive(house, 'clean-1997.xlsx')
  const before = everything(house.db)
  const refusal = await house.refuse('intake.commit', { file, answers: NO_ANSWERS })
  expect(refusal.code).toBe('import-blocked')
  expect(refusal.details['blocking']).toEqual((await look(house, file)).blocking)
  expect(String(refusal.details['blocking'])).toContain('6 项新指标')
  expect(everything(house.db)).toBe(before)
})

// Catches: figures written again (and sheets scored again) by importing the same file twice; a batch that says nothing.
test('the same file again changes nothing, and the record says so', async () => {
  const file = await importClean(house)
  const before = everything(house.db, ['audit'])
  const entries = audits(house.db).length
  const preview = await look(house, file)
  expect(preview.blocking).toEqual(['没有要导入的内容：文件里的数据与现有的完全相同，或都已跳过。'])
  const report = await house.call('intake.commit', { file, answers: NO_ANSWERS })
  expect(report).toMatchObject({
    employees: { added: 0, changed: 0, same: 9, skipped: 0 }, targets: { added: 0, changed: 0, same: 648, skipped: 0 }, results: { added: 0, changed: 0, same: 636, skipped: 0 }, newIndicators: [], rescored: 0,
  })
  expect(everything(house.db, ['audit'])).toBe(before)
  const after = audits(house.db)
  expect(after).toHaveLength(entries + 1)
  expect(JSON.parse(after.at(-1)?.details ?? '')).toMatchObject({ written: false })
})

// Catches: an import without a trace, with two, or with pay in the record.
test('one batch and one audit entry, without pay', async () => {
  await importClean(house)
  const { batches } = await house.call('intake.batches', {})
  expect(batches.map(({ fileName, at, targets }) => [fileName, at, targets.added])).toEqual([['clean-1997.xlsx', '2026-11-23T09:30:00.000Z', 648]])
  const entries = audits(house.db)
  expect(entries.map(({ method, subject }) => [method, subject])).toEqual([['intake.commit', 'import clean-1997.xlsx']])
  expect(JSON.parse(entries[0]?.details ?? '')).toMatchObject({ written: true, results: { added: 636 } })
})

// Catches: trusting the preview of minutes ago: meanwhile 003 became somebody else.
test('the file is read against the house as it is when confirmed', async () => {
  const file = await receive(house, 'clean-1997.xlsx')
  const answers = { ...NO_ANSWERS, ...takeGuesses(await look(house, file)) }
  expect((await look(house, file, answers)).blocking).toEqual([])
  await house.call('employees.save', { id: null, number: '003', name: '另一个人', department: '', position: '', managerId: null, joinedOn: null, leftOn: null, baseFen: null })
  const before = everything(house.db)
  expect((await house.refuse('intake.commit', { file, answers })).code).toBe('import-blocked')
  expect(everything(house.db)).toBe(before)
})
