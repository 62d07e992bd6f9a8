// Types into a wizard without an end: saves letter by letter, and after each answer prints how many letters are saved.
import fs from 'node:fs'
import { openHouse } from '../../../electron/api/house.ts'
import type { Ports } from '../../../electron/api/ports.ts'

const [folder = ''] = process.argv.slice(2)
const never = (): never => { throw new Error('no port is used here') }
const ports: Ports = { host: 'browser', saveFile: never, saveFolder: never, chooseFile: never, openFile: never, openPresenter: never, makePdf: never, makePdfs: never, printHtml: never, openFolder: never }
const house = openHouse({ folder, ports, version: '0.0.0-test', workerFile: new URL('../../../electron/files/workbook/workbook-worker.ts', import.meta.url) })

for (let letters = 1; ; letters += 1) {
  const answer = await house.invoke('wizard.save', { key: 'first-run', page: Math.floor(letters / 20) % 8, draft: { letters, text: '字'.repeat(letters) } })
  if (!answer.ok) throw new Error(answer.code)
  fs.writeSync(1, `${letters}\n`)
}
