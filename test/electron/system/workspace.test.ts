import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Connection } from '../../../electron/database/open.ts'
import { Refusal } from '../../../electron/services/context.ts'
import { openWorkspace } from '../../../electron/services/workspace/workspace.ts'
import { heldClock } from '../../helpers/house.ts'
import { tempFolders } from '../../helpers/temp-folder.ts'

const folder = tempFolders()
let place: string
beforeEach(() => { place = folder() })

const open = () => openWorkspace(place, heldClock())
const named = (name: string) => (db: Connection): Promise<void> => {
  db.prepare('INSERT INTO company (id, name) VALUES (1, ?)').run(name)
  return Promise.resolve()
}
const companyIn = (db: Connection) => db.prepare('SELECT name FROM company').pluck().get()
const files = () => fs.readdirSync(place).filter((name) => !/-(wal|shm)$|^instance\.lock$/.test(name)).sort()

describe('the demo company', () => {
  test('stands in a file of its own, outlives a restart, and goes without a trace', async () => {
    const first = open()
    await named('恒信')(first.db())
    await first.enterDemo(named('样板公司'))
    expect([first.kind(), companyIn(first.db())]).toEqual(['demo', '样板公司'])
    first.close()
    const second = open()
    expect([second.kind(), companyIn(second.db())]).toEqual(['demo', '样板公司'])
    second.leaveDemo()
    expect([second.kind(), companyIn(second.db())]).toEqual(['company', '恒信'])
    expect(files()).toEqual(['hengping.db'])
    second.close()
  })

  test('that could not be filled leaves the company open and no file', async () => {
    const workspace = open()
    await expect(workspace.enterDemo(async (db) => {
      await named('半个')(db)
      throw new Error('disk full')
    })).rejects.toThrow('disk full')
    expect(workspace.kind()).toBe('company')
    expect(files()).toEqual(['hengping.db'])
    await workspace.enterDemo(named('样板公司'))
    expect(workspace.kind()).toBe('demo')
    workspace.close()
  })

  test('is not begun twice at once, nor inside itself: the first would lose its file', async () => {
    const workspace = open()
    let finish = () => {}
    const first = workspace.enterDemo((db) => new Promise((resolve) => {
      finish = () => resolve(named('第一')(db))
    }))
    await expect(workspace.enterDemo(named('第二'))).rejects.toThrow(new Refusal('busy'))
    finish()
    await first
    expect(companyIn(workspace.db())).toBe('第一')
    await expect(workspace.enterDemo(named('第三'))).rejects.toThrow(new Refusal('not-in-demo'))
    expect(companyIn(workspace.db())).toBe('第一')
    workspace.close()
  })

  test('whose file is damaged costs only itself', async () => {
    const first = open()
    await named('恒信')(first.db())
    await first.enterDemo(named('样板公司'))
    first.close()
    fs.truncateSync(path.join(place, 'demo.db'), 5000)
    const second = open()
    expect([second.kind(), companyIn(second.db())]).toEqual(['company', '恒信'])
    expect(files()).toEqual(['hengping.db'])
    second.close()
  })
})
