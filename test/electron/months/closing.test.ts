import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { monthRecord, takeSnapshot } from '../../../electron/services/months/take-snapshot.ts'
import { canonicalJson } from '../../../shared/domain/period/canonical.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import type { MonthSnapshot } from '../../../shared/domain/period/snapshot.ts'
import { closeMonth, makeClosable } from '../../helpers/closable.ts'
import { at, auditCount, openNorthwind, type Northwind } from '../evaluations/northwind.ts'
import { lastEntry } from '../okr/okr-house.ts'

let world: Northwind
let month: Month
beforeEach(async () => {
  world = await openNorthwind()
  month = world.month
})
afterEach(() => world.test.close())

const house = () => world.test
const kept = (version = 1): { snapshot: string; check_code: string } =>
  house().db.prepare('SELECT snapshot, check_code FROM month_version WHERE month = ? AND version = ?').get(month, version) as { snapshot: string; check_code: string }
const state = () => house().call('months.state', { month })
const sheet = (number = '001') => at(world.sheets, number)

// Catches: a month that is closed although something is left, or half of a refused closing kept.
test('a month with something left is refused with every block, and nothing has changed', async () => {
  const before = auditCount(house())
  const { code, details } = await house().refuse('months.close', { month })
  expect(code).toBe('close-blocked')
  expect((details['blocks'] as { code: string; to: string }[]).map((block) => block.code)).toEqual(expect.arrayContaining(['unconfirmed', 'meeting-missing', 'without-improvement']))
  expect((await state()).closeBlocks).toEqual(details['blocks'])
  expect([auditCount(house()), (await state()).state, (await state()).versions]).toEqual([before, 'planning', []])
  expect((await house().refuse('months.close', { month: '1996-01' })).details['blocks']).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'no-sheets' })]))
})

