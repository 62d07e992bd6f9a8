import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHouse } from '../../electron/api/house.ts'
import { fileLog } from '../../electron/platform/log.ts'
import { NO_ANSWERS } from '../../shared/domain/intake/intake.ts'
import { receive } from '../electron/intake/intake-house.ts'
import type { TestHouse } from '../helpers/house.ts'
import { person } from '../helpers/person.ts'
import { tempFolders } from '../helpers/temp-folder.ts'
import { sampleFor } from './samples.ts'
import { furnishedHouses, type FurnishedHouses } from './furnished-house.ts'

const folders = tempFolders()
let houses: FurnishedHouses
let house: TestHouse
let heard: string
beforeEach(async () => {
  houses = await furnishedHouses()
  house = houses.open()
  heard = ''
  house.house.subscribe((event) => { heard += `${JSON.stringify(event)}\n` })
})
afterEach(() => {
  house.close()
  houses.remove()
})

/** Amounts nobody else has, as 分, as 元 and as people write them. */
const PAY = [876_543_21, 765_432_19] as const
const shapes = (fen: number): string[] => [String(fen), (fen / 100).toFixed(2), String(Math.floor(fen / 100)), (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }), Math.floor(fen / 100).toLocaleString('en-US')]
const record = (): string => JSON.stringify(house.db.prepare('SELECT * FROM audit').all())
const told = (): string => [record(), heard, ...house.log].join('\n')

function expectUntold(words: readonly string[]): void {
  const everywhere = told()
  for (const word of words) expect(everywhere.includes(word), `“${word}” is told`).toBe(false)
}

// Catches: pay in the record, the log or the events, which more people read than may know it.
test('what somebody is paid is in the house and in nothing that is told about it', async () => {
  const [first, second] = PAY
  const { id } = await house.call('employees.save', person({ number: 'P1', name: '甲', baseFen: first }))
  await house.call('employees.save', { ...person({ number: 'P1', name: '甲', baseFen: second }), id })
  await house.refuse('employees.save', { ...person({ number: 'XG001', name: '甲', baseFen: first }), id })
  await house.refuse('employees.save', person({ number: '', name: '乙', baseFen: second }))
  const draft = await sampleFor(house, 'setup.finish')
  await house.call('setup.finish', { ...draft, people: draft.people.map((each, at) => ({ ...each, baseFen: PAY[at] ?? null })) })
  await house.call('wizard.save', { key: 'first-run', page: 1, draft: draft.people.map((each) => ({ ...each, baseFen: first })) })
  for (const fen of PAY) {
    const file = await receive(house, '员工.csv', Buffer.from(`工号,姓名,绩效基数\nXG003,陶知夏,${(fen / 100).toFixed(2)}\nP9,来客,${(fen / 100).toFixed(2)}\n`))
    await house.call('intake.commit', { file, answers: NO_ANSWERS })
  }
  // A fault while pay is being written: the log keeps where it happened, not what was written.
  house.db.exec('ALTER TABLE position RENAME TO position_gone')
  await house.house.invoke('employees.save', { ...person({ number: 'P1', name: '甲', position: '岗', baseFen: first }), id })
  house.db.exec('ALTER TABLE position_gone RENAME TO position')
  expect(house.log.length).toBeGreaterThan(0)
  expect(house.db.prepare('SELECT DISTINCT base_fen FROM employee WHERE base_fen IN (?, ?) ORDER BY base_fen').pluck().all(...PAY)).toEqual([second, first])
  expect(house.db.prepare("SELECT base_fen FROM employee WHERE number = 'XG003'").pluck().get()).toBe(second)
  expectUntold(PAY.flatMap(shapes))
})

// Catches: what a manager answered about somebody, or what it led to, in the record that others read.
test('fit answers and what follows from them are told nowhere', async () => {
  const answers = [2, 1, 0, 2, 1, 0]
  const before = record().length
  for (const given of [answers, [2, 2, 2, 2, 2, 2], answers]) await house.call('fit.answer', { quarter: '2026-Q4', employeeId: 4, answers: given })
  await house.call('operator.choose', { kind: 'hr' })
  await house.refuse('fit.answer', { quarter: '2026-Q4', employeeId: 4, answers })
  const added = `${record().slice(before)}${heard}${house.log.join('\n')}`
  for (const word of ['answers', '2,1,0,2,1,0', '2,2,2,2,2,2', 'kpi-only', 'kpi-okr', 'trial', '仅KPI', '试行']) expect(added.includes(word), `“${word}” is told`).toBe(false)
  const { people } = await house.call('fit.list', { quarter: '2026-Q4' })
  expect(people.every(({ answers: shown, mode, sentence }) => shown === null && mode === null && sentence === '')).toBe(true)
})

// Catches: a log.txt that keeps what was typed when something broke.
test('the log on the disk holds neither names nor pay', async () => {
  const place = folders()
  const never = (): never => { throw new Error('no port here: 李四保密') }
  const now = () => new Date('2026-11-23T09:30:00')
  const real = openHouse({
    folder: path.join(place, 'data'), version: '0.0.0-test', log: fileLog(place, now), workerFile: 'none',
    ports: { host: 'browser', saveFile: never, saveFolder: never, chooseFile: never, openFile: never, openPresenter: never, makePdf: never, makePdfs: never, printHtml: never, openFolder: () => Promise.reject(new Error('spawn failed')) },
  })
  try {
    await real.invoke('employees.save', person({ number: 'P1', name: '李四保密', baseFen: PAY[0] }))
    expect(await real.invoke('system.openFolder', {})).toMatchObject({ ok: false, code: 'fault' })
  } finally {
    real.close()
  }
  const log = fs.readFileSync(path.join(place, 'log.txt'), 'utf8')
  expect(log).toContain('system.openFolder')
  for (const word of ['李四保密', ...shapes(PAY[0])]) expect(log).not.toContain(word)
})
