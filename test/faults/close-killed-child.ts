// Closes or reopens a month of the folder given and kills itself, without a word to anybody: at the n-th statement of the call,
// or 'answered' right after its answer. 'never' tells how many statements there are.
import Database from 'better-sqlite3'
import { openHouse } from '../../electron/api/house.ts'
import type { Ports } from '../../electron/api/ports.ts'

const [folder = '', work = 'close', month = '', killAt = 'never'] = process.argv.slice(2)
const never = (): never => { throw new Error('no port is used here') }
const ports: Ports = { host: 'browser', saveFile: never, saveFolder: never, chooseFile: never, openFile: never, openPresenter: never, makePdf: never, makePdfs: never, printHtml: never, openFolder: never }
const house = openHouse({ folder, ports, version: '0.0.0-test', workerFile: new URL('../../electron/files/workbook/workbook-worker.ts', import.meta.url) })

let runs = 0
const probe = new Database(':memory:')
const statement = Object.getPrototypeOf(probe.prepare('SELECT 1')) as { run(...values: unknown[]): unknown }
const { run } = statement
statement.run = function (...values) {
  runs += 1
  if (runs === Number(killAt)) process.kill(process.pid, 'SIGKILL')
  return run.apply(this, values)
}
const answer = work === 'close' ? await house.invoke('months.close', { month }) : await house.invoke('months.reopen', { month, reason: '漏了一单' })
if (!answer.ok) throw new Error(`${work}: ${answer.code} ${JSON.stringify(answer.details)}`)
if (killAt === 'answered') process.kill(process.pid, 'SIGKILL')
process.stdout.write(`${runs}\n`)
process.exit(0)
