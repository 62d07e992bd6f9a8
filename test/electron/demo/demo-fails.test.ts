import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../electron/database/open.ts'
import { loadDemo } from '../../../electron/services/demo/load-demo.ts'
import { seedLibrary } from '../../../electron/services/templates/seed-library.ts'
import { openWorkspace } from '../../../electron/services/workspace/workspace.ts'
import type { Month } from '../../../shared/domain/brand.ts'
import { heldClock, openTestHouse } from '../../helpers/house.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folder = tempFolders()
const files = (place: string): string[] => fs.readdirSync(place).filter((name) => name.startsWith('demo.db'))
const failAt = (done: number) => (step: { done: number }) => { if (step.done === done) throw new Error('the disk went away') }

// Catches: half a demo left in the file when the load stops at any of its steps.
test.each([0, 1, 4, 7])('a load that fails at step %i leaves not one row', async (step) => {
  const db = openDatabase(path.join(folder(), 'demo.db'))
  try {
    seedLibrary(db, heldClock())
    const rows = (): unknown => ['company', 'employee', 'department', 'position', 'target', 'result', 'evaluation', 'evaluation_row', 'audit'].map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    const before = rows()
    await expect(loadDemo(db, heldClock(), '2026-10' as Month, failAt(step))).rejects.toThrow('the disk went away')
    expect(db.inTransaction).toBe(false)
    expect(rows()).toEqual(before)
    await loadDemo(db, heldClock(), '2026-10' as Month)
    expect(rows()).not.toEqual(before)
  } finally {
    db.close()
  }
})

// Catches: a failed demo that shows itself, or leaves its unfinished file beside the owner's.
test('when the filling fails in the middle the company stays open and no file is left', async () => {
  const place = folder()
  const workspace = openWorkspace(place, heldClock())
  try {
    await expect(workspace.enterDemo((db) => loadDemo(db, heldClock(), null, failAt(4)))).rejects.toThrow('the disk went away')
    expect(workspace.kind()).toBe('company')
    expect(workspace.db().prepare('SELECT count(*) FROM employee').pluck().get()).toBe(0)
    expect(files(place)).toEqual([])
  } finally {
    workspace.close()
  }
})

// Catches: a failure inside demo.enter that ends the program, or after which the demo can never be entered.
test('after a demo that could not be built the house answers as before, and a second try succeeds', async () => {
  const house = openTestHouse()
  try {
    // A folder stands where the demo would be made.
    const inTheWay = path.join(house.folder, 'demo.db.making')
    fs.mkdirSync(inTheWay)
    expect((await house.refuse('demo.enter', { month: null })).code).toBe('fault')
    expect(await house.call('system.start', {})).toMatchObject({ workspace: 'company', empty: true })
    expect(files(house.folder)).toEqual(['demo.db.making'])
    fs.rmdirSync(inTheWay)
    expect(await house.call('demo.enter', { month: null })).toMatchObject({ workspace: 'demo' })
  } finally {
    house.close()
  }
})

// Catches: a demo that only works in the month it was written: short months, quarter ends, the turn of a year.
test.each(['2026-12', '2027-02', '2028-03', '2027-06'])('the demo that ends with %s loads whole', async (month) => {
  const house = openTestHouse({ clock: heldClock('2028-05-10T09:00:00') })
  try {
    const { months } = await house.call('demo.enter', { month })
    expect(months.at(-1)).toBe(month)
    for (const each of months.slice(0, -1)) {
      const { evaluations } = await house.call('evaluations.list', { month: each })
      expect(evaluations.map(({ name, confirmedAt, sheet }) => (confirmedAt === null || sheet !== 'scored' ? name : null)).filter(Boolean)).toEqual([])
    }
  } finally {
    house.close()
  }
})
