// Runs a meeting without an end: types a decision letter by letter, spends a second and now and then turns the page, and says after each answer how far it is.
import fs from 'node:fs'
import { openHouse } from '../../../electron/api/house.ts'
import type { Ports } from '../../../electron/api/ports.ts'
import { AGENDA_KEYS } from '../../../shared/domain/meeting/agenda.ts'

const [folder = '', month = ''] = process.argv.slice(2)
const never = (): never => { throw new Error('no port is used here') }
const ports: Ports = { host: 'browser', saveFile: never, saveFolder: never, chooseFile: never, openFile: never, openPresenter: never, makePdf: never, makePdfs: never, printHtml: never, openFolder: never }
const house = openHouse({ folder, ports, clock: { now: () => new Date('2026-11-23T09:30:00') }, version: '0.0.0-test', workerFile: new URL('../../../electron/files/workbook/workbook-worker.ts', import.meta.url) })
const done = async (method: string, input: unknown): Promise<void> => {
  const answer = await house.invoke(method, input)
  if (!answer.ok) throw new Error(`${method}: ${answer.code}`)
}

await done('meetings.start', { month, on: '2026-11-05' })
for (let step = 1; ; step += 1) {
  await done('wizard.save', { key: `meeting:${month}`, page: 0, draft: { step, what: '字'.repeat(step) } })
  await done('meetings.place', { month, page: AGENDA_KEYS[Math.floor(step / 10) % AGENDA_KEYS.length], used: { 'old-decisions': step }, paused: step % 2 === 1 })
  fs.writeSync(1, `${step}\n`)
}
