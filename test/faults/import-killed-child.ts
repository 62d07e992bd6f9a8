// Imports the clean workbook into the folder given and kills itself, without a word to anybody: at the n-th statement of the
// commit, or 'answered' right after its answer. 'never' tells how many statements there are.
import fs from 'node:fs'
import Database from 'better-sqlite3'
import { openHouse } from '../../electron/api/house.ts'
import type { Ports } from '../../electron/api/ports.ts'
import { NO_ANSWERS, type IntakePreview } from '../../shared/domain/intake/intake.ts'

const [folder = '', killAt = 'never'] = process.argv.slice(2)
const never = (): never => { throw new Error('no port is used here') }
const ports: Ports = { host: 'browser', saveFile: never, saveFolder: never, chooseFile: never, openFile: never, openPresenter: never, makePdf: never, makePdfs: never, printHtml: never, openFolder: never }
const house = openHouse({ folder, ports, version: '0.0.0-test', workerFile: new URL('../../electron/files/workbook/workbook-worker.ts', import.meta.url) })

async function ask<T>(method: string, input: unknown): Promise<T> {
  const answer = await house.invoke(method, input)
  if (!answer.ok) throw new Error(`${method}: ${answer.code}`)
  return answer.value as T
}

const received = await house.receiveFile('clean-1997.xlsx', fs.readFileSync(new URL('../data/clean-1997.xlsx', import.meta.url)))
if (!received.ok) throw new Error(received.code)
const { file } = received.value
const { preview } = await ask<{ preview: IntakePreview }>('intake.preview', { file, answers: NO_ANSWERS })
const answers = { ...NO_ANSWERS, indicators: preview.indicators.map(({ name, guess }) => ({ name, define: guess })) }

let runs = 0
const probe = new Database(':memory:')
const statement = Object.getPrototypeOf(probe.prepare('SELECT 1')) as { run(...values: unknown[]): unknown }
const { run } = statement
statement.run = function (...values) {
  runs += 1
  if (runs === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  return run.apply(this, values)
}
await ask('intake.commit', { file, answers })
if (killAt === 'answered') process.kill(process.pid, 'SIGKILL')
process.stdout.write(`${runs}\n`)
process.exit(0)
