import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MethodName } from '../../shared/api/contract.ts'
import { NO_ANSWERS } from '../../shared/domain/intake/intake.ts'
import { everything, look, receive, takeGuesses } from '../electron/intake/intake-house.ts'
import { openTestHouse, type TestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { fullDisk, type FullDisk } from './full-disk.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'

let disk: FullDisk
let houses: FurnishedHouses | undefined
let house: TestHouse
beforeEach(() => { disk = fullDisk() })
afterEach(() => {
  disk.release()
  house.close()
  houses?.remove()
})

const COMPANY = 'hengping.db'

/** Refused as disk-full at every one of these fillings, with not one row changed; with room again it goes through. */
async function refusedWhenFull(method: MethodName, input: unknown, fillings: readonly number[]): Promise<void> {
  const before = everything(house.db)
  for (const pages of fillings) {
    disk.fill(COMPANY, pages)
    expect(await house.refuse(method, input as never), `${method}, ${pages} pages left`).toEqual({ code: 'disk-full', details: {} })
    expect(everything(house.db), `${method}, ${pages} pages left`).toEqual(before)
  }
  // What needs no room is answered all the same: the owner can look, and is not locked out.
  expect((await house.call('system.start', {})).workspace).toBe('company')
  house.restart()
  expect(everything(house.db)).toEqual(before)
  expect(house.db.pragma('integrity_check', { simple: true })).toBe('ok')
}

// Catches: an import that runs out of room in the middle and leaves people without figures, or that answers `fault`.
test('an import that the disk has no room for leaves none of it, wherever it stops, and goes through once there is room', async () => {
  house = openTestHouse()
  const file = await receive(house, 'clean-1997.xlsx')
  const answers = { ...NO_ANSWERS, ...takeGuesses(await look(house, file)) }
  await refusedWhenFull('intake.commit', { file, answers }, [0, 1, 4, 9, 14])
  disk.fill(COMPANY, null)
  const again = await receive(house, 'clean-1997.xlsx')
  expect((await house.call('intake.commit', { file: again, answers })).targets.added).toBe(648)
}, 60_000)

// Catches: a grid that says it saved what the disk did not take, or that keeps the good half of a pasted block.
test('a pasted block that the disk has no room for is not saved at all, and is saved when sent again', async () => {
  houses = await furnishedHouses()
  house = houses.open()
  const { cells } = await house.call('figures.grid', { month: '2026-10' })
  const entries = cells.map(({ employeeId, indicatorId }) => ({ employeeId, indicatorId, field: 'actual' as const, text: `不是数字${'。'.repeat(1800)}` }))
  await refusedWhenFull('figures.save', { month: '2026-10', entries }, [0, 1, 7, 20])
  disk.fill(COMPANY, null)
  expect((await house.call('figures.save', { month: '2026-10', entries })).bad.length).toBeGreaterThan(40)
}, 60_000)

// Catches: a draft that replaces the older one by half of itself, or is lost while the wizard says it is kept.
test('a draft that the disk has no room for leaves the one kept before', async () => {
  house = openTestHouse()
  await house.call('wizard.save', { key: 'first-run', page: 1, draft: { companyName: '恒信' } })
  await refusedWhenFull('wizard.save', { key: 'first-run', page: 2, draft: { text: 'x'.repeat(500_000) } }, [0, 3, 60])
  expect(await house.call('wizard.get', { key: 'first-run' })).toEqual({ page: 1, draft: { companyName: '恒信' } })
  disk.fill(COMPANY, null)
  await house.call('wizard.save', { key: 'first-run', page: 2, draft: { text: 'x'.repeat(500_000) } })
})

// Catches: a setup that makes people and stops before their sheets.
test('people that the disk has no room for are not half added', async () => {
  house = openTestHouse()
  disk.fill(COMPANY, 0)
  let added = 0
  const full = async (): Promise<boolean> => {
    const answer = await house.house.invoke('employees.save', person({ number: `N${added}`, name: '名'.repeat(200), department: `部${added}${'门'.repeat(90)}` }))
    if (answer.ok) added += 1
    else expect(answer.code).toBe('disk-full')
    return !answer.ok
  }
  while (!await full()) expect(added).toBeLessThan(1000)
  // One entry in the record for each person who is there, and a department for each: nothing of the refused one.
  const count = (table: string): unknown => house.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  expect([count('employee'), count('department'), house.db.prepare("SELECT count(*) FROM audit WHERE method = 'employees.save'").pluck().get()]).toEqual([added, added, added])
})

// Catches: half a demo company on a full disk; a demo file left there, which the next start would open instead of the owner's company.
test.each([1, 30, 60, 100])('a demo company that the disk has room for up to page %i only is not begun, and no file is left', async (pages) => {
  house = openTestHouse()
  const before = everything(house.db)
  disk.fill('demo.db.making', pages)
  expect((await house.refuse('demo.enter', { month: null })).code).toBe('disk-full')
  expect(fs.readdirSync(house.folder).filter((name) => name.startsWith('demo.db'))).toEqual([])
  expect(everything(house.db)).toEqual(before)
  house.restart()
  expect(await house.call('system.start', {})).toMatchObject({ workspace: 'company', empty: true })
  disk.fill('demo.db.making', null)
  expect(await house.call('demo.enter', { month: null })).toMatchObject({ workspace: 'demo' })
})

// Catches: a demo that was filled, could not be opened, and is left behind for the next start to show.
test('a demo that cannot be opened after it was filled leaves no file, and the company stays open', async () => {
  house = openTestHouse()
  const rename = fs.renameSync
  fs.renameSync = (from, to) => {
    rename(from, to)
    if (String(to).endsWith('demo.db')) fs.truncateSync(to, 5000)
  }
  try {
    await house.refuse('demo.enter', { month: null })
  } finally {
    fs.renameSync = rename
  }
  expect(fs.readdirSync(house.folder).filter((name) => name.startsWith('demo.db'))).toEqual([])
  house.restart()
  expect(await house.call('system.start', {})).toMatchObject({ workspace: 'company', empty: true })
})

// Catches: a full disk that stops the program because it can neither keep where the owner was nor write its log.
test('where the owner left off and the log may fail for want of room without ending anything', async () => {
  house = openTestHouse()
  const write = fs.writeFileSync
  fs.writeFileSync = () => { throw Object.assign(new Error('no space left'), { code: 'ENOSPC' }) }
  try {
    expect((await house.refuse('system.saveUi', { page: '/team' })).code).toBe('disk-full')
  } finally {
    fs.writeFileSync = write
  }
  expect(await house.call('system.saveUi', { page: '/team' })).toEqual({ done: true })
})
