import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../../electron/database/open.ts'
import { addStep, countSteps, forgetOldSteps } from '../../../electron/repositories/undo.ts'
import { openTestHouse, type TestHouse } from '../../helpers/house.ts'
import { person } from '../../helpers/person.ts'
import { readSources } from '../../helpers/source-graph.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'
import { wholeDatabase } from '../../helpers/whole-database.ts'

const folder = tempFolders()
let house: TestHouse
beforeEach(() => { house = openTestHouse() })
afterEach(() => house.close())

const state = () => house.call('undo.state', {})
const undo = async () => house.call('undo.last', { id: (await state()).next?.id ?? 0 })
const redo = async () => house.call('undo.redo', { id: (await state()).redo?.id ?? 0 })
const name = () => house.db.prepare('SELECT name FROM company').pluck().get()
const entries = () => house.db.prepare('SELECT method, subject, details FROM audit ORDER BY seq').all() as { method: string; subject: string; details: string }[]

// Catches: a text that loses what stands after a NUL, half of an emoji, or a rare character on its way through the step.
test('texts come back to the byte', async () => {
  for (const text of ['甲\0乙', '😀👨‍👩‍👧', '𠮷野家', '\u{10FFFF}', '"\'\\\n\t', ' ']) {
    await house.call('company.save', { name: `x${text}x` })
    await house.call('company.save', { name: '别的' })
    await undo()
    expect(house.db.prepare('SELECT hex(name) FROM company').pluck().get()).toBe(Buffer.from(`x${text}x`).toString('hex').toUpperCase())
  }
})

// Catches: steps kept in memory only.
test('what was done before the program was closed can be taken back after it is opened again', async () => {
  const before = wholeDatabase(house.db)
  await house.call('employees.save', person({ number: 'P1', name: '甲', department: '新部门' }))
  const after = wholeDatabase(house.db)
  house.restart()
  await undo()
  expect(wholeDatabase(house.db)).toEqual(before)
  house.restart()
  await redo()
  expect(wholeDatabase(house.db)).toEqual(after)
})

// Catches: an undo that erases the record of what was done, or leaves no trace of itself.
test('the record keeps what was done and gets one entry for taking it back', async () => {
  await house.call('company.save', { name: '恒信' })
  const before = entries()
  expect((await undo()).sentence).toBe('公司名称改为“恒信”')
  const added = entries().slice(before.length)
  expect(entries().slice(0, before.length)).toEqual(before)
  expect(added).toMatchObject([{ method: 'undo.last', subject: 'company' }])
  const { entries: [newest] } = await house.call('audit.list', { before: null, limit: 1, filter: { text: '', operator: null, domain: null, month: null, employeeId: null } })
  expect(newest?.sentence).toBe('撤销：公司名称改为“恒信”')
})

// Catches: a second press that takes back something the owner has not seen; a redo into a house that has moved on.
test('only the step that was seen is taken back, and a new write ends what could be redone', async () => {
  await house.call('company.save', { name: '一' })
  const first = (await state()).next
  await house.call('company.save', { name: '二' })
  expect(await house.refuse('undo.last', { id: first?.id ?? 0 })).toEqual({ code: 'undo-stale', details: {} })
  expect(name()).toBe('二')
  await undo()
  const undone = (await state()).redo
  expect(await house.refuse('undo.last', { id: undone?.id ?? 0 })).toMatchObject({ code: 'undo-stale' })
  await house.call('company.save', { name: '三' })
  expect((await state()).redo).toBeNull()
  expect(await house.refuse('undo.redo', { id: undone?.id ?? 0 })).toMatchObject({ code: 'undo-stale' })
  expect(name()).toBe('三')
})

// Catches: a write that changed nothing becoming a Ctrl+Z that does nothing, or a refused one becoming a step.
test('what changed nothing is no step and does not end a redo', async () => {
  await house.call('company.save', { name: '一' })
  await house.call('company.save', { name: '二' })
  await undo()
  await house.call('company.save', { name: '一' })
  await house.refuse('employees.remove', { id: 999 })
  expect(await state()).toMatchObject({ depth: 1, redo: { sentence: '公司名称改为“二”（原“一”）' } })
})

// Catches: half an undo over rows that something else has written since.
test('rows that are gone or in the way: nothing is taken back, and the owner is told', async () => {
  const { id } = await house.call('employees.save', person({ number: 'P1', name: '甲' }))
  await house.call('employees.save', { ...person({ number: 'P1', name: '乙' }), id })
  house.db.prepare('DELETE FROM employee WHERE id = ?').run(id)
  const before = wholeDatabase(house.db)
  const { next } = await state()
  expect(await house.refuse('undo.last', { id: next?.id ?? 0 })).toEqual({ code: 'undo-stale', details: { moved: true } })
  expect(wholeDatabase(house.db)).toEqual(before)
  expect((await state()).next).toEqual(next)
  expect(house.log).toEqual([])
})

// Catches: Ctrl+Z that changes who is said to sit at the keyboard.
test('choosing who operates is no step', async () => {
  const { id } = await house.call('employees.save', person({ number: 'P1', name: '甲' }))
  await house.call('operator.choose', { kind: 'employee', employeeId: id })
  expect(await state()).toMatchObject({ depth: 1, next: { mine: false, may: true, operator: '老板' } })
  await undo()
  expect((await house.call('system.start', {})).operatorName).toBe('老板')
})

// Catches: steps of an older schema put into tables that have other columns now.
test('steps of another schema are let go when the database is opened', () => {
  const db = openDatabase(path.join(folder(), 'hengping.db'))
  addStep(db, { auditSeq: 1, at: '', operator: '{}', method: 'company.save', subject: 'company', changes: [['company', 'added', 1]] })
  forgetOldSteps(db)
  expect(countSteps(db)).toBe(1)
  db.pragma(`user_version = ${Number(db.pragma('user_version', { simple: true })) + 10}`)
  forgetOldSteps(db)
  expect(countSteps(db)).toBe(0)
  db.close()
})

// Catches: a file that grows with every edit for ever.
test('a thousand steps are kept, the newest of them', () => {
  const db = openDatabase(path.join(folder(), 'hengping.db'))
  const add = (n: number) => addStep(db, { auditSeq: n, at: '', operator: '{}', method: 'company.save', subject: 'company', changes: [['company', 'changed', 1, 1, String(n)]] })
  db.transaction(() => { for (let n = 1; n <= 1010; n += 1) add(n) })()
  expect(db.prepare('SELECT count(*), min(audit_seq), max(audit_seq) FROM undo_step').raw().get()).toEqual([1000, 11, 1010])
  db.close()
})

// Catches: a REPLACE, which removes rows without any trigger seeing it.
test('nothing is written by REPLACE', () => {
  const offenders = readSources(['electron']).flatMap(({ file, literals }) => literals.filter(({ text }) => /\bREPLACE\s+INTO\b|\bOR\s+(REPLACE|IGNORE)\b/i.test(text)).map(({ line }) => `${file}:${line}`))
  expect(offenders).toEqual([])
})
