// Child process: gives up root, if it is root, and says how a house in the folder given opens; 'own' makes a folder of its own,
// takes the right to write in it away while the house is open, and says what the calls then answer.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openHouse, type House } from '../../electron/api/house.ts'
import { DatabaseError } from '../../electron/database/database-error.ts'

new Database(':memory:').close()
if (process.getuid?.() === 0) {
  process.setgid?.(65534)
  process.setuid?.(65534)
}
const never = (): never => { throw new Error('no port here') }
const open = (folder: string): House => openHouse({
  folder, version: '0.0.0-test', workerFile: 'none', ports: { host: 'browser', saveFile: never, saveFolder: never, chooseFile: never, openFile: never, openPresenter: never, makePdf: never, makePdfs: never, printHtml: never, openFolder: never },
})

async function takenAway(): Promise<unknown> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hengping-nobody-'))
  const house = open(folder)
  const codeOf = async (method: string, input: unknown) => {
    const answer = await house.invoke(method, input)
    return answer.ok ? 'ok' : answer.code
  }
  try {
    fs.chmodSync(folder, 0o555)
    const said = { ui: await codeOf('system.saveUi', { page: '/team' }), demo: await codeOf('demo.enter', { month: null }), start: await codeOf('system.start', {}), save: await codeOf('company.save', { name: '恒信' }) }
    fs.chmodSync(folder, 0o755)
    return { ...said, uiAfter: await codeOf('system.saveUi', { page: '/team' }), demoAfter: await codeOf('demo.enter', { month: null }) }
  } finally {
    house.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function opened(folder: string): unknown {
  try {
    open(folder).close()
    return 'opened'
  } catch (error) {
    return error instanceof DatabaseError ? { code: error.code, sentence: error.sentence } : String(error)
  }
}
const [place = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(place === 'own' ? await takenAway() : opened(place)))