// Catches: a closing whose code is not that of its text, whose text another reading would change, or that no record tells of.
test('closing keeps the month as canonical text under its SHA-256 and writes one entry', async () => {
  await makeClosable(house(), month)
  const taken = canonicalJson(takeSnapshot(house().db, month))
  const closed = await house().call('months.close', { month })
  const { snapshot, check_code: code } = kept()
  expect(closed).toMatchObject({ version: 1, checkCode: code, shortCode: code.slice(0, 12).toUpperCase().replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3'), closedBy: '老板', reopenedAt: null })
  expect(createHash('sha256').update(snapshot).digest('hex')).toBe(code)
  expect(canonicalJson(JSON.parse(snapshot))).toBe(snapshot)
  expect(canonicalJson(takeSnapshot(house().db, month))).toBe(snapshot)
  // Titles are kept at the confirmation already, so closing itself changes nothing of what is read.
  expect(taken).toBe(snapshot)
  expect(lastEntry(house())).toMatchObject({ method: 'months.close', subject: `month ${month}`, details: { version: 1, checkCode: code } })
  expect(await state()).toMatchObject({ state: 'closed', closeBlocks: [], steps: Array.from({ length: 5 }, () => ({ done: true, blocks: [] })) })
})

// Catches: a snapshot that leaves out what a dispute is about.
test('the kept text holds company, settings, names, rules, figures, scores and steps', async () => {
  await closeMonth(house(), month)
  const snapshot = JSON.parse(kept().snapshot) as MonthSnapshot
  expect(snapshot.sheets).toHaveLength(world.sheets.size)
  const first = snapshot.sheets[0]
  const detail = await house().call('evaluations.get', { id: sheet() })
  expect(first?.head).toMatchObject({ number: '001', name: detail.name, managerName: detail.managerName, total: detail.total, grade: detail.grade, confirmedBy: '老板' })
  expect(first?.rows.map((row) => [row.name, row.rule, row.weight, row.actual, row.figures.target, row.score])).toEqual(detail.rowsDetail.map((row) => [row.name, row.rule, row.weight, row.actual, row.target, row.score]))
  expect(snapshot.surroundings.settings.grades.map(({ code }) => code)).toEqual(['S', 'A', 'B', 'C', 'D'])
  expect(snapshot.improvements).toHaveLength(world.sheets.size)
  expect(snapshot.meetingOn).toBe(`${month}-28`)
})

describe('who may, and when', () => {
  test('人事 closes, an employee does not; only the owner opens again, with a reason, and only what is closed', async () => {
    await makeClosable(house(), month)
    await house().call('operator.choose', { kind: 'employee', employeeId: at(world.people, '002') })
    expect((await house().refuse('months.close', { month })).code).toBe('office-only')
    await house().call('operator.choose', { kind: 'hr' })
    expect((await state())).toMatchObject({ mayClose: true, mayReopen: false })
    expect((await house().call('months.close', { month })).closedBy).toBe('人事')
    expect((await house().refuse('months.reopen', { month, reason: '漏了一单' })).code).toBe('owner-only')
    await house().call('operator.choose', { kind: 'owner' })
    expect((await house().refuse('months.close', { month })).code).toBe('month-closed')
    expect((await house().refuse('months.reopen', { month, reason: ' ' })).code).toBe('reason-missing')
    await house().call('months.reopen', { month, reason: '漏了一单' })
    expect((await house().refuse('months.reopen', { month, reason: '漏了一单' })).code).toBe('month-open')
  })

  test('open states go forward and back; the meeting is a day that has come, or a reason', async () => {
    for (const to of ['meeting', 'collecting', 'planning', 'evaluating'] as const) {
      await house().call('months.advance', { month, to })
      expect((await state()).state).toBe(to)
    }
    expect((await house().refuse('months.meeting', { month, heldOn: '2100-01-01', skippedReason: null })).code).toBe('day-to-come')
    expect((await house().refuse('months.meeting', { month, heldOn: null, skippedReason: '  ' })).code).toBe('reason-missing')
    expect((await house().refuse('months.meeting', { month, heldOn: `${month}-30`, skippedReason: '出差' })).code).toBe('bad-input')
    await house().call('months.meeting', { month, heldOn: null, skippedReason: ' 老板出差 ' })
    expect(await state()).toMatchObject({ state: 'evaluating', meetingOn: null, meetingSkipped: '老板出差' })
    await house().call('months.meeting', { month, heldOn: null, skippedReason: null })
    expect((await state()).closeBlocks.map(({ code }) => code)).toContain('meeting-missing')
  })
})

describe('opened again', () => {
  // Catches: an old version that the reopened month's edits reach, sheets that lose their signature, a second closing without a mark.
  test('the first version stays as it was; closed anew it is version 2 and says so on paper', async () => {
    await closeMonth(house(), month)
    const first = { text: kept().snapshot, seen: await house().call('months.version', { month, version: 1 }), paper: await paper(null) }
    await house().call('months.reopen', { month, reason: '苏迈克漏了一单' })
    expect((await house().call('evaluations.list', { month })).evaluations.every(({ confirmedAt }) => confirmedAt !== null)).toBe(true)
    expect(await state()).toMatchObject({ state: 'evaluating', closeBlocks: [], versions: [{ version: 1, reopenedBy: '老板', reopenReason: '苏迈克漏了一单' }] })
    await house().call('evaluations.withdraw', { id: sheet(), reason: '改一条' })
    await house().call('evaluations.adjust', { id: sheet(), adjustmentId: null, points: '1.5', reason: '补记一单', on: `${month}-20`, evidence: '' })
    await house().call('company.save', { name: '改名公司' })
    expect(await closeMonth(house(), month)).toBe(2)

    expect(kept(1).snapshot).toBe(first.text)
    const { reopenedAt: _at, reopenedBy: _by, reopenReason: _reason, ...seen } = await house().call('months.version', { month, version: 1 })
    expect(first.seen).toMatchObject(seen)
    expect(await paper(1)).toBe(first.paper)
    expect(first.paper).not.toContain('更正版')
    const second = await paper(null)
    expect(second).toBe(await paper(2))
    expect(second).toContain('更正版（第 2 版）')
    expect(second).toContain('补记一单')
    expect(kept(2).check_code).not.toBe(kept(1).check_code)
    expect((await house().call('months.list', {})).months.find((each) => each.month === month)).toEqual({ month, state: 'closed', people: world.sheets.size, confirmed: world.sheets.size, versions: 2 })
    expect((await house().refuse('print.preview', { month, ids: [sheet()], version: 3 })).code).toBe('not-found')
  })

  // Catches: a code that depends on when or how often a month was closed.
  test('closed again without a change, the code is the same', async () => {
    await closeMonth(house(), month)
    await house().call('months.reopen', { month, reason: '看一眼' })
    await house().call('months.close', { month })
    expect(kept(2)).toEqual(kept(1))
  })
})

const paper = async (version: number | null): Promise<string> => (await house().call('print.preview', { month, ids: [sheet()], version })).html

// Catches: a check that compares a code with itself instead of with the text on the disk.
test('checking tells a kept text that somebody changed in the file', async () => {
  await closeMonth(house(), month)
  expect(await house().call('months.verify', { month, version: 1 })).toMatchObject({ same: true, sentence: expect.stringContaining('一字不差') as string })
  expect(() => house().db.exec("UPDATE month_version SET snapshot = replace(snapshot, '戴南希', '戴南西')")).toThrow('versions are frozen')
  expect(() => house().db.exec('DELETE FROM month_version')).toThrow('versions are kept')
  house().db.exec("DROP TRIGGER month_version_frozen; UPDATE month_version SET snapshot = replace(snapshot, '戴南希', '戴南西')")
  const { same, checkCode, computed } = await house().call('months.verify', { month, version: 1 })
  expect([same, checkCode === computed]).toEqual([false, false])
})

// Catches: the title of an objective that follows its renaming onto a paper somebody signed.
test('objective titles stand still from the confirmation on, and live again after a withdrawal', async () => {
  const draft = { id: null, quarter: '1997-Q2', level: 'company', departmentId: null, employeeId: null, parentId: null, title: '老标题', type: 'improvement', ambition: 'committed', ownerId: null, keyResults: [] } as const
  const { id } = await house().call('objectives.save', { ...draft, keyResults: [] })
  house().db.prepare('UPDATE evaluation_row SET objective_id = ?').run(id)
  const titles = async () => new Set((await house().call('evaluations.get', { id: sheet() })).rowsDetail.map(({ objectiveTitle }) => objectiveTitle))
  await makeClosable(house(), month)
  await house().call('objectives.save', { ...draft, id, title: '新标题', keyResults: [] })
  expect(await titles()).toEqual(new Set(['老标题']))
  await house().call('evaluations.withdraw', { id: sheet(), reason: '看错了' })
  expect(await titles()).toEqual(new Set(['新标题']))
  await closeMonth(house(), month)
  await house().call('objectives.save', { ...draft, id, title: '更新的标题', keyResults: [] })
  expect(await titles()).toEqual(new Set(['新标题']))
})

// Catches: an earlier month left open that changes the history beside a closed sheet.
test('the months beside a closed sheet stay as they were, though one of them is open still', async () => {
  const before = '1997-05' as Month
  const row = (await house().call('evaluations.get', { id: sheet() })).rowsDetail[0]
  if (row === undefined) throw new Error('no row')
  const type = async (text: string) => {
    await house().call('evaluations.apply', { month: before, employeeIds: [at(world.people, '001')], templateId: world.templateId })
    await house().call('figures.save', { month: before, entries: [{ employeeId: at(world.people, '001'), indicatorId: row.indicatorId, field: 'actual', text }] })
  }
  await type('11')
  await closeMonth(house(), month)
  const closed = await house().call('evaluations.get', { id: sheet() })
  expect(closed.rowsDetail[0]?.history).not.toEqual([])
  await type('99')
  expect(await house().call('evaluations.get', { id: sheet() })).toEqual(closed)
  expect((await house().call('months.state', { month: '1997-07' })).sentence).toContain('还没有考核表')
  expect(monthRecord(house().db, month).sheets).toHaveLength(world.sheets.size)
})
